import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CountLine } from '../../../shared/contract/chemical-counts.ts';
import { usePermitted } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords, type Words } from '../../app/use-words.ts';
import { DeskTable } from '../../components/desk-table.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './result-table.module.css';

/** A line whose figures may be shown. */
export type ComparedLine = CountLine & { result: NonNullable<CountLine['result']> };

interface ResultTableProps {
  lines: readonly ComparedLine[];
  /** All cabinets at once: the line says in which one. */
  withCabinet: boolean;
  /** Whoever looks may decide differences of listed substances. */
  mayDecideListed: boolean;
  onDecide: (bottleId: string) => void;
}

/** An amount that was found, or that the bottle was not there. */
export function foundText(counted: { found: boolean; amount: number }, unit: string, t: Words): string {
  return counted.found ? quantityText(counted.amount, unit, t) : t('counts:entry.notFound');
}

/** A difference with its sign; a true minus. */
function differenceText({ result, unit }: ComparedLine, t: Words): string {
  return `${result.difference < 0 ? '\u2212' : '+'}${quantityText(Math.abs(result.difference), unit, t)}`;
}

/** Why it differs and who approved that, or the way to say so. */
function Decision({
  line,
  mayDecideListed,
  onDecide,
}: { line: ComparedLine } & Omit<ResultTableProps, 'lines' | 'withCabinet'>) {
  const t = useWords();
  const approves = usePermitted()('chemicals.approve');
  const { result, number, listed } = line;
  if (result.difference === 0) return t('counts:result.agrees');
  if (result.cause === null) {
    if (approves && (!listed || mayDecideListed)) {
      return (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('counts:result.decideOf', { number })}
          onClick={() => onDecide(line.bottleId)}
        >
          {t('counts:result.decide')}
        </Button>
      );
    }
    return (
      <StateBadge tone="wait" shape="clock" look="plain">
        {listed ? t('counts:result.waitsOther') : t('counts:result.waits')}
      </StateBadge>
    );
  }
  return (
    <>
      <span className={classes.cause}>{t(`counts:cause.${result.cause}`)}</span>
      {result.words !== '' && ` · ${result.words}`}
      <span className={classes.aside}>
        {t('counts:result.approvedBy', { name: result.approver ?? '' })}
        {' · '}
        {result.sequence === null
          ? t('counts:result.notAdjusted')
          : t('counts:result.ledgerRow', { sequence: result.sequence })}
      </span>
    </>
  );
}

/** Book, first count, recount, difference, and what became of it. */
export function ResultTable({ lines, withCabinet, ...deciding }: ResultTableProps) {
  const t = useWords();
  const language = useLanguage();
  return (
    <DeskTable label={t('counts:result.title')}>
      <thead>
        <tr>
          {(['number', 'substance', 'book', 'first', 'recount', 'difference', 'cause'] as const).map((column) => (
            <th
              key={column}
              scope="col"
              data-number={['book', 'first', 'recount', 'difference'].includes(column) || undefined}
            >
              {t(`counts:result.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.bottleId}>
            <th scope="row" className={classes.number}>
              <Link to="/chemicals/bottles/$bottleId" params={{ bottleId: line.bottleId }} data-row>
                {line.number}
              </Link>
            </th>
            <td>
              {substanceName(line, language)} {line.purity} <ControlMarks controls={line.controls} />
              {withCabinet && <span className={classes.aside}>{line.cabinetName}</span>}
              {line.misplaced && (
                <StateBadge tone="soon" shape="triangle" look="plain">
                  {t('counts:entry.misplaced', { cabinet: line.cabinetName })}
                </StateBadge>
              )}
            </td>
            <td data-number className={classes.amount}>
              {quantityText(line.result.book, line.unit, t)}
            </td>
            <td data-number className={classes.amount}>
              {foundText(line.result.first, line.unit, t)}
            </td>
            <td data-number className={classes.amount}>
              {line.result.recount && foundText(line.result.recount, line.unit, t)}
            </td>
            <td data-number className={classes.difference}>
              {line.result.difference === 0 ? '' : differenceText(line, t)}
            </td>
            <td className={classes.decision}>
              <Decision line={line} {...deciding} />
            </td>
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}
