import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { Language } from '../../shared/contract/document.ts';
import { writeWholeFile } from '../office/write-whole-file.ts';
import type { Words } from '../words/words.ts';
import { DeskError } from './desk-error.ts';
import { withDeskOffice } from './desk-office.ts';
import type { DeskResult } from './desk-result.ts';
import { makeFolder } from './make-folder.ts';

/** What to export, for which period. */
type Subject =
  /** The period whose cut-off is the first on or after `until`; today in the store's time zone when null. */
  | { readonly what: 'weekly' | 'hazards'; readonly until: string | null }
  /** The month `YYYY-MM`, that of today when null; or the report on drug precursors of a year. */
  | { readonly what: 'chemicals'; readonly month: string | null; readonly year: number | null };

/** What to export, to which folder, in which language. */
export type ExportOptions = Subject & {
  /** Absolute; made when it is not there. */
  readonly out: string;
  readonly language: Language;
};

async function make(client: OfficeClient, options: ExportOptions): Promise<File[]> {
  const { language } = options;
  const { today } = await client.accounts.session.current();
  if (options.what === 'chemicals') {
    if (options.year !== null) return [await client.chemicals.exportPrecursors({ year: options.year, language })];
    return [await client.chemicals.exportLedger({ month: options.month ?? today.slice(0, 7), language })];
  }
  const until = options.until ?? today;
  if (options.what === 'hazards') return [await client.hazards.exportLedger({ filter: {}, until, language })];
  const report = await client.reports.weekly.export({ until, language });
  const chemicals = await client.reports.weekly.chemicals({ until });
  return chemicals === null ? [report] : [report, await client.chemicals.exportWeek({ until, language })];
}

/**
 * `export`: writes the weekly report with what goes with it, the hazard ledger, a month of the chemical ledger or the
 * yearly draft on drug precursors as Word. A file of the same name is replaced.
 */
export async function exportDocuments(folder: string, options: ExportOptions, words: Words): Promise<DeskResult> {
  const documents = await withDeskOffice(folder, { mustExist: true }, ({ client }) => make(client, options));
  await makeFolder(options.out);
  const files: { path: string; bytes: number; sha256: string }[] = [];
  for (const document of documents) {
    const bytes = new Uint8Array(await document.arrayBuffer());
    const path = join(options.out, basename(document.name));
    await writeWholeFile(path, bytes).catch(() => {
      throw new DeskError('cannotWriteFile', { file: path });
    });
    files.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return { object: { files }, lines: files.map(({ path }) => words('desk:done.export', { path })), exitCode: 0 };
}
