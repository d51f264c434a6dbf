import { Textarea } from '@mantine/core';
import { countsContract } from '../../../shared/contract/chemical-counts.ts';
import { office } from '../../app/office-client.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';

const schema = inputSchemaOf(countsContract.report);

/** Notes that the loss was reported: when, and to whom. */
export function ReportForm({ countId, onClose }: { countId: string; onClose: () => void }) {
  const t = useWords();
  const today = useToday();
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { reportedOn: today, words: '' },
    toInput: (values) => ({ ...values, countId }),
    send: (input) => office.chemicals.counts.report(input),
    onDone: onClose,
  });
  return (
    <DeskForm onSubmit={submit}>
      <DayInput
        label={t('counts:loss.on')}
        required
        nearest="past"
        data-autofocus
        {...form.getInputProps('reportedOn')}
        value={form.values.reportedOn}
      />
      <Textarea label={t('counts:loss.words')} autosize minRows={2} maxRows={6} {...form.getInputProps('words')} />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('counts:loss.mark')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
