import { notifications } from '@mantine/notifications';
import { chemicalsContract } from '../../../shared/contract/chemicals.ts';
import { office } from '../../app/office-client.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { SearchSelect } from '../../components/search-select.tsx';
import { monthAway, monthText } from '../ledger/month.ts';
import { SecondFields } from '../pieces/second-fields.tsx';
import { noSecond } from '../pieces/second-person.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';
import { MonthFacts, useMonthToClose } from './month-facts.tsx';

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
  const language = useLanguage();
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { month: latest, second: noSecond },
    toInput: (values) => values,
    send: (input) => office.chemicals.months.close(input),
    onDone: ({ month, rows }) => {
      const values = { month: monthText(month, language), count: data?.entries ?? 0, rows };
      notifications.show({ color: 'pine', message: t('chemicals:months.done', values) });
      onClose();
    },
  });
  const month = form.values.month;
  const { data } = useMonthToClose(month);
  const from = data?.firstMonth ?? latest;
  const months = Array.from({ length: offered }, (_, index) => monthAway(latest, -index)).filter(
    (one) => one === latest || (one >= from && (closedThrough === null || one > closedThrough)),
  );
  return (
    <DeskForm onSubmit={submit}>
      <p>
        {t('chemicals:months.role')}
        <br />
        {t('chemicals:months.closeHint')}
      </p>
      <SearchSelect
        label={t('chemicals:months.month')}
        data-autofocus
        data={months.map((one) => ({ value: one, label: monthText(one, language) }))}
        {...form.getInputProps('month')}
      />
      <MonthFacts month={month} />
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
