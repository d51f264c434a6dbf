import { PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from '@tanstack/react-router';
import { accountsContract } from '../../shared/contract/accounts.ts';
import { describeFault } from '../app/describe-fault.ts';
import { office } from '../app/office-client.ts';
import { useSignedIn } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { useContractForm } from '../components/contract-form.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { FormActions } from '../components/form-actions.tsx';
import { inputSchemaOf } from '../components/input-schema.ts';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';

/** One's own account: change the password. */
export function OwnAccountPage() {
  const t = useWords();
  const router = useRouter();
  const { account } = useSignedIn();
  const { form, submit, fault, isSending } = useContractForm({
    schema: inputSchemaOf(accountsContract.session.changePassword),
    initialValues: { oldPassword: '', newPassword: '' },
    toInput: (values) => values,
    send: (input) => office.accounts.session.changePassword(input),
    onDone: () => {
      notifications.show({ color: 'pine', message: t('accounts:own.changed') });
      router.history.back();
    },
  });
  const oldWrong = fault !== null && describeFault(fault).reason === 'wrongPassword';
  const showPassword = { 'aria-label': t('accounts:showPassword') };

  return (
    <>
      <PageHeader
        title={t('app:person.changePassword')}
        state={t('accounts:own.state', { name: account.personName, username: account.username })}
      />
      <Panel narrow>
        <DeskForm onSubmit={submit}>
          <PasswordInput
            label={t('accounts:own.oldPassword')}
            autoComplete="current-password"
            autoFocus
            visibilityToggleButtonProps={showPassword}
            {...form.getInputProps('oldPassword')}
            error={oldWrong ? t('accounts:own.oldPasswordWrong') : form.errors.oldPassword}
          />
          <PasswordInput
            label={t('accounts:own.newPassword')}
            description={t('accounts:passwordHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={showPassword}
            {...form.getInputProps('newPassword')}
          />
          <FaultNotice fault={oldWrong ? null : fault} />
          <FormActions
            saving={isSending}
            saveLabel={t('app:person.changePassword')}
            onCancel={() => router.history.back()}
          />
        </DeskForm>
      </Panel>
    </>
  );
}
