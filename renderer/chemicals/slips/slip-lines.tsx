import { Link } from '@tanstack/react-router';
import type { Slip } from '../../../shared/contract/chemical-schemas.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { StateShape } from '../../components/state-shape.tsx';
import { PendingMark } from '../pieces/pending-mark.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './slip-lines.module.css';

const columns = ['issued', 'returned', 'used', 'wasted', 'lost', 'out'] as const;

/** What became of every bottle on a slip: 领 = 用 + 剩 + 废 + 耗, and what is still out. */
export function SlipLines({ slip }: { slip: Slip }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <DeskTable label={slip.number}>
      <thead>
        <tr>
          <th scope="col">{t('chemicals:movement.bottle')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" data-number>
              {t(`chemicals:slips.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slip.lines.map((line) => (
          <tr key={line.bottleId}>
            <td>
              <Link
                className={classes.number}
                to="/chemicals/bottles/$bottleId"
                params={{ bottleId: line.bottleId }}
                tabIndex={-1}
              >
                {line.bottleNumber}
              </Link>{' '}
              {substanceName(line, language)}{' '}
              {slip.lines.length > 1 && line.awaits !== null && <PendingMark awaits={line.awaits} />}
              {line.declined && (
                <span className={classes.declined}>
                  <StateShape shape="cross" />
                  {t('approvals:slip.declined', { name: line.declined.by, reason: line.declined.reason })}
                </span>
              )}
            </td>
            {columns.map((column) => (
              <td key={column} data-number className={classes.amount} data-column={column}>
                {(line[column] > 0 || column === 'issued') && quantityText(line[column], line.unit, t)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}
