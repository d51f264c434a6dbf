import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Person, personInput } from '../../shared/contract/school.ts';
import { newId } from '../app/new-id.ts';
import { office } from '../app/office-client.ts';
import { useToday } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { useContractForm } from '../components/contract-form.ts';
import { DayInput } from '../components/day-input.tsx';
import { DeskForm } from '../components/desk-form.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { FormActions } from '../components/form-actions.tsx';
import { EndActivityDialog } from './end-activity-dialog.tsx';

interface PersonFormProps {
  /** Null makes a new one. */
  person: Person | null;
  onClose: () => void;
}

/** Adding or changing one person. */
export function PersonForm({ person, onClose }: PersonFormProps) {
  const t = useWords();
  const today = useToday();
  const [ending, setEnding] = useState(false);
  const [id] = useState(() => person?.id ?? newId());
  const { form, submit, fault, isSending } = useContractForm({
    schema: personInput,
    initialValues: {
      name: person?.name ?? '',
      post: person?.post ?? '',
      department: person?.department ?? '',
      phone: person?.phone ?? '',
      activeFrom: person?.activeFrom ?? '',
      activeTo: person?.activeTo ?? '',
    },
    toInput: (values) => ({
      ...values,
      id,
      activeFrom: values.activeFrom || null,
      activeTo: values.activeTo || null,
    }),
    send: (input) => (person ? office.school.people.update(input) : office.school.people.create(input)),
    onDone: onClose,
  });
  const mayEnd = person !== null && (person.activeTo === null || person.activeTo > today);

  return (
    <>
      <DeskForm onSubmit={submit}>
        <TextInput label={t('school:people.field.name')} data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label={t('school:people.field.post')}
          placeholder={t('school:people.postExample')}
          {...form.getInputProps('post')}
        />
        <TextInput label={t('school:people.field.department')} {...form.getInputProps('department')} />
        <TextInput label={t('school:people.field.phone')} inputMode="tel" {...form.getInputProps('phone')} />
        <DayInput label={t('school:people.field.activeFrom')} nearest="past" {...form.getInputProps('activeFrom')} />
        <DayInput label={t('school:people.field.activeTo')} nearest="future" {...form.getInputProps('activeTo')} />
        <FaultNotice fault={fault} />
        <FormActions saving={isSending} onCancel={onClose} inDialog>
          {mayEnd && (
            <Button variant="subtle" color="brick" ml="auto" onClick={() => setEnding(true)}>
              {t('school:people.end.action')}
            </Button>
          )}
        </FormActions>
      </DeskForm>
      {person && (
        <EndActivityDialog person={person} opened={ending} onClose={() => setEnding(false)} onEnded={onClose} />
      )}
    </>
  );
}
