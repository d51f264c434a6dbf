import { Textarea } from '@mantine/core';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { CommandForm } from './command-form.tsx';
import type { CommandFormProps } from './command-form-props.ts';
import { useCommandForm } from './use-command-form.ts';

interface StepFormProps extends CommandFormProps {
  stepId: string;
}

/** Says that a step of the plan is done, when, and how one can tell. */
export function StepForm({ record, stepId, onDone, onClose }: StepFormProps) {
  const t = useWords();
  const today = useToday();
  const step = record.commitments?.steps.find((one) => one.id === stepId);
  const state = useCommandForm({
    record,
    command: 'completeStep',
    initialValues: { stepId, doneOn: today, evidence: '' },
    toFields: (values) => values,
    onDone,
  });
  const { form } = state;
  return (
    <CommandForm command="completeStep" hint={step?.what ?? ''} state={state} onClose={onClose}>
      <DayInput
        label={t('hazards:form.doneOn')}
        required
        nearest="past"
        {...form.getInputProps('doneOn')}
        value={form.values.doneOn}
      />
      <Textarea
        label={t('hazards:form.evidence')}
        placeholder={t('hazards:form.evidencePlaceholder')}
        required
        autosize
        minRows={3}
        data-autofocus
        {...form.getInputProps('evidence')}
      />
    </CommandForm>
  );
}
