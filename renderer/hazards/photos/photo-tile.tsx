import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { formatMoment } from '../../app/format-day.ts';
import { useSignedIn } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import classes from './photo-tile.module.css';
import { usePhotoAddress } from './use-photo-address.ts';

export type StoredPhoto = HazardRecord['photos'][number];

interface PhotoTileProps {
  hazardId: string;
  photo: StoredPhoto;
  onZoom: () => void;
}

/** The words under a photo: the day it was taken, which it never loses; unknown, the day it came in. */
export function usePhotoCaption(): (photo: StoredPhoto) => string {
  const t = useWords();
  const { timeZone } = useSignedIn().session;
  return ({ takenOn, addedAt }) =>
    takenOn === null
      ? `${t('hazards:record.takenUnknown')} · ${t('hazards:record.addedOn', { day: formatMoment(addedAt, timeZone).slice(0, 10) })}`
      : t('hazards:record.takenOn', { day: takenOn });
}

/** One photo with its day, to be enlarged. Keeps its place while it loads: the picture's shape is known before. */
export function PhotoTile({ hazardId, photo, onZoom }: PhotoTileProps) {
  const t = useWords();
  const caption = usePhotoCaption()(photo);
  const { address, isError } = usePhotoAddress(hazardId, photo.id);
  const label = t('hazards:record.zoom', { stage: t(`hazards:stage.${photo.stage}`), taken: caption });
  return (
    <figure className={classes.tile}>
      <button className={classes.frame} type="button" onClick={onZoom} aria-label={label}>
        {address !== null && <img className={classes.picture} src={address} alt="" />}
        {isError && <span className={classes.missing}>{t('hazards:record.photoMissing')}</span>}
      </button>
      <figcaption className={classes.caption}>{caption}</figcaption>
    </figure>
  );
}
