import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { wasteContract } from '../../../shared/contract/chemical-waste.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { SecondFields } from '../pieces/second-fields.tsx';
import { noSecond } from '../pieces/second-person.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';

const schema = inputSchemaOf(wasteContract.handOvers.reverse);

/** A hand-over was entered in error: its containers are here again, with a reason and two people. */
export function UndoHandOverForm({ handOverId, onClose }: { handOverId: string; onClose: () => void }) {
  const t = useWords();
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { reason: '', second: noSecond },
    toInput: (values) => ({ ...values, id, handOverId }),
    send: (input) => office.chemicals.waste.handOvers.reverse(input),
    onDone: onClose,
  });
  return (
    <DeskForm onSubmit={submit}>
      <p>{t('waste:undo.hint')}</p>
      <Textarea
        label={t('waste:field.reason')}
        required
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <SecondFields
        ifEmpty="refused"
        username={form.getInputProps('second.username')}
        password={form.getInputProps('second.password')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('waste:undo.action')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
