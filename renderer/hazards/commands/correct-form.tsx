import { Textarea } from '@mantine/core';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { PlacePicker } from '../../components/place-picker.tsx';
import { CategoryPicker } from '../category-picker.tsx';
import { CommandForm } from './command-form.tsx';
import type { CommandFormProps } from './command-form-props.ts';
import { useCommandForm } from './use-command-form.ts';

function valuesOf(record: HazardRecord) {
  const { description, placeId, category } = record;
  return { description, placeId: placeId as string | null, category, reason: '' };
}

/** Corrects description, place and category (更正), with the reason. */
export function CorrectForm({ record, onDone, onClose }: CommandFormProps) {
  const t = useWords();
  const state = useCommandForm({
    record,
    command: 'correct',
    initialValues: valuesOf(record),
    toFields: (values) => values,
    onDone,
  });
  const { form } = state;
  return (
    <CommandForm command="correct" hint={t('hazards:form.hint.correct')} state={state} onClose={onClose}>
      <Textarea
        label={t('hazards:form.description')}
        required
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        {...form.getInputProps('description')}
      />
      <PlacePicker
        label={t('hazards:form.place')}
        required
        {...form.getInputProps('placeId')}
        value={form.values.placeId}
      />
      <CategoryPicker label={t('hazards:form.category')} required {...form.getInputProps('category')} />
      <Textarea label={t('hazards:form.reason')} required autosize minRows={2} {...form.getInputProps('reason')} />
    </CommandForm>
  );
}
