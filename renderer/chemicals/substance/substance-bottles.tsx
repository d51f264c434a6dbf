import { Link } from '@tanstack/react-router';
import type { SubstanceRecord } from '../../../shared/contract/substance-record.ts';
import { useWords } from '../../app/use-words.ts';
import { DayText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { BottleColumnHeads } from '../pieces/bottle-column-heads.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { ExpiryMark } from '../pieces/expiry-mark.tsx';
import { PendingMark } from '../pieces/pending-mark.tsx';
import { quantityText } from '../pieces/quantity-text.ts';

/** Where the bottles of a substance stand, how much is in each, how much is out. */
export function SubstanceBottles({ substance }: { substance: SubstanceRecord }) {
  const t = useWords();
  const { held, bottles, id } = substance;
  const all = (
    <Link to="/chemicals" search={{ substance: id, empty: true }}>
      {t('sheets:substance.allBottles', { count: bottles })}
    </Link>
  );
  if (held.length === 0) {
    return (
      <Panel title={t('sheets:substance.bottles')}>
        <p>
          {t('sheets:substance.noBottles')} {bottles > 0 && all}
        </p>
      </Panel>
    );
  }
  return (
    <Panel flush title={t('sheets:substance.bottles')} actions={bottles > held.length && all}>
      <DeskTable label={t('sheets:substance.bottles')}>
        <thead>
          <tr>
            <BottleColumnHeads />
          </tr>
        </thead>
        <tbody>
          {held.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/chemicals/bottles/$bottleId" params={{ bottleId: row.id }}>
                  {row.number}
                </Link>
              </th>
              <td>{row.purity}</td>
              <td data-number>{quantityText(row.stock, row.unit, t)}</td>
              <td data-number>{row.out > 0 && quantityText(row.out, row.unit, t)}</td>
              <td>{row.cabinetName}</td>
              <td>
                <DayText day={row.expiresOn} /> <ExpiryMark expiresOn={row.expiresOn} />
              </td>
              <td>
                <ControlMarks controls={row.controls} /> {row.awaits !== null && <PendingMark awaits={row.awaits} />}
              </td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}
