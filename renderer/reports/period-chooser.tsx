import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { WeeklyFigures } from '../../shared/contract/reports.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { useWords } from '../app/use-words.ts';
import classes from './period-chooser.module.css';

type Period = WeeklyFigures['period'];

interface PeriodChooserProps {
  /** The period that runs now. */
  current: Period;
  shown: Period;
  /** Given the day of a cut-off. */
  onChoose: (untilOn: string) => void;
}

/** Half a year back; older ones are reached one by one. */
const listed = 26;

/** This cut-off or an earlier one. */
export function PeriodChooser({ current, shown, onChoose }: PeriodChooserProps) {
  const t = useWords();
  const days = Array.from({ length: listed }, (_, index) => addDays(current.untilOn, -7 * index));
  if (!days.includes(shown.untilOn)) days.push(shown.untilOn);
  const wordOf = (untilOn: string) => {
    const values = { until: untilOn };
    return untilOn === current.untilOn ? t('reports:period.optionCurrent', values) : t('reports:period.option', values);
  };
  return (
    <div className={classes.chooser}>
      <Tooltip label={t('reports:period.earlier')}>
        <ActionIcon
          size="lg"
          aria-label={t('reports:period.earlier')}
          onClick={() => onChoose(addDays(shown.untilOn, -7))}
        >
          <IconChevronLeft size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <NativeSelect
        className={classes.select}
        aria-label={t('reports:period.label')}
        value={shown.untilOn}
        onChange={(event) => onChoose(event.currentTarget.value)}
        data={days.map((value) => ({ value, label: wordOf(value) }))}
      />
      <Tooltip label={t('reports:period.later')}>
        <ActionIcon
          size="lg"
          aria-label={t('reports:period.later')}
          disabled={shown.untilOn >= current.untilOn}
          onClick={() => onChoose(addDays(shown.untilOn, 7))}
        >
          <IconChevronRight size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
