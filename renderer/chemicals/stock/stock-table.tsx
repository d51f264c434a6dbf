import { Checkbox } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { BottleRow } from '../../../shared/contract/chemical-schemas.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DayText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { BottleColumnHeads } from '../pieces/bottle-column-heads.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { ExpiryMark } from '../pieces/expiry-mark.tsx';
import { PendingMark } from '../pieces/pending-mark.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import { useRowKeys } from '../pieces/use-row-keys.ts';
import classes from './stock-table.module.css';

interface StockRowProps {
  row: BottleRow;
  /** The row above is of the same substance: the name is not said again. */
  isSame: boolean;
  isChosen: boolean;
  onChoose: (id: string) => void;
}

function StockRow({ row, isSame, isChosen, onChoose }: StockRowProps) {
  const t = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const target = { to: '/chemicals/bottles/$bottleId', params: { bottleId: row.id } } as const;
  const open = (event: MouseEvent) => {
    // The link has its own way (a new window with Ctrl), the box is ticked; selecting text opens nothing.
    const onLink = event.target instanceof Element && event.target.closest('a, [data-tick]') !== null;
    if (!onLink && window.getSelection()?.isCollapsed !== false) void navigate(target);
  };
  const isEmpty = row.stock === 0 && row.out === 0;
  return (
    <tr data-open data-quiet={isEmpty || undefined} data-same={isSame || undefined} onClick={open}>
      <th scope="row">
        <span className={classes.name} title={`${row.nameZh} ${row.nameEn}`.trim()}>
          {isSame ? (
            <span className="visually-hidden">{substanceName(row, language)}</span>
          ) : (
            substanceName(row, language)
          )}
        </span>
      </th>
      <td data-tick>
        <Checkbox
          size="xs"
          aria-label={t('labels:select', { number: row.number })}
          checked={isChosen}
          onChange={() => onChoose(row.id)}
        />
      </td>
      <td>
        <Link className={classes.number} data-row {...target}>
          {row.number}
        </Link>
      </td>
      <td className={classes.purity} title={row.purity}>
        {row.purity}
      </td>
      <td data-number>{quantityText(row.stock, row.unit, t)}</td>
      <td data-number>{row.out > 0 && <strong>{quantityText(row.out, row.unit, t)}</strong>}</td>
      <td className={classes.cabinet} title={row.cabinetName}>
        {row.cabinetName}
      </td>
      <td>
        <span className={classes.marks}>
          <DayText day={row.expiresOn} />
          <ExpiryMark expiresOn={row.expiresOn} />
        </span>
      </td>
      <td>
        <span className={classes.marks}>
          <ControlMarks controls={row.controls} />
          {row.awaits !== null && <PendingMark awaits={row.awaits} />}
        </span>
      </td>
    </tr>
  );
}

interface StockTableProps {
  rows: readonly BottleRow[];
  /** Ids of those that are ticked, for labels. */
  chosen: ReadonlySet<string>;
  onChoose: (id: string) => void;
}

/** The bottles under the names of their substances. J and K or the arrows move, Enter opens. */
export function StockTable({ rows, chosen, onChoose }: StockTableProps) {
  const t = useWords();
  const keys = useRowKeys();
  return (
    <div {...keys} className={classes.box}>
      <Panel flush>
        <DeskTable label={t('chemicals:stock.region')}>
          <thead>
            <tr>
              <th scope="col">{t('chemicals:stock.column.substance')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('labels:action')}</span>
              </th>
              <BottleColumnHeads />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <StockRow
                key={row.id}
                row={row}
                isSame={rows[index - 1]?.substanceId === row.substanceId}
                isChosen={chosen.has(row.id)}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </DeskTable>
      </Panel>
    </div>
  );
}
