import type { ImportColumn } from './import-columns.ts';

/** What can be wrong with a row; each has its sentence in the locales (`import:problem.*`). */
export const importProblemReasons = [
  'nameMissing',
  'amountMissing',
  'placeMissing',
  'tooLong',
  'formulaError',
  'casWrong',
  'casOfOther',
  'nameOfOther',
  'substanceAmbiguous',
  'substanceUnknown',
  'cabinetUnknown',
  'cabinetAmbiguous',
  'cabinetRetired',
  'makerUnknown',
  'numberForSeveral',
  'notAPercent',
  'notADay',
  'dayOrMonth',
  'notANumber',
  'negative',
  'noUnit',
  'unknownUnit',
  'tooFine',
  'tooLarge',
  'netZero',
  'unitsDiffer',
  'kindOfUnitDiffers',
  'moreThanNet',
  'leftOfSeveral',
  'tooManyBottles',
] as const;
export type ImportProblemReason = (typeof importProblemReasons)[number];

/** One thing that is wrong with a row, and in which of its columns; null where no column is to blame. */
export interface ImportProblem {
  readonly column: ImportColumn | null;
  readonly reason: ImportProblemReason;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A problem of one column. */
export function problemIn(
  column: ImportColumn | null,
  reason: ImportProblemReason,
  params: Readonly<Record<string, string | number>> = {},
): ImportProblem {
  return { column, reason, params };
}
