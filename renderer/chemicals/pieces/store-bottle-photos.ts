import { describeFault } from '../../app/describe-fault.ts';
import { office } from '../../app/office-client.ts';
import type { PendingPhoto } from '../../components/pending-photo.ts';

/** Stores photos of a bottle one after the other; gives those that were refused, with why. */
export async function storeBottlePhotos(bottleId: string, photos: readonly PendingPhoto[]): Promise<PendingPhoto[]> {
  const refused: PendingPhoto[] = [];
  for (const photo of photos) {
    try {
      await office.chemicals.bottles.addPhoto({ id: photo.commandId, bottleId, file: photo.file });
    } catch (error) {
      refused.push({ ...photo, problem: describeFault(error) });
    }
  }
  return refused;
}
