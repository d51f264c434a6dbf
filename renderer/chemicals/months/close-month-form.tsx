import { Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { chemicalsContract } from '../../../shared/contract/chemicals.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { monthAway } from '../ledger/month.ts';
import { SecondFields } from '../pieces/second-fields.tsx';
import { noSecond } from '../pieces/second-person.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';

interface CloseMonthFormProps {
  /** The last month that is over. */
  latest: string;
  closedThrough: string | null;
  onClose: () => void;
}

const schema = inputSchemaOf(chemicalsContract.months.close);
const offered = 12;

/** Two people sign a month; nothing is entered into it, or an earlier one, any more. */
export function CloseMonthForm({ latest, closedThrough, onClose }: CloseMonthFormProps) {
  const t = useWords();
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { month: latest, second: noSecond },
    toInput: (values) => values,
    send: (input) => office.chemicals.months.close(input),
    onDone: ({ month, rows }) => {
      notifications.show({ color: 'pine', message: t('chemicals:months.done', { month, rows }) });
      onClose();
    },
  });
  const months = Array.from({ length: offered }, (_, index) => monthAway(latest, -index));
  return (
    <DeskForm onSubmit={submit}>
      <p>{t('chemicals:months.closeHint')}</p>
      <Select
        label={t('chemicals:months.month')}
        allowDeselect={false}
        data-autofocus
        data={months.filter((month) => closedThrough === null || month > closedThrough)}
        {...form.getInputProps('month')}
      />
      <SecondFields
        ifEmpty="refused"
        username={form.getInputProps('second.username')}
        password={form.getInputProps('second.password')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('chemicals:months.close')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
