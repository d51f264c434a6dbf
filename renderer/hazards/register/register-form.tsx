import { Textarea, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { PartyPicker } from '../../components/party-picker.tsx';
import { PhotoField } from '../../components/photo-field.tsx';
import { PlacePicker } from '../../components/place-picker.tsx';
import { CategoryPicker } from '../category-picker.tsx';
import { keepDraft } from '../drafts.ts';
import { GradeField } from '../grade-field.tsx';
import { KindField } from './kind-field.tsx';
import { OriginField } from './origin-field.tsx';
import classes from './register-form.module.css';
import { RegisterSection } from './register-section.tsx';
import type { RegisterValues } from './register-values.ts';
import { useRegister } from './use-register.ts';

const maxPhotosAtOnce = 8;

/** A hazard that is not registered yet, with the id that it will have. */
export interface RegisterDraft {
  id: string;
  values: RegisterValues;
}

interface RegisterFormProps {
  start: RegisterDraft;
  draftKey: string;
  onLeave: () => void;
}

/** What, where, when, who, how serious. */
export function RegisterForm({ start, draftKey, onLeave }: RegisterFormProps) {
  const t = useWords();
  const today = useToday();
  const { form, submit, fault, isSending, progress } = useRegister(start, draftKey);
  const { values } = form;
  const isDirty = form.isDirty();
  useEffect(() => {
    if (isDirty) keepDraft(draftKey, { id: start.id, values } satisfies RegisterDraft);
  }, [draftKey, start.id, values, isDirty]);

  return (
    <DeskForm className={classes.form} onSubmit={submit} aria-label={t('hazards:register.title')}>
      <div className={classes.sheet}>
        <RegisterSection title={t('hazards:register.what')}>
          <Textarea
            label={t('hazards:register.description')}
            placeholder={t('hazards:register.descriptionPlaceholder')}
            required
            autosize
            minRows={2}
            maxRows={12}
            autoFocus
            {...form.getInputProps('description')}
          />
          <CategoryPicker label={t('hazards:register.category')} required {...form.getInputProps('category')} />
          <KindField value={values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} />
          <PhotoField
            label={t('hazards:register.photos')}
            max={maxPhotosAtOnce}
            value={values.photos}
            onChange={(photos) => form.setFieldValue('photos', photos)}
            error={form.errors.photos}
          />
        </RegisterSection>
        <RegisterSection title={t('hazards:register.where')}>
          <PlacePicker
            label={t('hazards:register.place')}
            required
            {...form.getInputProps('placeId')}
            value={values.placeId}
          />
        </RegisterSection>
        <RegisterSection title={t('hazards:register.when')}>
          <DayInput
            label={
              values.foundOn !== '' && values.foundOn < today
                ? `${t('hazards:register.foundOn')} · ${t('hazards:register.backEntryHint')}`
                : t('hazards:register.foundOn')
            }
            required
            nearest="past"
            {...form.getInputProps('foundOn')}
            value={values.foundOn}
          />
        </RegisterSection>
        <RegisterSection title={t('hazards:register.who')}>
          <OriginField value={values.origin} onChange={(origin) => form.setFieldValue('origin', origin)} />
          {values.origin !== 'selfInspection' && (
            <TextInput
              label={t('hazards:register.originNote')}
              placeholder={t('hazards:register.originNotePlaceholder')}
              {...form.getInputProps('originNote')}
            />
          )}
          <PartyPicker
            label={t('hazards:register.finder')}
            required
            {...form.getInputProps('finder')}
            value={values.finder}
          />
        </RegisterSection>
        <RegisterSection title={t('hazards:register.how')}>
          <GradeField
            value={values.major}
            onChange={(major) => {
              form.setFieldValue('major', major);
              form.clearFieldError('major.criterionId');
              form.clearFieldError('major.useStopped');
            }}
            errors={form.errors}
          />
        </RegisterSection>
      </div>
      <div className={classes.end}>
        <FaultNotice fault={fault} />
        <FormActions saving={isSending} saveLabel={t('hazards:register.save')} onCancel={onLeave}>
          {progress !== null && (
            <span role="status" className="figures">
              {t('hazards:register.savingPhoto', progress)}
            </span>
          )}
        </FormActions>
      </div>
    </DeskForm>
  );
}
