import type { PhotoStage } from '../../../shared/hazards/vocabulary.ts';
import { describeFault } from '../../app/describe-fault.ts';
import { office } from '../../app/office-client.ts';
import type { PendingPhoto } from '../../components/pending-photo.ts';

interface StoreOptions {
  hazardId: string;
  /** Version of the record before the first photo. */
  version: number;
  stage: PhotoStage;
  /** Typed when the pictures may not say it themselves. */
  takenOn: string | null;
  photos: readonly PendingPhoto[];
  onStored?: (done: number) => void;
}

/**
 * Stores photos one after the other (each makes a new version of the record). One that is refused does not hold up the
 * others. Gives the version after the last one, those that failed with their problem, and what the first of them threw.
 */
export async function storePhotos({ hazardId, stage, takenOn, photos, onStored, ...from }: StoreOptions) {
  let { version } = from;
  let fault: unknown;
  const failed: PendingPhoto[] = [];
  for (const [index, photo] of photos.entries()) {
    try {
      const { commandId, file } = photo;
      const { record } = await office.hazards.addPhoto({ commandId, hazardId, version, stage, file, takenOn });
      version = record.version;
    } catch (error) {
      failed.push({ ...photo, problem: describeFault(error) });
      fault ??= error;
    }
    onStored?.(index + 1);
  }
  return { version, failed, fault };
}
