import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '../../shared/contract/fault.ts';
import type { SpreadsheetRefusal } from '../../shared/spreadsheet/refusal.ts';
import { readWorkbook, type WorkbookRequest } from './read-workbook.ts';
import type { ReadingAnswer } from './worker-messages.ts';

/** Entry of the thread that unpacks and reads a workbook: it can be ended at any moment, and takes its memory with it. */
async function answer(request: WorkbookRequest): Promise<ReadingAnswer> {
  try {
    return { kind: 'workbook', workbook: await readWorkbook(request) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { kind: 'refused', reason: error.reason as SpreadsheetRefusal, params: error.params };
  }
}

parentPort?.postMessage(await answer(workerData as WorkbookRequest));
