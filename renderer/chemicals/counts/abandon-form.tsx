import { Textarea } from '@mantine/core';
import { countsContract } from '../../../shared/contract/chemical-counts.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';

const schema = inputSchemaOf(countsContract.abandon);

/** Gives up a count that was begun in error, with the reason. */
export function AbandonForm({ countId, onClose }: { countId: string; onClose: () => void }) {
  const t = useWords();
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { reason: '' },
    toInput: (values) => ({ ...values, countId }),
    send: (input) => office.chemicals.counts.abandon(input),
    onDone: onClose,
  });
  return (
    <DeskForm onSubmit={submit}>
      <p>{t('counts:entry.giveUpHint')}</p>
      <Textarea
        label={t('counts:entry.giveUpReason')}
        required
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('counts:entry.giveUp')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
