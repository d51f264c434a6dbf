import type { z } from 'zod';
import { lineAt, lineOfPath } from './json-line.ts';
import { type ControlledListFile, controlledListFile, type ListFileProblem, listFileProblems } from './listing-file.ts';

/** One thing that is wrong with a list file, and where. */
export interface ListFileFinding {
  /** The field: `lists.3.entries.0.cas`, empty for the file itself; of a spreadsheet the header of the column. */
  where: string;
  /** Of the text, or the row as Excel numbers it. */
  line: number;
  problem: ListFileProblem;
}

/** A right file with the line of its day, or everything that is wrong with it. */
export type ReadListFile =
  | { ok: true; file: ControlledListFile; dayLine: number }
  | { ok: false; findings: ListFileFinding[] };

/** At most so many findings are told: a wrong file should not fill the screen. */
export const mostFindings = 50;

/**
 * Reads the text of a controlled-list file, as a school loads it.
 *
 * @returns the file, or every reason why it is refused; nothing of a refused file may be used.
 */
export function readListFile(text: string): ReadListFile {
  // Editors on Windows put a byte order mark before the text.
  const plain = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch (error) {
    return { ok: false, findings: [{ where: '', line: lineOfError(error, plain), problem: 'notJson' }] };
  }
  return checkListFile(value, (path) => ({ where: path.map(String).join('.'), line: lineOfPath(plain, path) }));
}

/** Checks what was read, from whatever; `place` says where a field stands in what the school chose. */
export function checkListFile(
  value: unknown,
  place: (path: readonly PropertyKey[]) => Pick<ListFileFinding, 'where' | 'line'>,
): ReadListFile {
  const read = controlledListFile.safeParse(value);
  if (read.success) return { ok: true, file: read.data, dayLine: place(['asOf']).line };
  const findings = read.error.issues.slice(0, mostFindings);
  return { ok: false, findings: findings.map((issue) => ({ ...place(issue.path), problem: problemOf(issue) })) };
}

function problemOf(issue: z.core.$ZodIssue): ListFileProblem {
  const said = listFileProblems.find((problem) => problem === issue.message);
  if (said !== undefined) return said;
  if (issue.code === 'unrecognized_keys') return 'unknownField';
  const field = issue.path.find((step) => step === 'source' || step === 'name' || step === 'rule');
  if (field === 'source') return 'sourceMissing';
  if (field === 'name') return 'nameMissing';
  if (field === 'rule') return 'ruleWrong';
  return 'notAListFile';
}

/** V8 names the position, but for a text that ends too early. */
function lineOfError(error: unknown, text: string): number {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return lineAt(text, position === undefined ? text.trimEnd().length : Number(position));
}
