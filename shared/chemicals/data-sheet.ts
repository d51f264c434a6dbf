/** Largest file that is taken as a data sheet, in bytes (20 MB). */
export const maxSheetBytes = 20 * 1024 * 1024;

/** No rule was found that says after how many years a data sheet must be looked at again: five is the product's own caution. */
export const sheetReviewYears = 5;

/** How a substance stands to its data sheet; `notAsked`: no hazard class is on file, so nothing asks for one. */
export const sheetStates = ['current', 'old', 'missing', 'notAsked'] as const;
export type SheetState = (typeof sheetStates)[number];

/**
 * @param classes the hazard classes of the substance.
 * @param issuedOn the day that stands on the latest sheet, null where there is none; `today` in the school's time zone.
 */
export function sheetStateOf(classes: readonly string[], issuedOn: string | null, today: string): SheetState {
  if (issuedOn === null) return classes.length === 0 ? 'notAsked' : 'missing';
  return issuedOn < lastGoodDay(today) ? 'old' : 'current';
}

/** A sheet of a day before this one is old. */
export function lastGoodDay(today: string): string {
  // 29 February compares rightly with the days of a year that has none.
  return `${Number(today.slice(0, 4)) - sheetReviewYears}${today.slice(4)}`;
}
