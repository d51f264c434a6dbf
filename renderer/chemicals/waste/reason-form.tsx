import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { text } from '../../../shared/contract/text.ts';
import { newId } from '../../app/new-id.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { useEntryForm } from '../pieces/use-entry-form.ts';

interface ReasonFormProps {
  /** What will happen. */
  hint: string;
  /** What is asked for. */
  label: string;
  /** The word on the button. */
  action: string;
  /** Given an id for the row that is written, and the reason. */
  send: (input: { id: string; reason: string }) => Promise<unknown>;
  onClose: () => void;
}

const schema = z.strictObject({ id: z.string(), reason: text(300) });

/** Something is undone, with its reason. */
export function ReasonForm({ hint, label, action, send, onClose }: ReasonFormProps) {
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { reason: '' },
    toInput: (values) => ({ ...values, id }),
    send,
    onDone: onClose,
  });
  return (
    <DeskForm onSubmit={submit}>
      <p>{hint}</p>
      <Textarea
        label={label}
        required
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={action} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
