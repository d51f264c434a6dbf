import type { MonthFigures } from './month-figures.ts';

/** A 易制毒 substance in a calendar year, in mg, µL or pieces: what the yearly report asks for. */
export interface PrecursorFigures {
  /** In the cabinets and out on slips, at the two ends of the year. */
  opening: number;
  closing: number;
  bought: number;
  /** Entered for the first time as opening stock, and found or missed by counts (below zero when missed). */
  corrected: number;
  used: number;
  wasted: number;
  lost: number;
}

/**
 * The year's figures of a substance: opening + bought + corrected = used + wasted + lost + closing. Throws a RangeError when that
 * does not hold: such a report must not leave the school.
 */
export function precursorFigures({ opening, closing, sums }: MonthFigures): PrecursorFigures {
  const figures = {
    opening: opening.stock + opening.out,
    closing: closing.stock + closing.out,
    bought: sums.received,
    corrected: sums.opening + sums.adjusted,
    used: sums.used,
    wasted: sums.wasted,
    lost: sums.lost,
  };
  const came = figures.opening + figures.bought + figures.corrected;
  const went = figures.used + figures.wasted + figures.lost + figures.closing;
  if (came !== went) throw new RangeError(`The year's figures do not balance: ${came} ≠ ${went}`);
  return figures;
}

/** 易制毒 of any class. */
export function isPrecursor(list: string): boolean {
  return list.startsWith('drugPrecursor');
}

/**
 * The year whose report is due: last year's, from 1 to 31 March (国务院令第445号 art. 36: by 31 March). Null on other days.
 *
 * @param today a day `YYYY-MM-DD` of the school's time zone.
 */
export function precursorYearDue(today: string): number | null {
  return today.slice(5, 7) === '03' ? Number(today.slice(0, 4)) - 1 : null;
}

/** The year of which one wants the report: last year's until it is due at the end of March, then the running one's. */
export function precursorYearShown(today: string): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5, 7) <= '03' ? year - 1 : year;
}
