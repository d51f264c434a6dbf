import type { DescribedFault } from '../app/describe-fault.ts';
import { newId } from '../app/new-id.ts';
import { photoProblem } from './photo-problem.ts';

/** A photo that was chosen and is not stored yet. */
export interface PendingPhoto {
  /** Made once, so that a repeated send cannot store it twice. */
  commandId: string;
  file: File;
  /** Why it cannot be stored; null while nothing speaks against it. */
  problem: Pick<DescribedFault, 'reason' | 'params'> | null;
}

/** Chosen files as pending photos, each already looked at. */
export async function toPendingPhotos(files: readonly File[]): Promise<PendingPhoto[]> {
  return Promise.all(
    files.map(async (file) => {
      const reason = await photoProblem(file);
      return { commandId: newId(), file, problem: reason === null ? null : { reason, params: {} } };
    }),
  );
}
