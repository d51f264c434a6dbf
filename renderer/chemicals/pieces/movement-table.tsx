import { useState } from 'react';
import { ownReason, reasonsOfWaste } from '../../../shared/chemicals/own-reason.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { ConfirmMovementDialog } from './confirm-movement-dialog.tsx';
import { DeclineSheet } from './decline-sheet.tsx';
import { foldConfirmations } from './fold-confirmations.ts';
import { MovementRowView, type ShownMovement } from './movement-row.tsx';
import classes from './movement-table.module.css';
import { ReverseSheet } from './reverse-sheet.tsx';

interface MovementTableProps {
  label: string;
  rows: readonly ShownMovement[];
  /** With a column for the bottle, where the rows are of several. */
  withBottle?: boolean;
}

const columns = [
  'sequence',
  'happenedOn',
  'kind',
  'bottle',
  'amount',
  'stockAfter',
  'outAfter',
  'who',
  'slip',
  'reason',
] as const;
const figures: readonly string[] = ['sequence', 'amount', 'stockAfter', 'outAfter'];

/** Rows of the ledger as they were entered. Nothing can be changed; what was wrong is reversed, and both rows stay. */
export function MovementTable({ label, rows, withBottle = false }: MovementTableProps) {
  const t = useWords();
  const [confirming, setConfirming] = useState<ShownMovement | null>(null);
  const [declining, setDeclining] = useState<ShownMovement | null>(null);
  const [reversing, setReversing] = useState<ShownMovement | null>(null);
  const told = reasonsOfWaste(rows);
  return (
    <div className={classes.box}>
      <DeskTable label={label}>
        <thead>
          <tr>
            {columns
              .filter((column) => withBottle || column !== 'bottle')
              .map((column) => (
                <th key={column} scope="col" data-number={figures.includes(column) || undefined}>
                  {t(`chemicals:movement.${column}`)}
                </th>
              ))}
            <th scope="col">
              <span className="visually-hidden">{t('chemicals:movement.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {foldConfirmations(rows).map(({ confirmation, ...row }) => (
            <MovementRowView
              key={row.sequence}
              row={row}
              withBottle={withBottle}
              confirmation={confirmation}
              reason={ownReason(row, told)}
              onConfirm={() => setConfirming(row)}
              onDecline={() => setDeclining(row)}
              onReverse={() => setReversing(row)}
            />
          ))}
        </tbody>
      </DeskTable>
      {confirming && <ConfirmMovementDialog row={confirming} onClose={() => setConfirming(null)} />}
      <DeclineSheet row={declining} onClose={() => setDeclining(null)} />
      <ReverseSheet row={reversing} onClose={() => setReversing(null)} />
    </div>
  );
}
