import type { z } from 'zod';
import { type ControlledListFile, controlledListFile, type ListFileProblem, listFileProblems } from './listing-file.ts';

/** One thing that is wrong with a list file, and where: `lists.3.entries.0.cas`, empty for the file itself. */
export interface ListFileFinding {
  where: string;
  problem: ListFileProblem;
}

export type ReadListFile = { ok: true; file: ControlledListFile } | { ok: false; findings: ListFileFinding[] };

/** At most so many findings are told: a wrong file should not fill the screen. */
const most = 50;

/**
 * Reads the text of a controlled-list file, as a school loads it.
 *
 * @returns the file, or every reason why it is refused; nothing of a refused file may be used.
 */
export function readListFile(text: string): ReadListFile {
  let value: unknown;
  try {
    // Editors on Windows put a byte order mark before the text.
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, findings: [{ where: '', problem: 'notJson' }] };
  }
  const read = controlledListFile.safeParse(value);
  if (read.success) return { ok: true, file: read.data };
  return { ok: false, findings: read.error.issues.slice(0, most).map(findingOf) };
}

function findingOf(issue: z.core.$ZodIssue): ListFileFinding {
  const where = issue.path.map(String).join('.');
  const said = listFileProblems.find((problem) => problem === issue.message);
  if (said !== undefined) return { where, problem: said };
  if (issue.code === 'unrecognized_keys') return { where, problem: 'unknownField' };
  const field = issue.path.find((step) => step === 'source' || step === 'name' || step === 'rule');
  if (field === 'source') return { where, problem: 'sourceMissing' };
  if (field === 'name') return { where, problem: 'nameMissing' };
  if (field === 'rule') return { where, problem: 'ruleWrong' };
  return { where, problem: 'notAListFile' };
}
