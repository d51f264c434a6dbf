import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WeeklyFigures } from '../../shared/contract/reports.ts';
import { grades, origins } from '../../shared/hazards/vocabulary.ts';
import { formatMoment } from '../app/format-day.ts';
import { useSignedIn } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { DeskTable } from '../components/desk-table.tsx';
import { Panel } from '../components/panel.tsx';
import type { ListSearch } from '../hazards/list-search.ts';
import classes from './figures-panel.module.css';

type Figures = WeeklyFigures['total'];

const columns = [
  'openAtStart',
  'added',
  'carriedIn',
  'reopened',
  'regraded',
  'closed',
  'cancelled',
  'openAtEnd',
] as const satisfies (keyof Figures)[];

/** What stands before a column in the sum that every row is. */
const signs: Partial<Record<(typeof columns)[number], string>> = {
  added: '+',
  carriedIn: '+',
  reopened: '+',
  regraded: '+',
  closed: '=',
  cancelled: '+',
  openAtEnd: '+',
};

interface FiguresPanelProps {
  figures: WeeklyFigures;
  /** The open rows at the end are the open rows of now: then they can be opened. */
  isCurrent: boolean;
}

/** The period's figures by origin and by grade, with the sum that they make. */
export function FiguresPanel({ figures, isCurrent }: FiguresPanelProps) {
  const t = useWords();
  const { timeZone } = useSignedIn().session;
  const { total, byOrigin, byGrade } = figures;
  const isRegraded = grades.some((grade) => byGrade[grade].regraded !== 0);
  const shown = columns.filter((column) => column !== 'regraded' || isRegraded);

  const row = (label: ReactNode, line: Figures, search: ListSearch, isTotal = false) => (
    <tr className={isTotal ? classes.total : undefined}>
      <th scope="row">{label}</th>
      {shown.map((column) => (
        <td key={column} data-number>
          {column === 'openAtEnd' && isCurrent && line.openAtEnd > 0 ? (
            <Link to="/hazards" search={search}>
              {line.openAtEnd}
            </Link>
          ) : (
            line[column]
          )}
        </td>
      ))}
    </tr>
  );
  const heading = (words: string) => (
    <tr className={classes.group}>
      <th colSpan={shown.length + 1} scope="rowgroup">
        {words}
      </th>
    </tr>
  );

  return (
    <Panel
      title={t('reports:figures.identity', { ...total })}
      hint={t('reports:figures.counted', { at: formatMoment(figures.asOf, timeZone) })}
      flush
    >
      <DeskTable label={t('reports:figures.title')}>
        <thead>
          <tr>
            <th scope="col">{t('reports:figures.row')}</th>
            {shown.map((column) => (
              <th key={column} scope="col" data-number>
                {signs[column] && (
                  <span className={classes.sign} aria-hidden="true">
                    {signs[column]}
                  </span>
                )}
                {t(`reports:figures.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{row(t('reports:figures.total'), total, {}, true)}</tbody>
        <tbody>
          {heading(t('reports:figures.byOrigin'))}
          {origins.map((origin) => (
            <FigureRow key={origin}>{row(t(`hazards:origin.${origin}`), byOrigin[origin], { origin })}</FigureRow>
          ))}
        </tbody>
        <tbody>
          {heading(t('reports:figures.byGrade'))}
          {grades.map((grade) => (
            <FigureRow key={grade}>{row(t(`hazards:grade.${grade}`), byGrade[grade], { grade })}</FigureRow>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}

/** Carries the key of a row that a function made. */
function FigureRow({ children }: { children: ReactNode }) {
  return children;
}
