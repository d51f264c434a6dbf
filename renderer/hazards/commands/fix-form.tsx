import { Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import type { HazardRecord, PartyInput } from '../../../shared/contract/hazard-schemas.ts';
import { separationBroken } from '../../../shared/hazards/separation.ts';
import { useSignedIn, useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { PartyPicker } from '../../components/party-picker.tsx';
import type { PendingPhoto } from '../../components/pending-photo.ts';
import { PhotoField } from '../../components/photo-field.tsx';
import { storePhotos } from '../photos/store-photos.ts';
import { CommandForm } from './command-form.tsx';
import type { CommandFormProps } from './command-form-props.ts';
import { OverrideField, partyOf } from './override-field.tsx';
import { useCommandForm } from './use-command-form.ts';

interface FixFormProps extends CommandFormProps {
  /** `submit` hands in the fix of a plan; `fixOnTheSpot` one that needed no plan, with a photo of it. */
  command: 'submit' | 'fixOnTheSpot';
}

interface Values extends Record<string, unknown> {
  fixedBy: PartyInput | null;
  fixedOn: string;
  result: string;
  photos: PendingPhoto[];
  overrideReason: string;
}

const maxPhotosAtOnce = 8;

function fixerOf(record: HazardRecord, me: string): PartyInput {
  return { kind: 'person', personId: record.commitments?.responsible.personId ?? me };
}

/** Hands in the fix (提交复查) or says that it was fixed on the spot (立行立改), with photos of how it is now. */
export function FixForm({ record, command, onDone, onClose }: FixFormProps) {
  const t = useWords();
  const today = useToday();
  const { account } = useSignedIn();
  const onTheSpot = command === 'fixOnTheSpot';
  const state = useCommandForm<typeof command, Values>({
    record,
    command,
    initialValues: {
      fixedBy: fixerOf(record, account.personId),
      fixedOn: today,
      result: '',
      photos: [],
      overrideReason: '',
    },
    toFields: ({ fixedBy, fixedOn, result, overrideReason }) =>
      onTheSpot
        ? { fixedBy, fixedOn, result }
        : { fixedBy, fixedOn, result, overrideReason: overrideReason.trim() || null },
    prepare: async (version) => {
      const { photos } = state.form.values;
      const stored = await storePhotos({ hazardId: record.id, version, stage: 'after', takenOn: null, photos });
      state.form.setFieldValue('photos', stored.failed);
      return stored;
    },
    onDone,
  });
  const { form } = state;
  const { fixedBy, photos } = form.values;
  const fixer = partyOf(fixedBy);
  const broken = fixer && separationBroken({ finder: record.finder, fixedBy: fixer, recheckedBy: null, onTheSpot });
  const stored = record.photos.filter((photo) => photo.stage === 'after').length;
  const submit = (event?: FormEvent<HTMLFormElement>) => {
    if (photos.every((photo) => photo.problem === null)) return state.submit(event);
    event?.preventDefault();
    form.setFieldError('photos', t('hazards:photo.removeFirst'));
  };
  return (
    <CommandForm
      command={command}
      hint={t(`hazards:form.hint.${command}`)}
      state={{ ...state, submit }}
      onClose={onClose}
    >
      <Textarea
        label={t('hazards:form.result')}
        placeholder={t('hazards:form.resultPlaceholder')}
        required
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        {...form.getInputProps('result')}
      />
      <PhotoField
        label={stored > 0 ? t('hazards:form.afterPhotoThere', { count: stored }) : t('hazards:form.afterPhoto')}
        required={onTheSpot && stored === 0}
        max={maxPhotosAtOnce}
        value={photos}
        onChange={(next) => {
          form.setFieldValue('photos', next);
          form.clearFieldError('photos');
        }}
        error={form.errors.photos}
      />
      <DayInput
        label={t('hazards:form.fixedOn')}
        required
        nearest="past"
        {...form.getInputProps('fixedOn')}
        value={form.values.fixedOn}
      />
      <PartyPicker label={t('hazards:form.fixedBy')} required {...form.getInputProps('fixedBy')} value={fixedBy} />
      {!onTheSpot && (
        <OverrideField
          broken={broken as 'finderIsFixer' | null}
          value={form.values.overrideReason}
          onChange={(reason) => form.setFieldValue('overrideReason', reason)}
          error={form.errors.overrideReason}
        />
      )}
    </CommandForm>
  );
}
