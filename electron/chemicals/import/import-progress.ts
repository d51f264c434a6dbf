import { EventEmitter, on } from 'node:events';
import type { ImportProgress } from '../../../shared/contract/chemical-import.ts';

// By the id of the import. Whoever watches is told while the import holds the store, so nothing here may ask the store.
const steps = new EventEmitter().setMaxListeners(0);
const endOf = (id: string) => `${id} end`;

/** Tells who watches the import how far it is. */
export function tellProgress(id: string, progress: ImportProgress): void {
  steps.emit(id, progress);
}

/** Ends every watching of the import. */
export function endProgress(id: string): void {
  steps.emit(endOf(id));
}

/** How far the import is, again and again, until it ends or nobody listens any more. */
export async function* watchImport(id: string, signal: AbortSignal | undefined): AsyncGenerator<ImportProgress> {
  try {
    for await (const [progress] of on(steps, id, { signal, close: [endOf(id)] })) yield progress;
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
