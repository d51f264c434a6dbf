import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Account, accountsContract } from '../../shared/contract/accounts.ts';
import { office } from '../app/office-client.ts';
import { useWords } from '../app/use-words.ts';
import { useContractForm } from '../components/contract-form.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { inputSchemaOf } from '../components/input-schema.ts';
import { NewPasswordInput } from './new-password-input.tsx';

/** The officer sets a new password for somebody who forgot theirs. */
export function SetPasswordForm({ account }: { account: Account }) {
  const t = useWords();
  const { form, submit, fault, isSending } = useContractForm({
    schema: inputSchemaOf(accountsContract.setPassword),
    initialValues: { newPassword: '' },
    toInput: (values) => ({ ...values, id: account.id }),
    send: (input) => office.accounts.setPassword(input),
    onDone: () => {
      form.reset();
      notifications.show({ color: 'pine', message: t('accounts:edit.passwordSet', { name: account.personName }) });
    },
  });
  return (
    <DeskForm enter="save" onSubmit={submit}>
      <NewPasswordInput label={t('accounts:edit.newPassword')} {...form.getInputProps('newPassword')} />
      <FaultNotice fault={fault} />
      <Button type="submit" variant="default" loading={isSending} style={{ alignSelf: 'flex-start' }}>
        {t('accounts:edit.setPassword')}
      </Button>
    </DeskForm>
  );
}
