import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { monthAway, monthText } from './month.ts';
import classes from './month-chooser.module.css';

interface MonthChooserProps {
  month: string;
  /** The month that runs now. */
  latest: string;
  onChoose: (month: string) => void;
}

/** Two years back; older ones are reached one by one. */
const listed = 24;

/** This month or an earlier one. */
export function MonthChooser({ month, latest, onChoose }: MonthChooserProps) {
  const t = useWords();
  const language = useLanguage();
  const months = Array.from({ length: listed }, (_, index) => monthAway(latest, -index));
  if (!months.includes(month)) months.push(month);
  return (
    <div className={classes.chooser}>
      <Tooltip label={t('chemicals:ledger.earlier')}>
        <ActionIcon aria-label={t('chemicals:ledger.earlier')} onClick={() => onChoose(monthAway(month, -1))}>
          <IconChevronLeft size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <NativeSelect
        size="xs"
        aria-label={t('chemicals:ledger.monthLabel')}
        value={month}
        data={months.map((value) => ({ value, label: monthText(value, language) }))}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <Tooltip label={t('chemicals:ledger.later')}>
        <ActionIcon
          aria-label={t('chemicals:ledger.later')}
          disabled={month >= latest}
          onClick={() => onChoose(monthAway(month, 1))}
        >
          <IconChevronRight size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
