import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { countsContract, type PlannedCountRow } from '../../../shared/contract/chemical-counts.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { SearchSelect } from '../../components/search-select.tsx';
import { SecondFields } from '../pieces/second-fields.tsx';
import { noSecond } from '../pieces/second-person.ts';
import { useEntryForm } from '../pieces/use-entry-form.ts';

interface OpenCountFormProps {
  plan: readonly PlannedCountRow[];
  /** The cabinet for which it was opened; null: all. */
  cabinetId: string | null;
  onClose: () => void;
}

const schema = inputSchemaOf(countsContract.open);
/** A choice needs a text: the one for all cabinets is no id. */
const all = 'all';

/** Two people begin to count a cabinet: the second signs in beside the first. */
export function OpenCountForm({ plan, cabinetId, onClose }: OpenCountFormProps) {
  const t = useWords();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { cabinetId: cabinetId ?? all, second: noSecond },
    toInput: (values) => ({ ...values, id, cabinetId: values.cabinetId === all ? null : values.cabinetId }),
    send: (input) => office.chemicals.counts.open(input),
    onDone: ({ number, lines }) => {
      notifications.show({ color: 'pine', message: t('counts:open.done', { number, count: lines }) });
      void navigate({ to: '/chemicals/counts/$countId', params: { countId: id } });
    },
  });
  return (
    <DeskForm onSubmit={submit}>
      <p>{t('counts:open.hint')}</p>
      <SearchSelect
        label={t('counts:open.cabinet')}
        data-autofocus
        data={plan
          .filter((row) => row.bottles > 0 && row.openId === null)
          .map((row) => ({ value: row.cabinetId ?? all, label: row.cabinetName ?? t('counts:plan.all') }))}
        {...form.getInputProps('cabinetId')}
      />
      <SecondFields
        ifEmpty="refused"
        username={form.getInputProps('second.username')}
        password={form.getInputProps('second.password')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('counts:open.action')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
