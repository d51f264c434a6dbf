import type { ReactNode } from 'react';
import { useWords } from '../../app/use-words.ts';
import type { PendingPhoto } from '../../components/pending-photo.ts';
import { PhotoField } from '../../components/photo-field.tsx';
import { CounterFields, type CounterIds } from '../pieces/counter-fields.tsx';

interface OpeningFieldsProps {
  counterIds: CounterIds;
  photos: PendingPhoto[];
  onCounters: (ids: CounterIds) => void;
  onPhotos: (photos: PendingPhoto[]) => void;
  errors: { counterIds?: ReactNode; photos?: ReactNode };
}

const mostPhotos = 6;

/** What stands in for the papers of a bottle that was there before the ledger: two who counted it, and photos. */
export function OpeningFields({ counterIds, photos, onCounters, onPhotos, errors }: OpeningFieldsProps) {
  const t = useWords();
  return (
    <>
      <CounterFields value={counterIds} onChange={onCounters} error={errors.counterIds} />
      <PhotoField
        label={t('chemicals:opening.photos')}
        description={t('chemicals:opening.photosHint')}
        value={photos}
        onChange={onPhotos}
        max={mostPhotos}
        error={errors.photos}
      />
    </>
  );
}
