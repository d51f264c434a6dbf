import { SimpleGrid, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Profile, profileInput } from '../../shared/contract/school.ts';
import { office } from '../app/office-client.ts';
import { useWords } from '../app/use-words.ts';
import { weekdays } from '../app/weekday.ts';
import { useContractForm } from '../components/contract-form.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { FormActions } from '../components/form-actions.tsx';
import { SearchSelect } from '../components/search-select.tsx';
import { profileGroups } from './profile-fields.ts';
import classes from './profile-form.module.css';
import { SettingGroup } from './setting-group.tsx';

const timeZones = Intl.supportedValuesOf('timeZone');

/** The profile as the safety officer edits it. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const t = useWords();
  const { form, submit, fault, isSending } = useContractForm({
    schema: profileInput,
    initialValues: profile,
    toInput: (values) => values,
    send: (input) => office.school.profile.update(input),
    onDone: (saved) => {
      form.resetDirty(saved);
      notifications.show({ color: 'pine', message: t('school:profile.saved') });
    },
  });
  return (
    <DeskForm className={classes.form} onSubmit={submit} aria-label={t('school:profile.title')}>
      <SettingGroup title={t('school:profile.group.school')} hint={t('school:profile.group.schoolHint')}>
        {profileGroups.school.map((field) => (
          <TextInput key={field} label={t(`school:profile.field.${field}`)} {...form.getInputProps(field)} />
        ))}
      </SettingGroup>
      <SettingGroup title={t('school:profile.group.signature')} hint={t('school:profile.group.signatureHint')}>
        {profileGroups.signature.map((field) => (
          <TextInput key={field} label={t(`school:profile.field.${field}`)} {...form.getInputProps(field)} />
        ))}
      </SettingGroup>
      <SettingGroup title={t('school:profile.group.cutOff')} hint={t('school:profile.group.cutOffHint')}>
        <SimpleGrid cols={2} spacing="md">
          <SearchSelect
            label={t('school:profile.field.cutOffWeekday')}
            data={weekdays.map((weekday) => ({ value: String(weekday), label: t(`app:day.weekday.${weekday}`) }))}
            {...form.getInputProps('cutOffWeekday')}
            value={String(form.values.cutOffWeekday)}
            onChange={(weekday) => form.setFieldValue('cutOffWeekday', Number(weekday))}
          />
          <TextInput label={t('school:profile.field.cutOffTime')} {...form.getInputProps('cutOffTime')} />
        </SimpleGrid>
        <SearchSelect
          label={t('school:profile.field.timeZone')}
          limit={50}
          data={[...new Set([profile.timeZone, ...timeZones])]}
          {...form.getInputProps('timeZone')}
        />
      </SettingGroup>
      <div className={classes.end}>
        <FaultNotice fault={fault} />
        <FormActions saving={isSending} disabled={!form.isDirty()} />
      </div>
    </DeskForm>
  );
}
