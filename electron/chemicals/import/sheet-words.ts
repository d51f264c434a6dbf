import type { ImportColumn } from '../../../shared/chemicals/import-columns.ts';
import { type Language, languages } from '../../../shared/contract/document.ts';
import { type Words, wordsIn } from '../../words/words.ts';

/** The columns of the list of bottles that the program writes, in their order. All of them are read again. */
export const writtenColumns = [
  'number',
  'name',
  'nameEn',
  'cas',
  'formula',
  'purity',
  'concentration',
  'maker',
  'batch',
  'net',
  'left',
  'openedOn',
  'expiresOn',
  'place',
  'remark',
] as const satisfies readonly ImportColumn[];
export type WrittenImportColumn = (typeof writtenColumns)[number];

const both: readonly Words[] = languages.map((language: Language) => wordsIn(language));

/** By its name a sheet is known as one that the program wrote, in whichever language. */
export const ownSheetNames = both.map((words) => words('import:sheet.name'));

/** Above the row numbers of such a sheet. */
export const rowHeaders: readonly string[] = both.map((words) => words('import:sheet.row'));

/** What such a sheet says of a substance without a CAS number. */
export const noCasWords = both.map((words) => words('import:sheet.noCas'));

/** The lines that an import adds to the reasons of its bottles. */
const added = both.map((words) => words('import:reason.asItStands'));

/** The reason of a bottle's first movement without what an import added to it. */
export function reasonAsWritten(reason: string): string {
  const line = added.find((one) => reason === one || reason.endsWith(`\n${one}`));
  return line === undefined ? reason : reason.slice(0, -line.length).trimEnd();
}
