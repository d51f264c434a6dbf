import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { experimentsContract } from '../../../shared/contract/experiments.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import type { AboutVersion } from './submit-dialog.tsx';

const schema = inputSchemaOf(experimentsContract.sendBack);

/** Gives a version back to its writer, with what has to be changed. */
export function SendBackForm({ record, version, onClose }: AboutVersion) {
  const t = useWords();
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { words: '' },
    toInput: (values) => ({ ...values, id, versionId: version.id, edition: version.edition }),
    send: (input) => office.chemicals.experiments.sendBack(input),
    onDone: () => {
      const values = { number: record.number, version: version.number };
      notifications.show({ color: 'pine', message: t('experiments:record.sentBack', values) });
      onClose();
    },
  });
  return (
    <DeskForm onSubmit={submit}>
      <Textarea
        label={t('experiments:record.why')}
        required
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        {...form.getInputProps('words')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('experiments:record.sendBack')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
