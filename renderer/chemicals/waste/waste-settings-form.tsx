import { NumberInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type WasteSettings, wasteSettings } from '../../../shared/contract/chemical-waste.ts';
import { office } from '../../app/office-client.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { useEntryForm } from '../pieces/use-entry-form.ts';

const fields = [
  { name: 'keptDays', min: 1, max: 1000 },
  { name: 'fullPercent', min: 50, max: 100 },
] as const;

/** When a container is to leave, and when it counts as full. */
export function WasteSettingsForm({ settings }: { settings: WasteSettings }) {
  const t = useWords();
  const manages = usePermitted()('chemicals.manage');
  const { form, submit, fault, isSending } = useEntryForm({
    schema: wasteSettings,
    initialValues: { ...settings },
    toInput: (values) => values,
    send: (input) => office.chemicals.waste.settings.update(input),
    onDone: (saved) => {
      form.resetDirty({ ...saved });
      notifications.show({ color: 'pine', message: t('waste:settings.saved') });
    },
  });
  return (
    <DeskForm onSubmit={submit} aria-label={t('waste:settings.title')}>
      {fields.map(({ name, min, max }) => (
        <NumberInput
          key={name}
          label={t(`waste:settings.${name}`)}
          required
          min={min}
          max={max}
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
