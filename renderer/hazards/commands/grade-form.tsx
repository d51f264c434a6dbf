import { Textarea } from '@mantine/core';
import { useWords } from '../../app/use-words.ts';
import type { MajorChoice } from '../criterion-field.tsx';
import { GradeField } from '../grade-field.tsx';
import { CommandForm } from './command-form.tsx';
import type { CommandFormProps } from './command-form-props.ts';
import { useCommandForm } from './use-command-form.ts';

interface Values extends Record<string, unknown> {
  major: MajorChoice | null;
  reason: string;
}

/** Changes the grade (改变等级), with the reason. */
export function GradeForm({ record, onDone, onClose }: CommandFormProps) {
  const t = useWords();
  const { criterion, useStopped } = record;
  const state = useCommandForm<'grade', Values>({
    record,
    command: 'grade',
    initialValues: { major: criterion && { criterionId: criterion.id, useStopped }, reason: '' },
    toFields: (values) => values,
    onDone,
  });
  const { form } = state;
  return (
    <CommandForm command="grade" hint={t('hazards:form.hint.grade')} state={state} onClose={onClose}>
      <GradeField
        value={form.values.major}
        onChange={(major) => {
          form.setFieldValue('major', major);
          form.clearErrors();
        }}
        errors={form.errors}
      />
      <Textarea label={t('hazards:form.reason')} required autosize minRows={2} {...form.getInputProps('reason')} />
    </CommandForm>
  );
}
