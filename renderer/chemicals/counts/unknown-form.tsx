import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { countsContract } from '../../../shared/contract/chemical-counts.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';

const schema = inputSchemaOf(countsContract.noteUnknown);

/** Something stands there that is in no book: in words. */
export function UnknownForm({ countId, onClose }: { countId: string; onClose: () => void }) {
  const t = useWords();
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { words: '' },
    toInput: (values) => ({ ...values, id, countId }),
    send: (input) => office.chemicals.counts.noteUnknown(input),
    onDone: onClose,
  });
  return (
    <DeskForm onSubmit={submit}>
      <p>{t('counts:entry.unknownHint')}</p>
      <Textarea
        label={t('counts:entry.unknownWords')}
        required
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        {...form.getInputProps('words')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('counts:entry.unknownSave')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
