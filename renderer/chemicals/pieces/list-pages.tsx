import { Pagination } from '@mantine/core';
import { useWords } from '../../app/use-words.ts';

interface ListPagesProps {
  total: number;
  size: number;
  page: number;
  /** Given undefined for the first page, which has no number in the address. */
  onTurn: (page: number | undefined) => void;
}

/** The pages of a list; nothing where there is only one. */
export function ListPages({ total, size, page, onTurn }: ListPagesProps) {
  const t = useWords();
  if (total <= size) return null;
  return (
    <Pagination
      mt="md"
      size="sm"
      total={Math.ceil(total / size)}
      value={page}
      onChange={(next) => onTurn(next === 1 ? undefined : next)}
      getControlProps={(control) => ({ 'aria-label': t(`app:pagination.${control}`) })}
      getItemProps={(item) => ({ 'aria-label': t('app:pagination.page', { page: item }) })}
    />
  );
}
