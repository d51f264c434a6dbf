import type { TextareaProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { ConflictBox } from '../pieces/conflict-box.tsx';

interface MixingFieldProps extends TextareaProps {
  containerId: string | null;
  /** The row of the ledger that goes in; null for residue, of which nobody knows what is in it. */
  sequence: number | null;
}

/** What is in the container already and must not meet what goes in, who forbids it, and why it is done all the same. */
export function MixingField({ containerId, sequence, ...rest }: MixingFieldProps) {
  const t = useWords();
  const { data } = useQuery({
    ...queries.chemicals.waste.entries.conflicts.queryOptions({
      input: { containerId: containerId ?? '', sequence: sequence ?? 1 },
    }),
    enabled: containerId !== null && sequence !== null,
  });
  return (
    <ConflictBox
      conflicts={containerId === null || sequence === null ? [] : (data ?? [])}
      title={t('waste:mixing.title')}
      forbid={t('waste:mixing.forbid')}
      caution={t('waste:mixing.caution')}
      label={t('waste:mixing.despite')}
      description={t('waste:mixing.despiteHint')}
      {...rest}
    />
  );
}
