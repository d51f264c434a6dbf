import type { TextareaProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { ConflictBox } from './conflict-box.tsx';

interface ConflictsFieldProps extends TextareaProps {
  substanceId: string | null;
  cabinetId: string | null;
  /** The bottle that moves; null for a new one. */
  bottleId: string | null;
}

/** What in the cabinet must not stand beside the substance, who forbids it, and why it is done all the same. */
export function ConflictsField({ substanceId, cabinetId, bottleId, ...rest }: ConflictsFieldProps) {
  const t = useWords();
  const { data } = useQuery({
    ...queries.chemicals.bottles.conflicts.queryOptions({
      input: { substanceId: substanceId ?? '', cabinetId: cabinetId ?? '', bottleId },
    }),
    enabled: substanceId !== null && cabinetId !== null,
  });
  return (
    <ConflictBox
      conflicts={data ?? []}
      title={t('chemicals:conflict.title')}
      forbid={t('chemicals:conflict.forbid')}
      caution={t('chemicals:conflict.caution')}
      label={t('chemicals:conflict.despite')}
      description={t('chemicals:conflict.despiteHint')}
      {...rest}
    />
  );
}
