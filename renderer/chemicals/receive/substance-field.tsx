import { useState } from 'react';
import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { SideSheet } from '../../components/side-sheet.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import { SubstanceForm } from '../substances/substance-form.tsx';
import type { SubstanceDraft } from '../substances/substance-values.ts';
import { SubstanceCard } from './substance-card.tsx';
import { SubstancePicker } from './substance-picker.tsx';

interface SubstanceFieldProps {
  value: Substance | null;
  onPick: (substance: Substance) => void;
  error: React.ReactNode;
}

/** The substance in the bottle: one that the school has, or a new one, begun from the shipped table where it is there. */
export function SubstanceField({ value, onPick, error }: SubstanceFieldProps) {
  const t = useWords();
  const language = useLanguage();
  const [draft, setDraft] = useState<SubstanceDraft | null>(null);
  return (
    <>
      <SubstancePicker
        label={t('chemicals:field.substance')}
        required
        autoFocus={value === null}
        chosen={value && substanceName(value, language)}
        onPick={onPick}
        onDraft={setDraft}
        error={error}
      />
      {value && <SubstanceCard substance={value} />}
      <SideSheet opened={draft !== null} onClose={() => setDraft(null)} title={t('chemicals:substances.add')}>
        {draft && (
          <SubstanceForm
            draft={draft}
            onClose={() => setDraft(null)}
            onDone={(saved) => {
              setDraft(null);
              onPick(saved);
            }}
          />
        )}
      </SideSheet>
    </>
  );
}
