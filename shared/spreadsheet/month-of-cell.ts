import { addDays } from '../school/calendar.ts';
import type { SheetCell } from './sheet.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const yearFirst = /^((?:19|20|21)\d{2})[-/.年](\d{1,2})月?$/;
const yearLast = /^(\d{1,2})[-/.]((?:19|20|21)\d{2})$/;
const named = /^([a-z]{3})[a-z]*\.?,?((?:19|20|21)\d{2})$/;

/**
 * The last day, `YYYY-MM-DD`, of a month that a cell names without a day (`2028年3月`, `2028.3`, `2026-03`, `3/2028`, `Mar 2028`,
 * or a day whose format shows its month alone): what expires in a month is good to its end. Null for all else, and for the
 * number 2028.1: whether January was meant, or the October whose nought a sheet drops, cannot be told.
 */
export function endOfMonthOfCell(cell: SheetCell): string | null {
  if (cell.day !== undefined) {
    // Excel keeps a month that is typed as its first day.
    const isMonth = cell.monthOnly === true && cell.day.endsWith('-01');
    return isMonth ? lastDay(cell.day.slice(0, 4), cell.day.slice(5, 7)) : null;
  }
  const typed = cell.text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  if (cell.number !== undefined && /\.1$/.test(typed)) return null;
  const [, year = '', month = ''] = yearFirst.exec(typed) ?? [];
  if (year !== '') return lastDay(year, month);
  const [, first = '', behind = ''] = yearLast.exec(typed) ?? [];
  if (behind !== '') return lastDay(behind, first);
  const [, name = '', ofName = ''] = named.exec(typed) ?? [];
  return lastDay(ofName, String(months.indexOf(name) + 1));
}

function lastDay(year: string, month: string): string | null {
  const [inYear, ofYear] = [Number(year), Number(month)];
  if (year === '' || ofYear < 1 || ofYear > 12) return null;
  const next = ofYear === 12 ? `${inYear + 1}-01-01` : `${year}-${String(ofYear + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
