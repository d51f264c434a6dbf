import type { Photo } from '../../../shared/hazards/hazard.ts';
import type { TableBlock } from '../../documents/document-content.ts';
import type { FormatProfile } from '../../documents/format-profile.ts';
import { type GridPhoto, photoGrid } from '../../documents/parts/photo-grid.ts';
import { longDay } from '../../documents/printed-values.ts';
import type { RecordView } from './record-view.ts';

type PhotoFile = { photo: Photo; bytes: Uint8Array };

/**
 * 整改前后照片: the first photo before beside the first after, and so on; evidence of the way there below, in pairs.
 * Null when there are none.
 */
export function recordPhotos(
  view: RecordView,
  profile: FormatProfile,
  photos: readonly PhotoFile[],
): TableBlock | null {
  if (photos.length === 0) return null;
  const of = (stage: Photo['stage']) =>
    photos.filter(({ photo }) => photo.stage === stage).map((file) => gridPhoto(view, file));
  const before = of('before');
  const after = of('after');
  const evidence = of('evidence');
  const compared = Array.from({ length: Math.max(before.length, after.length) }, (_, index) =>
    pair(before[index], after[index], view.texts('record.photo.missing')),
  );
  const others = Array.from({ length: Math.ceil(evidence.length / 2) }, (_, index) =>
    pair(evidence[2 * index], evidence[2 * index + 1], ''),
  );
  return photoGrid(profile, [...compared, ...others]);
}

function pair(
  left: GridPhoto | undefined,
  right: GridPhoto | undefined,
  missing: string,
): [GridPhoto | string, GridPhoto | string] {
  return [left ?? missing, right ?? missing];
}

function gridPhoto({ texts, language }: RecordView, { photo, bytes }: PhotoFile): GridPhoto {
  const stage = texts(`record.photo.${photo.stage}`);
  return {
    bytes,
    width: photo.width,
    height: photo.height,
    caption:
      photo.takenOn === null
        ? texts('record.photo.takenUnknown', { stage })
        : texts('record.photo.taken', { stage, day: longDay(language, photo.takenOn) }),
    unreadable: texts('record.photo.unreadable'),
  };
}
