import type { CountIntervals } from '../../../shared/chemicals/count-plan.ts';
import { countIntervals } from '../../../shared/contract/chemical-counts.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { NumbersForm } from '../pieces/numbers-form.tsx';

const names = ['listedDays', 'otherDays', 'allDays'] as const;

/** How often is counted, in days. */
export function IntervalsForm({ intervals }: { intervals: CountIntervals }) {
  const t = useWords();
  return (
    <NumbersForm
      label={t('counts:intervals.title')}
      fields={names.map((name) => ({ name, label: t(`counts:intervals.${name}`), min: 1, max: 366 }))}
      schema={countIntervals}
      numbers={intervals}
      send={(input) => office.chemicals.counts.intervals.update(input)}
      saved={t('counts:intervals.saved')}
    />
  );
}
