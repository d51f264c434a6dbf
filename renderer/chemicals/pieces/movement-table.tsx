import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { effectOf } from '../../../shared/chemicals/movement.ts';
import type { MovementRow } from '../../../shared/contract/chemical-schemas.ts';
import { usePermitted } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords, type Words } from '../../app/use-words.ts';
import { DayText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { ConfirmMovementDialog } from './confirm-movement-dialog.tsx';
import { DeclineSheet } from './decline-sheet.tsx';
import classes from './movement-table.module.css';
import { PendingMark } from './pending-mark.tsx';
import { quantityText } from './quantity-text.ts';
import { ReverseSheet } from './reverse-sheet.tsx';
import { substanceName } from './substance-name.ts';

/** A row of the ledger; the ledger's own list says too which bottle it is about. */
export interface ShownMovement extends MovementRow {
  bottleNumber: string;
  nameZh: string;
  nameEn: string;
  unit: string;
}

interface MovementTableProps {
  label: string;
  rows: readonly ShownMovement[];
  /** With a column for the bottle, where the rows are of several. */
  withBottle?: boolean;
}

/** `+25 g` into the cabinet, `−25 g` out of it, `25 g` between two places outside it. */
function amountText(row: ShownMovement, t: Words): string {
  if (row.kind === 'confirmed') return '';
  const { stock } = effectOf(row);
  const sign = stock > 0 ? '+' : stock < 0 ? '−' : '';
  return `${sign}${quantityText(row.amount, row.unit, t)}`;
}

function RowMarks({ row }: { row: ShownMovement }) {
  const t = useWords();
  return (
    <>
      {row.pending && <PendingMark awaits={row.awaits ?? 'second'} />}
      {row.declined && (
        <StateBadge tone="late" shape="cross" look="plain">
          {t('approvals:declined')}
        </StateBadge>
      )}
      {row.reversed && !row.declined && (
        <StateBadge tone="done" shape="cross" look="plain">
          {t('chemicals:mark.reversed')}
        </StateBadge>
      )}
    </>
  );
}

interface RowActionsProps {
  row: ShownMovement;
  onConfirm: () => void;
  onDecline: () => void;
  onReverse: () => void;
}

/** Who is asked for a yes says it, or declines; everybody else who keeps the ledger reverses. */
function RowActions({ row, onConfirm, onDecline, onReverse }: RowActionsProps) {
  const t = useWords();
  const permitted = usePermitted();
  const final = row.reversed || row.kind === 'reversed' || row.kind === 'confirmed' || row.kind === 'moved';
  return (
    <span className={classes.actions}>
      {row.mayConfirm && (
        <Button size="compact-xs" variant="default" onClick={onConfirm}>
          {row.awaits === null ? t('chemicals:confirm.action') : t('approvals:confirm.action')}
        </Button>
      )}
      {row.mayConfirm && (
        <Button size="compact-xs" variant="subtle" onClick={onDecline}>
          {t('approvals:decline.action')}
        </Button>
      )}
      {!final && !row.mayConfirm && permitted('chemicals.keep') && (
        <Button size="compact-xs" variant="subtle" onClick={onReverse}>
          {t('chemicals:reverse.action')}
        </Button>
      )}
    </span>
  );
}

function SlipCell({ row }: { row: ShownMovement }) {
  if (row.slipId === null) return null;
  return (
    <Link className={classes.link} to="/chemicals/slips" search={{ settle: row.slipId }}>
      {row.slipNumber}
    </Link>
  );
}

/** Rows of the ledger as they were entered. Nothing can be changed; what was wrong is reversed, and both rows stay. */
export function MovementTable({ label, rows, withBottle = false }: MovementTableProps) {
  const t = useWords();
  const language = useLanguage();
  const [confirming, setConfirming] = useState<ShownMovement | null>(null);
  const [declining, setDeclining] = useState<ShownMovement | null>(null);
  const [reversing, setReversing] = useState<ShownMovement | null>(null);
  return (
    <>
      <DeskTable label={label}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('chemicals:movement.sequence')}
            </th>
            <th scope="col">{t('chemicals:movement.happenedOn')}</th>
            <th scope="col">{t('chemicals:movement.kind')}</th>
            {withBottle && <th scope="col">{t('chemicals:movement.bottle')}</th>}
            <th scope="col" data-number>
              {t('chemicals:movement.amount')}
            </th>
            <th scope="col" data-number>
              {t('chemicals:movement.stockAfter')}
            </th>
            <th scope="col" data-number>
              {t('chemicals:movement.outAfter')}
            </th>
            <th scope="col">{t('chemicals:movement.who')}</th>
            <th scope="col">{t('chemicals:movement.slip')}</th>
            <th scope="col">{t('chemicals:movement.reason')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('chemicals:movement.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.sequence} data-quiet={row.reversed || undefined}>
              <td data-number>{row.sequence}</td>
              <td className={classes.day}>
                <DayText day={row.happenedOn} />
              </td>
              <td>
                <span className={classes.kind} data-reversed={row.reversed || undefined}>
                  {t(`chemicals:kind.${row.kind}`)}
                </span>
                {row.refersTo !== null && (
                  <span className={classes.soft}>{t('chemicals:movement.refersTo', { sequence: row.refersTo })}</span>
                )}
              </td>
              {withBottle && (
                <td className={classes.bottle}>
                  <Link className={classes.link} to="/chemicals/bottles/$bottleId" params={{ bottleId: row.bottleId }}>
                    {row.bottleNumber}
                  </Link>
                  <span className={classes.substance}>{substanceName(row, language)}</span>
                </td>
              )}
              <td data-number className={classes.amount}>
                {amountText(row, t)}
              </td>
              <td data-number className={classes.amount}>
                {quantityText(row.stockAfter, row.unit, t)}
              </td>
              <td data-number className={classes.amount}>
                {row.outAfter > 0 && quantityText(row.outAfter, row.unit, t)}
              </td>
              <td className={classes.who}>
                {row.second === null ? row.by : t('chemicals:movement.two', { first: row.by, second: row.second })}
              </td>
              <td>
                <SlipCell row={row} />
              </td>
              <td className={classes.reason}>
                <span className={classes.notes}>
                  <RowMarks row={row} />
                  <span>{row.reason}</span>
                </span>
              </td>
              <td>
                <RowActions
                  row={row}
                  onConfirm={() => setConfirming(row)}
                  onDecline={() => setDeclining(row)}
                  onReverse={() => setReversing(row)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
      {confirming && <ConfirmMovementDialog row={confirming} onClose={() => setConfirming(null)} />}
      <DeclineSheet row={declining} onClose={() => setDeclining(null)} />
      <ReverseSheet row={reversing} onClose={() => setReversing(null)} />
    </>
  );
}
