import { Textarea } from '@mantine/core';
import { useWords } from '../../app/use-words.ts';
import { CommandForm } from './command-form.tsx';
import type { CommandFormProps } from './command-form-props.ts';
import { useCommandForm } from './use-command-form.ts';

interface ReasonFormProps extends CommandFormProps {
  command: 'reopen' | 'cancel';
}

/** Reopens or cancels a hazard (重新打开、撤销): says what will happen and asks why. */
export function ReasonForm({ record, command, onDone, onClose }: ReasonFormProps) {
  const t = useWords();
  const state = useCommandForm({
    record,
    command,
    initialValues: { reason: '' },
    toFields: (values) => values,
    onDone,
  });
  const hint = t(`hazards:form.hint.${command}`, { number: record.number });
  return (
    <CommandForm command={command} hint={hint} state={state} onClose={onClose}>
      <Textarea
        label={t('hazards:form.reason')}
        required
        autosize
        minRows={3}
        data-autofocus
        {...state.form.getInputProps('reason')}
      />
    </CommandForm>
  );
}
