import type { HazardRecord } from '../../shared/contract/hazard-schemas.ts';
import type { PhotoStage } from '../../shared/hazards/vocabulary.ts';
import type { ActWithPicture } from './schedule.ts';
import type { StoryTeller } from './story.ts';

/** Adds the picture of an act to the hazard, if it has one; `takenOn` is typed when the picture does not say. */
export async function sendPicture(
  { client, newId }: StoryTeller,
  record: HazardRecord,
  { picture, pictureBytes }: ActWithPicture,
  stage: PhotoStage,
  takenOn: string,
): Promise<HazardRecord> {
  if (picture === null || pictureBytes === null) return record;
  const written = picture.takenAt?.replaceAll(/[-:]/g, '').replace(' ', '_');
  const name = written === undefined ? `mmexport_${takenOn.replaceAll('-', '')}.jpg` : `IMG_${written}.jpg`;
  const added = await client.hazards.addPhoto({
    commandId: newId(),
    hazardId: record.id,
    version: record.version,
    stage,
    file: new File([pictureBytes], name, { type: 'image/jpeg' }),
    takenOn: picture.takenAt === null ? takenOn : null,
  });
  return added.record;
}
