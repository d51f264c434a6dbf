import type { WeeklyFigures } from '../../../shared/contract/reports.ts';
import { grades, origins } from '../../../shared/hazards/vocabulary.ts';
import { type Block, text } from '../../documents/document-content.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { figureTable } from '../../documents/parts/figure-table.ts';

type Figures = WeeklyFigures['total'];

/** Columns of the two tables; a regrading moves a hazard between grades only. */
export const originColumns = [
  'openAtStart',
  'added',
  'carriedIn',
  'reopened',
  'closed',
  'cancelled',
  'openAtEnd',
] as const satisfies readonly (keyof Figures)[];
export const gradeColumns = [
  'openAtStart',
  'added',
  'carriedIn',
  'reopened',
  'regraded',
  'closed',
  'cancelled',
  'openAtEnd',
] as const satisfies readonly (keyof Figures)[];

/** Movements that the sentence always names; the others only when there are any. */
const always: readonly (keyof Figures)[] = ['added', 'closed'];
const movements = ['added', 'carriedIn', 'reopened', 'closed', 'cancelled'] as const;

/**
 * The sentence and the two tables of the week's figures; a zero report (零报告) when nothing happened. Throws a
 * RangeError when a line does not balance, or the lines do not sum to the total.
 */
export function figuresBlocks(figures: WeeklyFigures, texts: DocumentTexts): Block[] {
  checkFigures(figures);
  const { total } = figures;
  const quiet = movements.every((name) => total[name] === 0);
  const named = movements.filter((name) => always.includes(name) || total[name] !== 0);
  const sentence = quiet
    ? texts('weekly.zeroReport')
    : texts('weekly.figures', {
        openAtStart: total.openAtStart,
        openAtEnd: total.openAtEnd,
        movements: named
          .map((name) => texts(`weekly.movement.${name}`, { count: total[name] }))
          .join(texts('weekly.movementSeparator')),
      });
  const major = figures.byGrade.major.openAtEnd;
  const remarks = [
    total.openAtEnd > 0 ? texts('weekly.atEnd', { major, overdue: figures.overdueAtEnd }) : '',
    figures.extensionsGranted > 0 ? texts('weekly.extensions', { count: figures.extensionsGranted }) : '',
    texts('weekly.tables'),
  ];
  const line = (label: string, row: Figures, columns: readonly (keyof Figures)[]): readonly string[] => [
    label,
    ...columns.map((name) => (name === 'regraded' ? signed(row[name]) : String(row[name]))),
  ];
  const head = (label: string, columns: readonly (keyof Figures)[]) => [
    texts(label),
    ...columns.map((name) => texts(`weekly.column.${name}`)),
  ];
  const sum = texts('weekly.total');
  return [
    text('body', sentence),
    text('body', remarks.join('')),
    text('tableCaption', texts('weekly.tableByOrigin')),
    figureTable('byOrigin', head('weekly.originHead', originColumns), [
      ...origins.map((origin) => line(texts(`hazards:origin.${origin}`), figures.byOrigin[origin], originColumns)),
      line(sum, total, originColumns),
    ]),
    text('tableCaption', texts('weekly.tableByGrade')),
    figureTable('byGrade', head('weekly.gradeHead', gradeColumns), [
      ...grades.map((grade) => line(texts(`grade.${grade}`), figures.byGrade[grade], gradeColumns)),
      line(sum, total, gradeColumns),
    ]),
    text('spacer', ''),
  ];
}

/** With a sign, since it can go either way: `+1`, `−1`, `0`. */
function signed(count: number): string {
  return count > 0 ? `+${count}` : String(count).replace('-', '−');
}

function checkFigures(figures: WeeklyFigures): void {
  const lines = { total: figures.total, ...figures.byOrigin, ...figures.byGrade };
  for (const [name, row] of Object.entries(lines)) {
    const came = row.openAtStart + row.added + row.carriedIn + row.reopened + row.regraded;
    const went = row.closed + row.cancelled + row.openAtEnd;
    if (came !== went) throw new RangeError(`The week's figures do not balance: ${name} ${came} ≠ ${went}`);
  }
  for (const name of gradeColumns) {
    for (const part of [figures.byOrigin, figures.byGrade]) {
      const sum = Object.values(part).reduce((all, row) => all + row[name], 0);
      if (sum !== figures.total[name]) {
        throw new RangeError(`The week's figures do not sum: ${name} ${sum} ≠ ${figures.total[name]}`);
      }
    }
  }
}
