import { type WasteSettings, wasteSettings } from '../../../shared/contract/chemical-waste.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { NumbersForm } from '../pieces/numbers-form.tsx';

const fields = [
  { name: 'keptDays', min: 1, max: 1000 },
  { name: 'fullPercent', min: 50, max: 100 },
] as const;

/** When a container is to leave, and when it counts as full. */
export function WasteSettingsForm({ settings }: { settings: WasteSettings }) {
  const t = useWords();
  return (
    <NumbersForm
      label={t('waste:settings.title')}
      fields={fields.map((field) => ({ ...field, label: t(`waste:settings.${field.name}`) }))}
      schema={wasteSettings}
      numbers={settings}
      send={(input) => office.chemicals.waste.settings.update(input)}
      saved={t('waste:settings.saved')}
    />
  );
}
