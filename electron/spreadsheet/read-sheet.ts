import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../shared/contract/fault.ts';
import type { SoughtTable } from '../../shared/spreadsheet/choose-sheet.ts';
import type { Sheet, Workbook } from '../../shared/spreadsheet/sheet.ts';
import { megabyte, type SpreadsheetLimits, shippedLimits } from './limits.ts';
import type { WorkbookRequest } from './read-workbook.ts';
import { recogniseFile } from './recognise-file.ts';
import { refuse } from './refuse.ts';
import type { ReadingAnswer } from './worker-messages.ts';
import { readZipDirectory } from './zip-directory.ts';

/** How a sheet is to be read. */
export interface ReadSheetOptions {
  /** Which sheet; the first visible one that holds anything when it is left out. */
  readonly sheetName?: string;
  /** What is looked for: the first visible sheet that has it is read, and else the first that holds anything. */
  readonly sought?: SoughtTable;
  /** Ends the reading; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** For tests; a limit that is left out is the shipped one. */
  readonly limits?: Partial<SpreadsheetLimits>;
}

/** Of the thread, in megabytes. It keeps honest mistakes small; bombs are kept out by the counters, which it is not. */
const threadMemory = { maxOldGenerationSizeMb: 768 };

/** The thread's entry: beside this file where it runs from source, in the bundle's own folder where it is built. */
function workerEntry(): string | URL {
  if (import.meta.filename.endsWith('.ts')) return new URL('./worker.ts', import.meta.url);
  const folder = import.meta.dirname;
  const bundle = ['chunks', 'unshipped'].includes(basename(folder)) ? dirname(folder) : folder;
  return join(bundle, 'spreadsheet.js');
}

/**
 * Reads a sheet of an .xlsx that a person chose, in a thread of its own. Before that thread begins, the file's directory is
 * read and what is no .xlsx or declares too much is refused.
 *
 * Faults (code `invalid`): the reasons of shared/spreadsheet/refusal.ts.
 *
 * @param bytes the whole file; it is copied.
 */
export async function readSheet(bytes: Uint8Array, options: ReadSheetOptions = {}): Promise<Sheet> {
  const { sheets, notRead: _, ...workbook } = await read(bytes, options, false);
  const [sheet] = sheets;
  return sheet === undefined ? refuse('spreadsheetEmpty') : { ...workbook, ...sheet };
}

/**
 * Reads every visible sheet that is what is looked for, or the one that comes nearest to it where none is. The limits hold
 * over all of them together. Faults: those of `readSheet`.
 */
export function readSheets(
  bytes: Uint8Array,
  options: Omit<ReadSheetOptions, 'sheetName'> & { readonly sought: SoughtTable },
): Promise<Workbook> {
  return read(bytes, options, true);
}

async function read(bytes: Uint8Array, options: ReadSheetOptions, all: boolean): Promise<Workbook> {
  options.signal?.throwIfAborted();
  const limits = { ...shippedLimits, ...options.limits };
  recogniseFile(bytes);
  const directory = readZipDirectory(bytes, limits);
  const file = new Uint8Array(bytes);
  return readInThread(
    { file, directory, sheetName: options.sheetName ?? null, sought: options.sought ?? null, all, limits },
    options.signal,
  );
}

function readInThread(request: WorkbookRequest, signal: AbortSignal | undefined): Promise<Workbook> {
  const worker = new Worker(workerEntry(), {
    workerData: request,
    transferList: [request.file.buffer as ArrayBuffer],
    resourceLimits: threadMemory,
    name: 'spreadsheet',
  });
  const { promise, resolve, reject } = Promise.withResolvers<Workbook>();
  const tooSlow = () => reject(new Fault('invalid', 'spreadsheetTooSlow'));
  const timer = setTimeout(tooSlow, request.limits.milliseconds);
  const cancel = () => reject(signal?.reason);
  signal?.addEventListener('abort', cancel, { once: true });
  worker.once('message', (answer: ReadingAnswer) => {
    if (answer.kind === 'workbook') resolve(answer.workbook);
    else reject(new Fault('invalid', answer.reason, answer.params));
  });
  worker.once('error', (error: NodeJS.ErrnoException) => {
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const megabytes = request.limits.partBytes / megabyte;
    reject(outOfMemory ? new Fault('invalid', 'spreadsheetTooLarge', { megabytes }) : error);
  });
  worker.once('exit', () => reject(new Error('The thread that reads a spreadsheet ended without an answer.')));
  return promise.finally(async () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  });
}
