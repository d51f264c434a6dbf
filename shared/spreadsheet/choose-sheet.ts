import { findHeader } from './find-header.ts';
import type { ColumnSpec } from './header-name.ts';
import type { SheetRow } from './sheet.ts';

/** What is looked for in a workbook: plain data, so that it can be handed to a thread. */
export interface SoughtTable {
  readonly columns: readonly ColumnSpec<string>[];
  /** Ids of columns of which a table has one at least. */
  readonly oneOf: readonly string[];
}

/** How well a sheet is what is looked for: a whole table, one that names some of its columns, or none. */
export type SheetFit = 'whole' | 'named' | 'none';

/** A cover, a page of notes or a table of contents is passed over for the sheet that holds the table. */
export function fitOfSheet(rows: readonly SheetRow[], { columns, oneOf }: SoughtTable): SheetFit {
  const { header, problems } = findHeader(rows, columns);
  if (header === null) return 'none';
  const isWhole = problems.length === 0 && (oneOf.length === 0 || oneOf.some((id) => header.columns[id] !== undefined));
  return isWhole ? 'whole' : 'named';
}
