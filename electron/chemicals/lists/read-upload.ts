import type { CurrentList } from '../../../shared/chemicals/listing.ts';
import {
  type ListFileFinding,
  type ReadListFile,
  readListFile,
} from '../../../shared/chemicals/listing-file-reader.ts';
import { readListSheet } from '../../../shared/chemicals/listing-sheet.ts';
import { readSheet } from '../../spreadsheet/read-sheet.ts';

/** Reads a list file that somebody chose, a spreadsheet or JSON. Faults (`invalid`): those of `readSheet`. */
export async function readUpload(file: Blob, signal: AbortSignal | undefined): Promise<ReadListFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isZip(bytes)) return readListFile(new TextDecoder().decode(bytes));
  return readListSheet(await readSheet(bytes, signal ? { signal } : {}));
}

/** What keeps a right file from being loaded now: one of the future, or older than what is in force. */
export function untimely(
  { file: { asOf, lists }, dayLine: line }: Extract<ReadListFile, { ok: true }>,
  inForce: readonly CurrentList[],
  today: string,
): ListFileFinding[] {
  if (asOf > today) return [{ where: '', line, problem: 'dayInFuture' }];
  const isOlder = lists.some(({ kind }) => inForce.some((list) => list.kind === kind && list.asOf > asOf));
  return isOlder ? [{ where: '', line, problem: 'olderThanInForce' }] : [];
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
