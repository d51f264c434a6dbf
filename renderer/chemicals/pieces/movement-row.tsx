import { Button, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FocusEvent, type ReactNode, useRef, useState } from 'react';
import { effectOf } from '../../../shared/chemicals/movement.ts';
import type { MovementRow } from '../../../shared/contract/chemical-schemas.ts';
import { usePermitted } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords, type Words } from '../../app/use-words.ts';
import { DayText } from '../../components/day-text.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import type { Confirmation } from './fold-confirmations.ts';
import classes from './movement-table.module.css';
import { PendingMark } from './pending-mark.tsx';
import { quantityText } from './quantity-text.ts';
import { substanceName } from './substance-name.ts';

/** A row of the ledger; the ledger's own list says too which bottle it is about. */
export interface ShownMovement extends MovementRow {
  bottleNumber: string;
  nameZh: string;
  nameEn: string;
  unit: string;
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

/** What happened, and the row that this one undoes, confirms, or is confirmed by. */
function KindCell({ row, confirmed }: { row: ShownMovement; confirmed: Confirmation | null }) {
  const t = useWords();
  return (
    <>
      <span className={classes.kind} data-reversed={row.reversed || undefined}>
        {t(`chemicals:kind.${row.kind}`)}
      </span>
      {row.refersTo !== null && (
        <span className={classes.soft}>{t('chemicals:movement.refersTo', { sequence: row.refersTo })}</span>
      )}
      {confirmed && (
        <span className={classes.soft} title={t('chemicals:movement.confirmation', { ...confirmed })}>
          {t('chemicals:movement.confirmedIn', { sequence: confirmed.sequence })}
        </span>
      )}
    </>
  );
}

interface MovementRowViewProps extends RowActionsProps {
  withBottle: boolean;
  confirmation: Confirmation | null;
  /** The reason where it is about this row; empty where there is none. */
  reason: string;
}

/** One row: a line high, whatever it says. What is cut stands in full beside it while the row is pointed at or has the keyboard. */
export function MovementRowView({ row, withBottle, confirmation, reason, ...actions }: MovementRowViewProps) {
  const t = useWords();
  const language = useLanguage();
  const notes = useRef<HTMLDivElement>(null);
  const [isTold, setTold] = useState(false);
  const tellIfCut = () => {
    const box = notes.current;
    setTold(box !== null && box.scrollWidth > box.clientWidth);
  };
  const onFocus = (event: FocusEvent) => {
    if (event.target.matches(':focus-visible')) tellIfCut();
  };
  const name = substanceName(row, language);
  return (
    <tr
      data-quiet={row.reversed || row.kind === 'confirmed' || undefined}
      onFocus={onFocus}
      onBlur={() => setTold(false)}
    >
      <td data-number>{row.sequence}</td>
      <td className={classes.line}>
        <DayText day={row.happenedOn} />
      </td>
      <td className={classes.line}>
        <KindCell row={row} confirmed={confirmation} />
      </td>
      {withBottle && (
        <td className={classes.bottle} title={`${row.bottleNumber} ${name}`}>
          <Link className={classes.link} to="/chemicals/bottles/$bottleId" params={{ bottleId: row.bottleId }} data-row>
            {row.bottleNumber}
          </Link>{' '}
          {name}
        </td>
      )}
      <td data-number>{amountText(row, t)}</td>
      <td data-number>{row.kind !== 'confirmed' && quantityText(row.stockAfter, row.unit, t)}</td>
      <td data-number>{row.kind !== 'confirmed' && row.outAfter > 0 && quantityText(row.outAfter, row.unit, t)}</td>
      <td className={classes.line}>
        {row.second === null ? row.by : t('chemicals:movement.two', { first: row.by, second: row.second })}
      </td>
      <td className={classes.line}>
        <SlipLink row={row} />
      </td>
      <td className={classes.reason} onMouseEnter={tellIfCut} onMouseLeave={() => setTold(false)}>
        <Tooltip
          classNames={{ tooltip: classes.told }}
          label={reason}
          opened={isTold}
          multiline
          maw={360}
          position="bottom-start"
        >
          <div ref={notes} className={classes.notes}>
            <RowMarks row={row} />
            {reason.split('\n').join(t('chemicals:movement.nextNote'))}
          </div>
        </Tooltip>
      </td>
      <td>
        <RowActions row={row} {...actions} />
      </td>
    </tr>
  );
}

function SlipLink({ row }: { row: ShownMovement }): ReactNode {
  if (row.slipId === null) return null;
  return (
    <Link className={classes.link} to="/chemicals/slips" search={{ settle: row.slipId }}>
      {row.slipNumber}
    </Link>
  );
}
