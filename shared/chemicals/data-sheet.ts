/** Largest file that is taken as a data sheet, in bytes (20 MB). */
export const maxSheetBytes = 20 * 1024 * 1024;

/**
 * Years after which a data sheet is looked at again, until the school says otherwise: no rule was found that names a number,
 * five is the product's own caution.
 */
export const usualSheetYears = 5;

/** How a substance stands to its data sheet; `notAsked`: no hazard class is on file, so nothing asks for one. */
export const sheetStates = ['current', 'old', 'missing', 'notAsked'] as const;
export type SheetState = (typeof sheetStates)[number];

/**
 * @param classes the hazard classes of the substance.
 * @param issuedOn the day that stands on the latest sheet, null where there is none.
 * @param goodFrom the day that `firstGoodDay` gives.
 */
export function sheetStateOf(classes: readonly string[], issuedOn: string | null, goodFrom: string): SheetState {
  if (issuedOn === null) return classes.length === 0 ? 'notAsked' : 'missing';
  return issuedOn < goodFrom ? 'old' : 'current';
}

/** A sheet of a day before this one is old: so many years before `today`, which is in the school's time zone. */
export function firstGoodDay(today: string, years: number): string {
  // 29 February compares rightly with the days of a year that has none.
  return `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
}
