import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../app/use-words.ts';
import { PersonPicker } from '../../components/person-picker.tsx';

/** The two who counted opening stock, as far as they are chosen. */
export type CounterIds = [string | null, string | null];

interface CounterFieldsProps {
  value: CounterIds;
  onChange: (ids: CounterIds) => void;
  error?: ReactNode;
}

/** Two different people who counted what was there before the ledger. */
export function CounterFields({ value: [first, second], onChange, error }: CounterFieldsProps) {
  const t = useWords();
  return (
    <SimpleGrid cols={2} spacing="md">
      <PersonPicker
        label={t('chemicals:opening.first')}
        required
        value={first}
        onChange={(id) => onChange([id, second])}
      />
      <PersonPicker
        label={t('chemicals:opening.second')}
        required
        value={second}
        onChange={(id) => onChange([first, id])}
        without={({ id }) => id === first}
        error={error}
      />
    </SimpleGrid>
  );
}
