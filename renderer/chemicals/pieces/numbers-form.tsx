import { NumberInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { z } from 'zod';
import { usePermitted } from '../../app/session.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { useEntryForm } from './use-entry-form.ts';

interface NumbersFormProps<Name extends string> {
  label: string;
  /** Whole numbers, in the order in which they are asked for. */
  fields: readonly { name: Name; label: string; min: number; max: number }[];
  schema: z.ZodType<unknown, Record<Name, number>>;
  /** What is stored now. */
  numbers: Record<Name, number>;
  send: (numbers: Record<Name, number>) => Promise<Record<Name, number>>;
  /** What is said once they are stored. */
  saved: string;
}

/** A few numbers that the school sets; whoever may not set them sees them. */
export function NumbersForm<Name extends string>({
  label,
  fields,
  schema,
  numbers,
  send,
  saved,
}: NumbersFormProps<Name>) {
  const manages = usePermitted()('chemicals.manage');
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { ...numbers },
    toInput: (values) => values,
    send,
    onDone: (stored) => {
      form.resetDirty({ ...stored });
      notifications.show({ color: 'pine', message: saved });
    },
  });
  return (
    <DeskForm onSubmit={submit} aria-label={label}>
      {fields.map(({ name, ...field }) => (
        <NumberInput
          key={name}
          {...field}
          required
          allowDecimal={false}
          disabled={!manages}
          w={320}
          {...form.getInputProps(name)}
        />
      ))}
      <FaultNotice fault={fault} />
      {manages && <FormActions saving={isSending} disabled={!form.isDirty()} />}
    </DeskForm>
  );
}
