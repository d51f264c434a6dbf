import { Button, FileButton } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { type DragEvent, useEffect, useEffectEvent, useState } from 'react';
import { maxPhotoBytes } from '../../shared/hazards/photo-limits.ts';
import { useWords } from '../app/use-words.ts';
import classes from './photo-drop.module.css';

interface PhotoDropProps {
  /** Called with the files that were chosen, dropped or pasted; sizes are checked, kinds are the office's to judge. */
  onFiles: (files: File[]) => void;
  busy?: boolean;
  /** What the button says instead of "Choose photos". */
  label?: string;
}

// HEIC is let through so that the office can say how to send JPEG instead.
const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif';

/** Takes photos by button, by dropping them here, or by pasting from a chat program. */
export function PhotoDrop({ onFiles, busy = false, label }: PhotoDropProps) {
  const t = useWords();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);

  const take = (files: Iterable<File>) => {
    const all = [...files];
    const fitting = all.filter((file) => file.size <= maxPhotoBytes);
    setTooLarge(fitting.length < all.length);
    if (fitting.length > 0 && !busy) onFiles(fitting);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.clipboardData && event.clipboardData.files.length > 0) take(event.clipboardData.files);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button inside is the one for the keyboard
    <div
      className={classes.zone}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={classes.drop}>{t('app:photo.drop')}</span>
      <FileButton accept={accepted} multiple onChange={take}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="xs"
            loading={busy}
            leftSection={<IconPhotoPlus size={16} stroke={1.6} aria-hidden />}
          >
            {label ?? t('app:photo.choose')}
          </Button>
        )}
      </FileButton>
      <span className={classes.limits}>{t('app:photo.limits')}</span>
      {tooLarge && (
        <span className={classes.problem} role="alert">
          {t('errors:field.photoTooLarge')}
        </span>
      )}
    </div>
  );
}
