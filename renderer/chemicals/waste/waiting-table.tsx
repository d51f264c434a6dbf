import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WasteToPlace } from '../../../shared/contract/chemical-waste.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DayText, MomentText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { ShortcutKeys } from '../../components/shortcut-keys.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import { sourceText } from './waiting-facts.tsx';
import classes from './waste-table.module.css';

interface WaitingTableProps {
  label: string;
  rows: readonly WasteToPlace[];
  /** Null for whoever may only look. */
  onPutIn: ((row: WasteToPlace) => void) | null;
  onLeaveOut: ((row: WasteToPlace) => void) | null;
}

/** One line a row of the ledger that waits for a container. */
export function WaitingTable({ label, rows, onPutIn, onLeaveOut }: WaitingTableProps) {
  const t = useWords();
  const language = useLanguage();
  const columns = (['on', 'what', 'amount', 'source', 'act'] as const).filter(
    (column) => column !== 'act' || onPutIn !== null,
  );
  return (
    <DeskTable label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-number={column === 'amount' || undefined}>
              {t(`waste:waiting.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.sequence}>
            <td className={classes.day}>
              <DayText day={row.on} />
            </td>
            <th scope="row">
              {substanceName(row, language)}{' '}
              <Link
                className={classes.bottle}
                to="/chemicals/bottles/$bottleId"
                params={{ bottleId: row.bottleId }}
                data-row
              >
                {row.bottleNumber}
              </Link>
            </th>
            <td data-number className={classes.amount}>
              {quantityText(row.amount, row.unit, t)}
            </td>
            <td className={classes.words}>
              {sourceText(row, t)}
              {row.leftOut && (
                <span className={classes.aside}>
                  {row.leftOut.reason} · {row.leftOut.by} <MomentText moment={row.leftOut.at} />
                </span>
              )}
            </td>
            {onPutIn && (
              <td className={classes.act}>
                <Button
                  size="compact-sm"
                  variant="default"
                  rightSection={index === 0 && <ShortcutKeys keys="p" />}
                  onClick={() => onPutIn(row)}
                >
                  {t('waste:putIn.action')}
                  <span className="visually-hidden">
                    {t('waste:putIn.of', {
                      name: substanceName(row, language),
                      bottle: row.bottleNumber,
                      sequence: row.sequence,
                    })}
                  </span>
                </Button>
                {onLeaveOut && (
                  <Button size="compact-sm" variant="subtle" onClick={() => onLeaveOut(row)}>
                    {t('waste:leaveOut.action')}
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
