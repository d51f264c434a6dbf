import { useState } from 'react';
import { markedColumns } from '../../shared/chemicals/waiting-amounts.ts';
import type { ChemicalWeek, SubstanceWeek } from '../../shared/contract/chemical-week.ts';
import { useLanguage } from '../app/use-language.ts';
import { useWords } from '../app/use-words.ts';
import { quantityText } from '../chemicals/pieces/quantity-text.ts';
import { substanceName } from '../chemicals/pieces/substance-name.ts';
import { DeskTable } from '../components/desk-table.tsx';
import { Panel } from '../components/panel.tsx';
import { TextButton } from '../components/text-button.tsx';
import classes from './chemicals-panel.module.css';
import { CountsRemark, Remark, SlipsRemark, WaitingRemark } from './chemicals-remarks.tsx';

const done = ['received', 'issued', 'used', 'returned', 'wasted', 'lost', 'adjusted'] as const;
const columns = ['bottles', 'opening', ...done, 'closing', 'out'] as const;

/** Bought and entered for the first time stand in one column, as in the report. */
function sumOf({ sums }: SubstanceWeek, name: (typeof done)[number]): number {
  return name === 'received' ? sums.opening + sums.received : sums[name];
}

function hasMoved(one: SubstanceWeek): boolean {
  return one.opening.out !== one.closing.out || done.some((name) => sumOf(one, name) !== 0);
}

/** The period's listed substances, what counts found, and the slips that were open: the figures of the report and its attachment. */
export function ChemicalsPanel({ week }: { week: ChemicalWeek }) {
  const t = useWords();
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const { substances, rows, openSlips } = week;
  const held = substances.filter((one) => one.bottles > 0);
  const bottles = held.reduce((sum, one) => sum + one.bottles, 0);
  const shown = isWhole ? substances : substances.filter(hasMoved);
  const cellOf = (one: SubstanceWeek, column: (typeof columns)[number]) => {
    if (column === 'bottles') return one.bottles;
    if (column === 'opening') return quantityText(one.opening.stock, one.unit, t);
    const value = column === 'closing' ? one.closing.stock : column === 'out' ? one.closing.out : sumOf(one, column);
    if (value === 0 && column !== 'closing') return '';
    const amount = quantityText(value, one.unit, t);
    const isMarked = markedColumns(one.waiting).has(column === 'closing' ? 'level' : column);
    return isMarked ? t('reports:chemicals.marked', { amount }) : amount;
  };
  const totalOf = (column: (typeof columns)[number]) => {
    if (column === 'bottles') return bottles;
    if (column === 'opening' || column === 'closing' || column === 'out') return '';
    const count = column === 'received' ? rows.opening + rows.received : rows[column];
    return count === 0 ? '' : t('reports:chemicals.entries', { count });
  };
  return (
    <Panel
      title={`${t('reports:chemicals.title')} · ${t('reports:chemicals.held', { substances: held.length, count: bottles })}`}
      hint={t('reports:chemicals.hint')}
      actions={
        <TextButton onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('reports:chemicals.onlyMoved') : t('reports:chemicals.all')}
        </TextButton>
      }
      flush
    >
      {shown.length === 0 ? (
        <p className={classes.none}>{t('reports:chemicals.noMovement')}</p>
      ) : (
        <div className={classes.table}>
          <DeskTable label={t('reports:chemicals.title')}>
            <thead>
              <tr>
                <th scope="col">{t('reports:chemicals.row')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" data-number>
                    {t(`reports:chemicals.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={`${one.nameZh} ${one.dimension}`}>
                  <th scope="row">{substanceName(one, language)}</th>
                  {columns.map((column) => (
                    <td key={column} data-number>
                      {cellOf(one, column)}
                    </td>
                  ))}
                </tr>
              ))}
              <tr className={classes.total}>
                <th scope="row">{t('reports:chemicals.total')}</th>
                {columns.map((column) => (
                  <td key={column} data-number>
                    {totalOf(column)}
                  </td>
                ))}
              </tr>
            </tbody>
          </DeskTable>
        </div>
      )}
      <ul className={classes.remarks}>
        {rows.waiting > 0 && <Remark isGood={false} words={t('reports:chemicals.waiting', { count: rows.waiting })} />}
        <WaitingRemark substances={substances} />
        <CountsRemark week={week} />
        <SlipsRemark openSlips={openSlips} />
      </ul>
    </Panel>
  );
}
