import { NumberInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { CountIntervals } from '../../../shared/chemicals/count-plan.ts';
import { countIntervals } from '../../../shared/contract/chemical-counts.ts';
import { office } from '../../app/office-client.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { useEntryForm } from '../pieces/use-entry-form.ts';

const names = ['listedDays', 'otherDays', 'allDays'] as const;

/** How often is counted, in days. */
export function IntervalsForm({ intervals }: { intervals: CountIntervals }) {
  const t = useWords();
  const manages = usePermitted()('chemicals.manage');
  const { form, submit, fault, isSending } = useEntryForm({
    schema: countIntervals,
    initialValues: { ...intervals },
    toInput: (values) => values,
    send: (input) => office.chemicals.counts.intervals.update(input),
    onDone: (saved) => {
      form.resetDirty({ ...saved });
      notifications.show({ color: 'pine', message: t('counts:intervals.saved') });
    },
  });
  return (
    <DeskForm onSubmit={submit} aria-label={t('counts:intervals.title')}>
      {names.map((name) => (
        <NumberInput
          key={name}
          label={t(`counts:intervals.${name}`)}
          required
          min={1}
          max={366}
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
