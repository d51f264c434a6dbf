import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Cabinet, cabinetInput } from '../../../shared/contract/chemical-schemas.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { PersonPicker } from '../../components/person-picker.tsx';
import { PlacePicker } from '../../components/place-picker.tsx';
import { useEntryForm } from '../pieces/use-entry-form.ts';

interface CabinetFormProps {
  /** Null makes a new one. */
  cabinet: Cabinet | null;
  onClose: () => void;
}

/** One cabinet: its name, where it stands, who holds which key. */
export function CabinetForm({ cabinet, onClose }: CabinetFormProps) {
  const t = useWords();
  const [id] = useState(() => cabinet?.id ?? newId());
  const { form, submit, fault, isSending } = useEntryForm({
    schema: cabinetInput,
    initialValues: {
      name: cabinet?.name ?? '',
      placeId: cabinet?.placeId ?? (null as string | null),
      keeperId: cabinet?.keeperId ?? null,
      secondKeeperId: cabinet?.secondKeeperId ?? null,
      retired: cabinet?.retired ?? false,
    },
    toInput: (values) => ({ ...values, id }),
    send: (input) => office.chemicals.cabinets.save(input),
    onDone: onClose,
  });
  return (
    <DeskForm onSubmit={submit}>
      <TextInput
        label={t('chemicals:cabinets.field.name')}
        placeholder={t('chemicals:cabinets.nameExample')}
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <PlacePicker label={t('chemicals:cabinets.field.place')} required {...form.getInputProps('placeId')} />
      <PersonPicker
        label={t('chemicals:cabinets.field.keeper')}
        description={t('chemicals:cabinets.keeperHint')}
        clearable
        {...form.getInputProps('keeperId')}
      />
      <PersonPicker
        label={t('chemicals:cabinets.field.secondKeeper')}
        clearable
        without={(person) => person.id === form.values.keeperId}
        {...form.getInputProps('secondKeeperId')}
      />
      {cabinet !== null && (
        <Checkbox
          label={t('chemicals:cabinets.retire')}
          description={t('chemicals:cabinets.retireHint')}
          {...form.getInputProps('retired', { type: 'checkbox' })}
        />
      )}
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
