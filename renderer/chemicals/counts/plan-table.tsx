import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PlannedCountRow } from '../../../shared/contract/chemical-counts.ts';
import { useWords } from '../../app/use-words.ts';
import { DayText } from '../../components/day-text.tsx';
import { DeskTable } from '../../components/desk-table.tsx';
import classes from './plan-table.module.css';
import { UrgencyMark } from './urgency-mark.tsx';

interface PlanTableProps {
  plan: readonly PlannedCountRow[];
  /** Begins a count of the cabinet (null: all); null for those who only read. */
  onStart: ((cabinetId: string | null) => void) | null;
}

/** When which cabinet is counted next, the most urgent first. */
export function PlanTable({ plan, onStart }: PlanTableProps) {
  const t = useWords();
  const isAllOpen = plan.some((row) => row.cabinetId === null && row.openId !== null);
  const isAnyOpen = plan.some((row) => row.openId !== null);
  const nameOf = (row: PlannedCountRow) => row.cabinetName ?? t('counts:plan.all');
  const mayStart = (row: PlannedCountRow) =>
    row.bottles > 0 && row.openId === null && !isAllOpen && (row.cabinetId !== null || !isAnyOpen);
  return (
    <DeskTable label={t('counts:plan.title')}>
      <thead>
        <tr>
          <th scope="col">{t('counts:plan.column.where')}</th>
          <th scope="col" data-number>
            {t('counts:plan.column.bottles')}
          </th>
          <th scope="col">{t('counts:plan.column.every')}</th>
          <th scope="col">{t('counts:plan.column.last')}</th>
          <th scope="col">{t('counts:plan.column.due')}</th>
          <th scope="col">{t('counts:plan.column.act')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.map((row) => (
          <tr key={row.cabinetId ?? 'all'}>
            <th scope="row">
              {nameOf(row)}
              {row.placePath !== null && <span className={classes.place}>{row.placePath}</span>}
            </th>
            <td data-number>{row.bottles}</td>
            <td>
              {t('counts:plan.every', { count: row.intervalDays })}
              {row.listed && row.cabinetId !== null && (
                <span className={classes.listed}>{t('counts:plan.listed')}</span>
              )}
            </td>
            <td>{row.lastOn === null ? t('counts:plan.never') : <DayText day={row.lastOn} />}</td>
            <td>
              <UrgencyMark planned={row} />
            </td>
            <td className={classes.act}>
              {row.openId !== null && (
                <Link to="/chemicals/counts/$countId" params={{ countId: row.openId }} data-row>
                  {t(row.openState === 'deciding' ? 'counts:plan.see' : 'counts:plan.goOn', {
                    number: row.openNumber ?? '',
                  })}
                </Link>
              )}
              {onStart !== null && mayStart(row) && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('counts:plan.startAt', { name: nameOf(row) })}
                  onClick={() => onStart(row.cabinetId)}
                >
                  {t('counts:plan.start')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DeskTable>
  );
}
