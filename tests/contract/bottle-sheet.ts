import { writeSheet } from '../../electron/spreadsheet/write-sheet.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';

type Row = readonly (string | null)[];

/** A workbook as somebody else's program writes it: a header and rows of texts. */
export function bottleFile(headers: readonly string[], rows: readonly Row[], sheet = '药品'): File {
  const columns = headers.map((header) => ({ header, kind: 'text' as const, width: 12 }));
  const bytes = writeSheet(columns, rows, { name: sheet, writtenAt: '2026-11-27T06:00:00.000Z', creator: '' });
  return new File([Uint8Array.from(bytes)], '药品.xlsx');
}

/** Imports that answer shortly. */
export function importer(client: OfficeClient, newId: () => string) {
  const run = (file: File, changes: { create?: boolean; skipProblems?: boolean; id?: string } = {}) =>
    client.chemicals.import.run({
      id: newId(),
      file,
      create: true,
      skipProblems: false,
      language: 'zh-CN',
      ...changes,
    });
  const preview = (file: File, create = true) => client.chemicals.import.preview({ file, create, language: 'zh-CN' });
  return { run, preview };
}

/** How far an import was, each time that it said so, from 0 to 1. */
export async function sharesOf(steps: AsyncIterable<{ done: number; total: number }>): Promise<number[]> {
  const seen: number[] = [];
  for await (const { done, total } of steps) seen.push(done / total);
  return seen;
}
