import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WasteContainerRecord, WasteEntry } from '../../../shared/contract/chemical-waste.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DayText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { wasteText } from './waste-amount.ts';
import classes from './waste-table.module.css';

interface ContainerEntriesProps {
  container: WasteContainerRecord;
  /** Null where nothing may be taken back. */
  onTakeBack: ((entry: WasteEntry) => void) | null;
}

/** What it is, from which bottle and row of the ledger, in words; and why in spite of what was in there. */
function EntryWhat({ entry }: { entry: WasteEntry }) {
  const t = useWords();
  const language = useLanguage();
  const { bottleId, bottleNumber, sequence } = entry;
  return (
    <>
      {language === 'en' && entry.nameEn !== '' ? entry.nameEn : entry.name}{' '}
      {bottleId !== null && (
        <Link className={classes.bottle} to="/chemicals/bottles/$bottleId" params={{ bottleId }} data-row>
          {bottleNumber}
        </Link>
      )}{' '}
      {entry.reverses !== null && (
        <StateBadge tone="soon" shape="bar" look="plain">
          {t('waste:mark.takesBack')}
        </StateBadge>
      )}
      {entry.reversed && (
        <StateBadge tone="done" shape="cross" look="plain">
          {t('waste:mark.takenBack')}
        </StateBadge>
      )}{' '}
      {(sequence === null || entry.words !== '') && (
        <span className={classes.aside}>
          {[sequence === null ? t('waste:entries.residue') : '', entry.words].filter((part) => part !== '').join(' · ')}
        </span>
      )}
      {entry.despite !== '' && (
        <StateBadge tone="late" shape="triangle" look="plain">
          {t('waste:entries.despite', { reason: entry.despite })}
        </StateBadge>
      )}
    </>
  );
}

/** What went into the container, the latest first. Rows stay; what was taken back has a row of its own. */
export function ContainerEntries({ container, onTakeBack }: ContainerEntriesProps) {
  const t = useWords();
  const { entries, category, number } = container;
  const columns = (['on', 'what', 'amount', 'row', 'by', 'act'] as const).filter(
    (column) => column !== 'act' || onTakeBack !== null,
  );
  if (entries.length === 0) {
    return <EmptyState title={t('waste:entries.none')} sentence={t('waste:entries.noneText', { number })} />;
  }
  return (
    <DeskTable label={t('waste:entries.title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-number={column === 'amount' || undefined}>
              {t(`waste:entries.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.toReversed().map((entry) => (
          <tr key={entry.id} data-quiet={entry.reversed || undefined}>
            <td className={classes.day}>
              <DayText day={entry.on} />
            </td>
            <th scope="row">
              <EntryWhat entry={entry} />
            </th>
            <td data-number className={classes.amount}>
              {entry.amount < 0 && '−'}
              {wasteText(Math.abs(entry.amount), category.form, t)}
            </td>
            <td className={classes.number}>
              {entry.sequence !== null && t('waste:entries.ledgerRow', { sequence: entry.sequence })}
            </td>
            <td>{entry.by}</td>
            {onTakeBack !== null && (
              <td className={classes.act}>
                {!entry.reversed && entry.reverses === null && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('waste:takeBack.of', { name: entry.name, day: entry.on })}
                    onClick={() => onTakeBack(entry)}
                  >
                    {t('waste:takeBack.action')}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}
