import { Textarea } from '@mantine/core';
import { useWords } from '../../app/use-words.ts';
import { FactList } from '../../components/fact-list.tsx';
import { CommandForm } from './command-form.tsx';
import type { CommandFormProps } from './command-form-props.ts';
import { useCommandForm } from './use-command-form.ts';

interface DecisionFormProps extends CommandFormProps {
  command: 'grantExtension' | 'refuseExtension';
}

/** Grants or refuses an extension (审批延期), with what was asked before one's eyes. */
export function ExtensionDecisionForm({ record, command, onDone, onClose }: DecisionFormProps) {
  const t = useWords();
  const asked = record.extensions.find((extension) => extension.decision === null);
  const state = useCommandForm({
    record,
    command,
    initialValues: { opinion: '' },
    toFields: (values) => values,
    onDone,
  });
  const hint = t(`hazards:form.hint.${command}`, {
    name: asked?.requestedBy.name ?? '',
    from: asked?.previousDueOn ?? '',
    to: asked?.newDueOn ?? '',
  });
  return (
    <CommandForm command={command} hint={hint} state={state} onClose={onClose}>
      {asked && (
        <FactList
          facts={[
            { label: t('hazards:form.reason'), value: asked.reason, wide: true },
            { label: t('hazards:record.interimProtection'), value: asked.interimProtection, wide: true },
          ]}
        />
      )}
      <Textarea
        label={t('hazards:form.opinion')}
        required={command === 'refuseExtension'}
        autosize
        minRows={2}
        data-autofocus
        {...state.form.getInputProps('opinion')}
      />
    </CommandForm>
  );
}
