import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Place, placeInput, placeKinds } from '../../shared/contract/school.ts';
import { newId } from '../app/new-id.ts';
import { office } from '../app/office-client.ts';
import { useWords } from '../app/use-words.ts';
import { useContractForm } from '../components/contract-form.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { FormActions } from '../components/form-actions.tsx';
import { PersonPicker } from '../components/person-picker.tsx';
import { PlacePicker } from '../components/place-picker.tsx';
import { SearchSelect } from '../components/search-select.tsx';
import { RetirePlaceDialog } from './retire-place-dialog.tsx';

interface PlaceFormProps {
  /** Null makes a new one. */
  place: Place | null;
  within: string | null;
  onClose: () => void;
}

/** Adding or changing one place. */
export function PlaceForm({ place, within, onClose }: PlaceFormProps) {
  const t = useWords();
  const [retiring, setRetiring] = useState(false);
  const [id] = useState(() => place?.id ?? newId());
  const { form, submit, fault, isSending } = useContractForm({
    schema: placeInput,
    initialValues: {
      name: place?.name ?? '',
      kind: place?.kind ?? (within === null ? 'building' : 'room'),
      parentId: place ? place.parentId : within,
      responsibleId: place?.responsibleId ?? null,
    },
    toInput: (values) => ({ ...values, id }),
    send: (input) => (place ? office.school.places.update(input) : office.school.places.create(input)),
    onDone: onClose,
  });

  return (
    <>
      <DeskForm onSubmit={submit}>
        <TextInput label={t('school:places.field.name')} data-autofocus {...form.getInputProps('name')} />
        <SearchSelect
          label={t('school:places.field.kind')}
          data={placeKinds.map((kind) => ({ value: kind, label: t(`school:places.kind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <PlacePicker
          label={t('school:places.field.within')}
          description={t('school:places.withinHint')}
          clearable
          exclude={(node) => node.around.some((around) => around.id === id)}
          {...form.getInputProps('parentId')}
        />
        <PersonPicker
          label={t('school:places.field.responsible')}
          description={t('school:places.responsibleHint')}
          clearable
          {...form.getInputProps('responsibleId')}
        />
        <FaultNotice fault={fault} />
        <FormActions saving={isSending} onCancel={onClose} inDialog>
          {place && (
            <Button
              variant="subtle"
              color={place.retired ? undefined : 'brick'}
              ml="auto"
              onClick={() => setRetiring(true)}
            >
              {place.retired ? t('school:places.resume.action') : t('school:places.retire.action')}
            </Button>
          )}
        </FormActions>
      </DeskForm>
      {place && (
        <RetirePlaceDialog place={place} opened={retiring} onClose={() => setRetiring(false)} onDone={onClose} />
      )}
    </>
  );
}
