import { Radio } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type PhotoStage, photoStages } from '../../../shared/hazards/vocabulary.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import type { PendingPhoto } from '../../components/pending-photo.ts';
import { PhotoField } from '../../components/photo-field.tsx';
import { storePhotos } from '../photos/store-photos.ts';
import { CommandForm } from './command-form.tsx';
import type { CommandFormProps } from './command-form-props.ts';
import classes from './plan-form.module.css';

interface PhotoFormProps extends Omit<CommandFormProps, 'onDone'> {
  stage: PhotoStage;
}

const maxPhotosAtOnce = 8;

/** Adds photos of one stage to a record. Those that are refused stay in the form with the reason. */
export function PhotoForm({ record, stage: asked, onClose }: PhotoFormProps) {
  const t = useWords();
  const [stage, setStage] = useState(asked);
  const [takenOn, setTakenOn] = useState('');
  const [photos, setPhotos] = useState<PendingPhoto[]>([]);
  const [isMissing, setMissing] = useState(false);
  const storing = useMutation({
    mutationFn: () =>
      storePhotos({ hazardId: record.id, version: record.version, stage, takenOn: takenOn || null, photos }),
    onSuccess: ({ failed }) => {
      setPhotos(failed);
      if (failed.length > 0) return;
      notifications.show({ color: 'pine', message: `${record.number} ${t('hazards:done.addPhoto')}` });
      onClose();
    },
  });
  const ready = photos.length > 0 && photos.every((photo) => photo.problem === null);
  const submit = (event?: FormEvent<HTMLFormElement>) => {
    event?.preventDefault();
    setMissing(photos.length === 0);
    if (ready && !storing.isPending) storing.mutate();
  };
  const state = { submit, fault: storing.error, isSending: storing.isPending, isStale: false, isRestored: false };
  return (
    <CommandForm command="addPhoto" hint={t('hazards:form.hint.addPhoto')} state={state} onClose={onClose}>
      <PhotoField
        label={t('hazards:form.photoFile')}
        required
        max={maxPhotosAtOnce}
        value={photos}
        onChange={(next) => {
          setPhotos(next);
          setMissing(false);
        }}
        error={isMissing ? t('errors:field.required') : null}
      />
      <Radio.Group label={t('hazards:form.photoStage')} value={stage} onChange={(next) => setStage(next as PhotoStage)}>
        <div className={classes.choices}>
          {photoStages.map((one) => (
            <Radio key={one} value={one} label={t(`hazards:stage.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <DayInput label={t('hazards:form.takenOn')} nearest="past" value={takenOn} onChange={setTakenOn} />
    </CommandForm>
  );
}
