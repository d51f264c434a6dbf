import { Textarea } from '@mantine/core';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { PersonPicker } from '../../components/person-picker.tsx';
import { CommandForm } from './command-form.tsx';
import type { CommandFormProps } from './command-form-props.ts';
import { ContingencyField } from './contingency-field.tsx';
import { FundsField } from './funds-field.tsx';
import { PlanStepsField } from './plan-steps-field.tsx';
import { commitFields, type PlanValues, planValuesOf, reviseFields } from './plan-values.ts';
import { useCommandForm } from './use-command-form.ts';

interface PlanFormProps extends CommandFormProps {
  /** `commit` opens the gate to rectifying; `revise` changes a plan that stands, with a reason and without its date. */
  command: 'commit' | 'revise';
}

/** The five 落实 (责任、措施、资金、时限、预案) with interim protection and steps. */
export function PlanForm({ record, command, onDone, onClose }: PlanFormProps) {
  const t = useWords();
  const state = useCommandForm<typeof command, PlanValues>({
    record,
    command,
    initialValues: planValuesOf(record),
    toFields: command === 'commit' ? commitFields : reviseFields,
    onDone,
  });
  const { form } = state;
  const area = { required: true, autosize: true, minRows: 2, maxRows: 10 } as const;
  return (
    <CommandForm command={command} hint={t(`hazards:form.hint.${command}`)} state={state} onClose={onClose}>
      <PersonPicker
        label={t('hazards:form.responsible')}
        required
        data-autofocus
        openOnFocus={false}
        {...form.getInputProps('commitments.responsibleId')}
        value={form.values.commitments.responsibleId}
      />
      <Textarea
        {...area}
        label={t('hazards:form.measures')}
        placeholder={t('hazards:form.measuresPlaceholder')}
        {...form.getInputProps('commitments.measures')}
      />
      <FundsField form={form} />
      {command === 'commit' && (
        <DayInput
          label={t('hazards:form.dueOn')}
          required
          nearest="future"
          {...form.getInputProps('dueOn')}
          value={form.values.dueOn}
        />
      )}
      <ContingencyField form={form} isMajor={record.grade === 'major'} />
      <Textarea
        {...area}
        label={t('hazards:form.interimProtection')}
        placeholder={t('hazards:form.interimPlaceholder')}
        {...form.getInputProps('commitments.interimProtection')}
      />
      <PlanStepsField form={form} />
      {command === 'revise' && (
        <Textarea {...area} label={t('hazards:form.reason')} {...form.getInputProps('reason')} />
      )}
    </CommandForm>
  );
}
