import { Radio, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useWords } from '../../app/use-words.ts';
import { afterPointer } from '../../components/after-pointer.ts';
import classes from './plan-form.module.css';
import type { PlanValues } from './plan-values.ts';

const kinds = ['noneNeeded', 'plan'] as const;
const words = { noneNeeded: 'hazards:form.contingencyNone', plan: 'hazards:form.contingencyPlan' } as const;

interface ContingencyFieldProps {
  form: UseFormReturnType<PlanValues>;
  /** A major hazard must have one. */
  isMajor: boolean;
}

/** Contingency of the plan (预案); "none needed" is for general hazards only. */
export function ContingencyField({ form, isMajor }: ContingencyFieldProps) {
  const t = useWords();
  const { kind, text } = form.values.commitments.contingency;
  return (
    <div className={classes.group}>
      {!isMajor && (
        <Radio.Group
          label={t('hazards:form.contingency')}
          required
          value={kind}
          onChange={(next) => {
            form.setFieldValue('commitments.contingency.kind', next as typeof kind);
            form.clearFieldError('commitments.contingency');
          }}
          error={form.errors['commitments.contingency'] ?? form.errors['commitments.contingency.kind']}
        >
          <div className={classes.choices}>
            {kinds.map((one) => (
              <Radio key={one} value={one} label={t(words[one])} />
            ))}
          </div>
        </Radio.Group>
      )}
      {kind === 'plan' && (
        <Textarea
          label={isMajor ? t('hazards:form.contingency') : t('hazards:form.contingencyText')}
          placeholder={t('hazards:form.contingencyPlaceholder')}
          required
          autosize
          minRows={2}
          maxRows={10}
          value={text}
          onChange={(event) => form.setFieldValue('commitments.contingency.text', event.currentTarget.value)}
          onBlur={() => afterPointer(() => void form.validateField('commitments.contingency.text'))}
          error={form.errors['commitments.contingency.text']}
        />
      )}
    </div>
  );
}
