import { StoreFault } from '../store/store-fault.ts';
import type { Words } from '../words/words.ts';
import { NotASampleError } from './fill-with-sample.ts';

/** One sentence that says why a data folder could not be opened and what to do about it. */
export function explainOpening(error: unknown, folder: string, words: Words): string {
  if (error instanceof StoreFault) return words(`shell:store.${error.problem}`, { folder: error.folder });
  if (error instanceof NotASampleError) return words('shell:store.notASample', { folder: error.folder });
  const detail = error instanceof Error ? error.message : String(error);
  return words('shell:store.unexpected', { folder, detail });
}
