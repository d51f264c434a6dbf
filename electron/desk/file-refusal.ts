import { spreadsheetRefusals } from '../../shared/spreadsheet/refusal.ts';
import type { Words } from '../words/words.ts';
import type { DeskResult } from './desk-result.ts';
import { refusalOf, refusalSentence } from './refusal-of.ts';

const tableRefusals = ['importNoTable', 'importNameMissing', 'importAmountMissing', 'importColumnTwice'];
const ofFile: ReadonlySet<string> = new Set([...spreadsheetRefusals, ...tableRefusals]);

/** Where a header is looked for when a file has none. */
const firstRow = 1;

/**
 * What an import says of a file that is not read at all: the same shape as always, with no rows and the one problem at the
 * header's row, or at the first where there is none. Null for any other error.
 */
export function refusedFile(error: unknown, words: Words): DeskResult | null {
  const refusal = refusalOf(error);
  if (refusal === null || !ofFile.has(refusal.reason)) return null;
  const message = refusalSentence(refusal, words);
  const row = refusal.params?.row ?? firstRow;
  return {
    object: { rows: 0, ok: 0, imported: 0, duplicates: 0, problems: [{ row, column: null, message }] },
    lines: [],
    complaints: [message],
    exitCode: 1,
  };
}
