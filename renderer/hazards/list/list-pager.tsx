import { NativeSelect, Pagination } from '@mantine/core';
import { useWords } from '../../app/use-words.ts';
import { defaultSize, type ListSize, listSizes } from '../list-search.ts';
import classes from './list-pager.module.css';
import { useListSearch } from './use-list-search.ts';

interface ListPagerProps {
  total: number;
  page: number;
  size: number;
}

/** Which rows of how many are shown, and the way to the others. */
export function ListPager({ total, page, size }: ListPagerProps) {
  const t = useWords();
  const { turn } = useListSearch();
  const pages = Math.ceil(total / size);
  const from = (page - 1) * size + 1;
  const controls = { previous: t('hazards:list.previousPage'), next: t('hazards:list.nextPage') };
  return (
    <div className={classes.pager}>
      <span>{t('hazards:list.range', { from, to: Math.min(total, page * size), total })}</span>
      <NativeSelect
        className={classes.size}
        size="xs"
        aria-label={t('hazards:list.sizeLabel')}
        value={size}
        onChange={(event) => {
          const next = Number(event.currentTarget.value) as ListSize;
          turn({ size: next === defaultSize ? undefined : next, page: undefined });
        }}
        data={listSizes.map((one) => ({ value: String(one), label: t('hazards:list.size', { count: one }) }))}
      />
      {pages > 1 && (
        <nav className={classes.pages} aria-label={t('hazards:list.pages')}>
          <Pagination
            size="sm"
            total={pages}
            value={page}
            onChange={(next) => turn({ page: next === 1 ? undefined : next })}
            getControlProps={(control) =>
              control === 'previous' || control === 'next' ? { 'aria-label': controls[control] } : {}
            }
          />
        </nav>
      )}
    </div>
  );
}
