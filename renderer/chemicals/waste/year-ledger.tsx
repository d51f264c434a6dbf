import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { office } from '../../app/office-client.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import classes from './year-ledger.module.css';

/** The law wants the ledger kept for years; so many can be printed again. */
const offered = 10;

/** 台账 of a year, this one or an earlier one, as a Word document. */
export function YearLedger() {
  const t = useWords();
  const thisYear = Number(useToday().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  return (
    <div className={classes.ledger}>
      <NativeSelect
        aria-label={t('waste:ledger.year')}
        value={year}
        data={Array.from({ length: offered }, (_, index) => {
          const value = String(thisYear - index);
          return { value, label: t('waste:ledger.ofYear', { year: value }) };
        })}
        onChange={(event) => setYear(Number(event.currentTarget.value))}
      />
      <ExportMenu
        label={t('waste:ledger.export')}
        hint={t('waste:ledger.hint', { year })}
        build={(language, signal) => office.chemicals.waste.exportLedger({ year, language }, { signal })}
      />
    </div>
  );
}
