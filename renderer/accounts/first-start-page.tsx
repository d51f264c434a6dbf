import { PasswordInput, SimpleGrid, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { accountsContract, type SessionView } from '../../shared/contract/accounts.ts';
import { office } from '../app/office-client.ts';
import { sessionQuery } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { useContractForm } from '../components/contract-form.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { FormActions } from '../components/form-actions.tsx';
import { inputSchemaOf } from '../components/input-schema.ts';
import { Entrance } from './entrance.tsx';
import classes from './first-start-page.module.css';
import { FirstStartQuestion } from './first-start-question.tsx';
import { OpenSample } from './open-sample.tsx';

/** First start: the school, its bureau, the first account; or the sample school. */
export function FirstStartPage() {
  const t = useWords();
  const queryClient = useQueryClient();
  const enter = (view: SessionView) => queryClient.setQueryData(sessionQuery.queryKey, view);
  const { form, submit, fault, isSending } = useContractForm({
    schema: inputSchemaOf(accountsContract.setup.start),
    initialValues: {
      schoolName: '',
      bureau: '',
      section: t('accounts:start.sectionDefault'),
      personName: '',
      username: '',
      password: '',
    },
    toInput: (values) => values,
    send: (input) => office.accounts.setup.start(input),
    onDone: enter,
  });

  return (
    <Entrance title={t('accounts:start.title')} sentence={t('accounts:start.sentence')} width="wide">
      <div className={classes.columns}>
        <DeskForm className={classes.form} onSubmit={submit} aria-label={t('accounts:start.title')}>
          <FirstStartQuestion number={1} title={t('accounts:start.school')}>
            <TextInput
              label={t('accounts:start.schoolName')}
              placeholder={t('accounts:start.schoolExample')}
              autoFocus
              {...form.getInputProps('schoolName')}
            />
          </FirstStartQuestion>
          <FirstStartQuestion number={2} title={t('accounts:start.bureauQuestion')}>
            <SimpleGrid cols={2} spacing="md">
              <TextInput
                label={t('accounts:start.bureau')}
                placeholder={t('accounts:start.bureauExample')}
                {...form.getInputProps('bureau')}
              />
              <TextInput label={t('accounts:start.section')} {...form.getInputProps('section')} />
            </SimpleGrid>
          </FirstStartQuestion>
          <FirstStartQuestion number={3} title={t('accounts:start.account')} hint={t('accounts:start.accountHint')}>
            <SimpleGrid cols={3} spacing="md">
              <TextInput label={t('accounts:personName')} autoComplete="name" {...form.getInputProps('personName')} />
              <TextInput
                label={t('accounts:username')}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                {...form.getInputProps('username')}
              />
              <PasswordInput
                label={t('accounts:password')}
                description={t('accounts:passwordHint')}
                autoComplete="new-password"
                visibilityToggleButtonProps={{ 'aria-label': t('accounts:showPassword') }}
                {...form.getInputProps('password')}
              />
            </SimpleGrid>
          </FirstStartQuestion>
          <FaultNotice fault={fault} />
          <FormActions saving={isSending} saveLabel={t('accounts:start.action')} />
        </DeskForm>
        <OpenSample onOpened={enter} />
      </div>
    </Entrance>
  );
}
