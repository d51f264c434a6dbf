import { ActionIcon, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { ShortcutLayer, useShortcut } from '../../components/shortcut.tsx';
import { type StoredPhoto, usePhotoCaption } from './photo-tile.tsx';
import classes from './photo-viewer.module.css';
import { usePhotoAddress } from './use-photo-address.ts';

interface PhotoViewerProps {
  hazardId: string;
  photos: readonly StoredPhoto[];
  /** Id of the photo on show; null while the viewer is closed. */
  shownId: string | null;
  onShow: (id: string | null) => void;
}

const zooms = [1, 1.5, 2, 3, 4];

function Picture({ hazardId, photo, zoom }: { hazardId: string; photo: StoredPhoto; zoom: number }) {
  const t = useWords();
  const caption = usePhotoCaption()(photo);
  const { address, isError } = usePhotoAddress(hazardId, photo.id);
  if (isError) return <p className={classes.missing}>{t('hazards:record.photoMissing')}</p>;
  if (address === null) return null;
  return (
    <img
      className={classes.picture}
      src={address}
      alt={`${t(`hazards:stage.${photo.stage}`)}, ${caption}`}
      style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}
    />
  );
}

function Viewer({ hazardId, photos, shownId, onShow }: PhotoViewerProps) {
  const t = useWords();
  const captionOf = usePhotoCaption();
  const [zoom, setZoom] = useState(0);
  const index = photos.findIndex((photo) => photo.id === shownId);
  const photo = photos[index];
  const go = (step: number) => {
    const next = photos[(index + step + photos.length) % photos.length];
    setZoom(0);
    if (next) onShow(next.id);
  };
  const zoomBy = (step: number) => setZoom((now) => Math.min(zooms.length - 1, Math.max(0, now + step)));
  useShortcut('arrowleft', () => go(-1), { label: t('hazards:photo.previous') });
  useShortcut('arrowright', () => go(1), { label: t('hazards:photo.next') });
  useShortcut('=', () => zoomBy(1), { label: t('hazards:photo.zoomIn') });
  useShortcut('-', () => zoomBy(-1), { label: t('hazards:photo.zoomOut') });
  if (!photo) return null;

  const tools = [
    { label: t('hazards:photo.previous'), icon: IconChevronLeft, run: () => go(-1), off: photos.length < 2 },
    { label: t('hazards:photo.next'), icon: IconChevronRight, run: () => go(1), off: photos.length < 2 },
    { label: t('hazards:photo.zoomOut'), icon: IconZoomOut, run: () => zoomBy(-1), off: zoom === 0 },
    { label: t('hazards:photo.zoomIn'), icon: IconZoomIn, run: () => zoomBy(1), off: zoom === zooms.length - 1 },
    { label: t('hazards:photo.closeViewer'), icon: IconX, run: () => onShow(null), off: false },
  ];
  return (
    <div className={classes.viewer}>
      <div className={classes.bar}>
        <span className={classes.stage}>{t(`hazards:stage.${photo.stage}`)}</span>
        <span className={classes.day}>{captionOf(photo)}</span>
        <span className={classes.position}>
          {t('hazards:photo.position', { index: index + 1, total: photos.length })}
        </span>
        {tools.map(({ label, icon: Icon, run, off }) => (
          <ActionIcon key={label} size="lg" aria-label={label} onClick={run} disabled={off}>
            <Icon size={20} stroke={1.6} />
          </ActionIcon>
        ))}
      </div>
      {/* Scrolls when the picture is larger than the window; the arrow keys of the viewer change the picture. */}
      <div className={classes.stageArea} data-zoomed={zoom > 0}>
        <Picture hazardId={hazardId} photo={photo} zoom={zooms[zoom] ?? 1} />
      </div>
    </div>
  );
}

/** The photos of one hazard, large: arrow keys go on, plus and minus zoom. */
export function PhotoViewer(props: PhotoViewerProps) {
  const t = useWords();
  return (
    <Modal.Root opened={props.shownId !== null} onClose={() => props.onShow(null)} fullScreen padding={0}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('hazards:photo.viewer')}>
        <ShortcutLayer>
          <Viewer {...props} />
        </ShortcutLayer>
      </Modal.Content>
    </Modal.Root>
  );
}
