import { Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BottleRecord } from '../../../shared/contract/chemical-schemas.ts';
import { formatMoment } from '../../app/format-day.ts';
import { joinSentences } from '../../app/join-sentences.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted, useSignedIn } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { type PendingPhoto, toPendingPhotos } from '../../components/pending-photo.ts';
import { PhotoDrop } from '../../components/photo-drop.tsx';
import { ShortcutLayer } from '../../components/shortcut.tsx';
import { useObjectAddress } from '../../components/use-object-address.ts';
import { storeBottlePhotos } from '../pieces/store-bottle-photos.ts';
import classes from './bottle-photos.module.css';

type Photo = BottleRecord['photos'][number];

function Picture({ photo, className }: { photo: Photo; className?: string | undefined }) {
  const { data } = useQuery({
    ...queries.chemicals.bottles.photo.queryOptions({ input: { id: photo.id } }),
    // A stored photo never changes.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const address = useObjectAddress(data);
  return address === null ? null : <img className={className} src={address} alt={photo.name} />;
}

function Refused({ photos }: { photos: readonly PendingPhoto[] }) {
  const t = useWords();
  return photos.map(({ commandId, file, problem }) =>
    problem === null ? null : (
      <p key={commandId} className={classes.hint} role="alert">
        {file.name}:{' '}
        {joinSentences(
          t(`errors:reason.${problem.reason}`, problem.params),
          t(`errors:next.${problem.reason}`, problem.params),
        )}
      </p>
    ),
  );
}

/** Photos of a bottle: of its label, where there are no papers. Chosen, dropped or pasted ones are stored at once. */
export function BottlePhotos({ bottle }: { bottle: BottleRecord }) {
  const t = useWords();
  const permitted = usePermitted();
  const { timeZone } = useSignedIn().session;
  const [shown, setShown] = useState<Photo | null>(null);
  const [refused, setRefused] = useState<PendingPhoto[]>([]);
  const adding = useMutation({
    mutationFn: async (files: File[]) => {
      const chosen = await toPendingPhotos(files);
      const stored = await storeBottlePhotos(
        bottle.id,
        chosen.filter(({ problem }) => problem === null),
      );
      return [...chosen.filter(({ problem }) => problem !== null), ...stored];
    },
    onSuccess: setRefused,
  });
  const keeps = permitted('chemicals.keep');
  if (bottle.photos.length === 0 && !keeps) return null;
  return (
    <Panel title={t('chemicals:opening.photos')} hint={t('chemicals:opening.photosHint')}>
      <ul className={classes.list}>
        {bottle.photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              className={classes.open}
              aria-label={t('chemicals:opening.open', { name: photo.name })}
              onClick={() => setShown(photo)}
            >
              <Picture photo={photo} />
            </button>
            <p className={classes.by}>
              {t('chemicals:opening.photoBy', {
                name: photo.by,
                day: photo.takenOn ?? formatMoment(photo.addedAt, timeZone).slice(0, 10),
              })}
            </p>
          </li>
        ))}
      </ul>
      <Refused photos={refused} />
      {keeps && <PhotoDrop onFiles={(files) => adding.mutate(files)} busy={adding.isPending} />}
      <Modal opened={shown !== null} onClose={() => setShown(null)} size="xl" title={shown?.name}>
        <ShortcutLayer>{shown && <Picture photo={shown} className={classes.large} />}</ShortcutLayer>
      </Modal>
    </Panel>
  );
}
