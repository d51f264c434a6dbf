import { Textarea } from '@mantine/core';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { CommandForm } from './command-form.tsx';
import type { CommandFormProps } from './command-form-props.ts';
import { useCommandForm } from './use-command-form.ts';

/** Asks for a later due date (申请延期) with reason and new interim protection. */
export function ExtensionForm({ record, onDone, onClose }: CommandFormProps) {
  const t = useWords();
  const state = useCommandForm({
    record,
    command: 'requestExtension',
    initialValues: { newDueOn: '', reason: '', interimProtection: record.commitments?.interimProtection ?? '' },
    toFields: (values) => values,
    onDone,
  });
  const { form } = state;
  const area = { required: true, autosize: true, minRows: 2, maxRows: 10 } as const;
  const hint = t('hazards:form.hint.requestExtension', { day: record.dueOn ?? '' });
  return (
    <CommandForm command="requestExtension" hint={hint} state={state} onClose={onClose}>
      <DayInput
        label={t('hazards:form.newDueOn')}
        required
        nearest="future"
        data-autofocus
        {...form.getInputProps('newDueOn')}
        value={form.values.newDueOn}
      />
      <Textarea {...area} label={t('hazards:form.reason')} {...form.getInputProps('reason')} />
      <Textarea
        {...area}
        label={t('hazards:form.interimProtection')}
        placeholder={t('hazards:form.interimPlaceholder')}
        {...form.getInputProps('interimProtection')}
      />
    </CommandForm>
  );
}
