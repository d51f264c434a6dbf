import { isCalendarDay } from '../school/calendar.ts';
import { parseDay } from '../school/parse-day.ts';
import { dayOfSerial } from './day-serial.ts';
import type { SheetCell } from './sheet.ts';

/** Numbers in a column of days that are taken for Excel's: 1990-01-01 to 2199-12-31. */
const serials = { least: 32_874, most: 109_574 };

/** `12/31/2027`: some write the month first and some the day. */
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20|21)\d{2})$/;

/** True for a day with its year last of which either number could be the month. */
export function isEitherOrder(cell: SheetCell): boolean {
  const [, first, second] = yearLast.exec(cell.text.normalize('NFKC').trim()) ?? [];
  const couldBeMonth = (number: string | undefined) => Number(number) >= 1 && Number(number) <= 12;
  return couldBeMonth(first) && couldBeMonth(second) && Number(first) !== Number(second);
}

/** The number above 12 is the day; null where neither is, unless they are the same. */
function dayWithYearLast(first: number, second: number, year: string): string | null {
  const [month, day] = first > 12 ? [second, first] : [first, second];
  if (day <= 12 && day !== month) return null;
  const found = [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return isCalendarDay(found) ? found : null;
}

/**
 * The day that a cell means, `YYYY-MM-DD`, or null where it means none: a cell formatted as a day, a number that is Excel's
 * for a day, or a day written out with its year (`2026.3.5`, `2026年3月5日`, `2026/3/5`, `20260305`, `5 Mar 2026`, a time behind
 * it is passed over; `31/12/2027` and `12/31/2027`, as only one of the numbers can be a month). What leaves the year open, or
 * which number is the month (`3/5/2027`), is not guessed at.
 */
export function dayOfCell(cell: SheetCell, from1904 = false): string | null {
  if (cell.day !== undefined) return isCalendarDay(cell.day) ? cell.day : null;
  const { number } = cell;
  if (number !== undefined && number >= serials.least - 1462 && number <= serials.most) {
    const day = dayOfSerial(number, from1904);
    return day !== null && isCalendarDay(day) ? day : null;
  }
  const typed = cell.text
    .normalize('NFKC')
    .trim()
    .replace(/[T\s]+(?:上午|下午)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp][Mm]|Z)?$/, '');
  if (!/(?:19|20|21)\d{2}/.test(typed)) return null;
  const turned = yearLast.exec(typed);
  if (turned !== null) return dayWithYearLast(Number(turned[1]), Number(turned[2]), turned[3] ?? '');
  const text = /^\d{4}/.test(typed) ? typed.replace(/\s/g, '') : typed;
  // The year is written, so neither today nor the direction matters.
  return parseDay(text, { today: '2000-01-01', nearest: 'past' });
}
