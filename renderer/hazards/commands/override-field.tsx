import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PartyInput } from '../../../shared/contract/hazard-schemas.ts';
import type { Party } from '../../../shared/hazards/party.ts';
import { useWords } from '../../app/use-words.ts';
import { FormNote } from './form-note.tsx';

/** A party as typed, for the rules of separation. The name of somebody in the people list is left to the office to compare. */
export function partyOf(input: PartyInput | null): Party | null {
  if (input === null) return null;
  return input.kind === 'person' ? { personId: input.personId, name: '' } : { personId: null, name: input.name };
}

interface OverrideFieldProps {
  /** Which rule of separation the people named so far break; null hides the field. */
  broken: 'finderIsFixer' | 'finderIsRechecker' | 'fixerIsRechecker' | null;
  value: string;
  onChange: (reason: string) => void;
  error: ReactNode;
}

/** Asks why one person does two of the jobs, as soon as the people named say so; the reason is printed. */
export function OverrideField({ broken, value, onChange, error }: OverrideFieldProps) {
  const t = useWords();
  if (broken === null && !error) return null;
  return (
    <>
      {broken !== null && <FormNote tone="soon">{t(`hazards:form.broken.${broken}`)}</FormNote>}
      <Textarea
        label={t('hazards:form.overrideReason')}
        description={t('hazards:form.overrideHint')}
        required
        autosize
        minRows={2}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
    </>
  );
}
