import { CloseButton, Input } from '@mantine/core';
import { joinSentences } from '../app/join-sentences.ts';
import { useWords } from '../app/use-words.ts';
import { type PendingPhoto, toPendingPhotos } from './pending-photo.ts';
import { PhotoDrop } from './photo-drop.tsx';
import classes from './photo-field.module.css';
import { useObjectAddress } from './use-object-address.ts';

interface PhotoFieldProps {
  label: string;
  description?: string;
  value: readonly PendingPhoto[];
  onChange: (photos: PendingPhoto[]) => void;
  /** Most photos at once. */
  max: number;
  error?: React.ReactNode;
  required?: boolean;
}

function Thumbnail({ photo, onRemove }: { photo: PendingPhoto; onRemove: () => void }) {
  const t = useWords();
  const address = useObjectAddress(photo.problem === null ? photo.file : undefined);
  const { name } = photo.file;
  return (
    <li className={classes.item} data-problem={photo.problem !== null || undefined}>
      {photo.problem === null ? (
        <div className={classes.picture}>{address !== null && <img src={address} alt={name} />}</div>
      ) : (
        <p className={classes.problem} role="alert" data-reason={photo.problem.reason}>
          {name}:{' '}
          {joinSentences(
            t(`errors:reason.${photo.problem.reason}`, photo.problem.params),
            t(`errors:next.${photo.problem.reason}`, photo.problem.params),
          )}
        </p>
      )}
      <CloseButton
        className={classes.remove}
        size="sm"
        variant="default"
        aria-label={t('app:photo.remove', { name })}
        onClick={onRemove}
      />
    </li>
  );
}

/** Photos to be stored with a form: chosen, dropped or pasted, shown small, each to be taken out again. */
export function PhotoField({ label, description, value, onChange, max, error, required }: PhotoFieldProps) {
  const add = async (files: readonly File[]) =>
    onChange([...value, ...(await toPendingPhotos(files.slice(0, max - value.length)))]);
  return (
    <Input.Wrapper label={label} description={description} error={error} required={required} labelElement="div">
      {value.length > 0 && (
        <ul className={classes.list}>
          {value.map((photo) => (
            <Thumbnail
              key={photo.commandId}
              photo={photo}
              onRemove={() => onChange(value.filter((one) => one.commandId !== photo.commandId))}
            />
          ))}
        </ul>
      )}
      <PhotoDrop onFiles={(files) => void add(files)} />
    </Input.Wrapper>
  );
}
