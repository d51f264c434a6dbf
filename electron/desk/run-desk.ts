import { resolve } from 'node:path';
import type { Language } from '../../shared/contract/document.ts';
import { defaultFolder } from '../office/default-folder.ts';
import { explainOpening } from '../office/explain-opening.ts';
import { systemLanguage, type Words, wordsIn } from '../words/words.ts';
import { type DeskCall, readDeskCall } from './command.ts';
import { DeskError } from './desk-error.ts';
import type { DeskResult } from './desk-result.ts';
import { exportDocuments } from './export-documents.ts';
import { importChemicals } from './import-chemicals.ts';
import { makeBackup } from './make-backup.ts';
import { makeSample } from './make-sample.ts';
import { refusalOf, refusalSentence } from './refusal-of.ts';
import { restoreFrom } from './restore-from.ts';
import { serveBrowser } from './serve-browser.ts';
import { setPassword } from './set-password.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { verifyStore } from './verify-store.ts';

function carryOut(call: DeskCall, folder: string, terminal: Terminal, language: Language): Promise<DeskResult> {
  const { command } = call;
  const words = wordsIn(language);
  switch (command.name) {
    case 'sample':
      return makeSample(folder, command, words);
    case 'export': {
      // Documents are Chinese unless somebody says otherwise, whatever the system's language.
      const options = { ...command, out: resolve(command.out), language: call.language ?? 'zh-CN' };
      return exportDocuments(folder, options, words);
    }
    case 'import':
      // What an import writes stays in the school's books: Chinese, as the documents are.
      return importChemicals(
        folder,
        { ...command, file: resolve(command.file), language: call.language ?? 'zh-CN' },
        words,
      );
    case 'backup':
      return makeBackup(folder, command.to === null ? null : resolve(command.to), words);
    case 'restore':
      return restoreFrom(folder, command.from, words);
    case 'verify':
      return verifyStore(folder, language);
    case 'password':
      return setPassword(folder, command.username, terminal, words);
    case 'serve':
      return serveBrowser(folder, command.port);
    case 'help':
      return Promise.resolve({ object: {}, lines: [words('desk:help')], exitCode: 0 });
  }
}

function explain(error: unknown, folder: string, words: Words): string {
  if (error instanceof DeskError) return error.explain(words);
  const refusal = refusalOf(error);
  if (refusal !== null) return refusalSentence(refusal, words);
  return explainOpening(error, folder, words);
}

/**
 * Runs one command line to its end.
 *
 * @returns the exit code: 0 done, 1 not done or the answer is "no", 2 wrong usage. The result is the only thing on stdout;
 * everything else goes to stderr, an error as one sentence.
 */
export async function runDesk(args: readonly string[], terminal: Terminal): Promise<number> {
  let call: DeskCall;
  try {
    call = readDeskCall(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(wordsIn(systemLanguage())(`desk:usage.${error.reason}`, error.values));
    return 2;
  }
  const language = call.language ?? systemLanguage();
  const words = wordsIn(language);
  const folder = resolve(call.data ?? defaultFolder('store'));
  try {
    const result = await carryOut(call, folder, terminal, language);
    if (call.json) terminal.print(JSON.stringify(result.object));
    else for (const line of result.lines) terminal.print(line);
    for (const complaint of result.complaints ?? []) terminal.complain(complaint);
    await result.ended;
    return result.exitCode;
  } catch (error) {
    terminal.complain(explain(error, folder, words));
    return 1;
  }
}
