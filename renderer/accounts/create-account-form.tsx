import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Role } from '../../shared/accounts/roles.ts';
import { accountsContract } from '../../shared/contract/accounts.ts';
import { newId } from '../app/new-id.ts';
import { office } from '../app/office-client.ts';
import { queries } from '../app/queries.ts';
import { useWords } from '../app/use-words.ts';
import { useContractForm } from '../components/contract-form.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { FormActions } from '../components/form-actions.tsx';
import { inputSchemaOf } from '../components/input-schema.ts';
import { PersonPicker } from '../components/person-picker.tsx';
import { NewPasswordInput } from './new-password-input.tsx';
import { RoleChoice } from './role-choice.tsx';

/** An account for somebody of the people list who has none. */
export function CreateAccountForm({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [id] = useState(newId);
  const { data: people } = useQuery(queries.school.people.list.queryOptions());
  const { form, submit, fault, isSending } = useContractForm({
    schema: inputSchemaOf(accountsContract.create),
    initialValues: { personId: null as string | null, username: '', role: 'staff' as Role, password: '' },
    toInput: (values) => ({ ...values, id }),
    send: (input) => office.accounts.create(input),
    onDone: onClose,
  });
  // The pinyin is what most schools use; it stays a proposal.
  const propose = (personId: string | null) => {
    form.setFieldValue('personId', personId);
    const person = people?.find((each) => each.id === personId);
    if (person && !form.isTouched('username')) form.setFieldValue('username', person.pinyin);
  };
  return (
    <DeskForm onSubmit={submit}>
      <PersonPicker
        label={t('accounts:list.field.person')}
        description={
          <>
            {t('accounts:create.personHint')}{' '}
            <Link to="/school/people" search={{ edit: 'new' }}>
              {t('accounts:create.addPerson')}
            </Link>
          </>
        }
        data-autofocus
        without={(person) => person.username !== null}
        {...form.getInputProps('personId')}
        onChange={propose}
      />
      <TextInput
        label={t('accounts:username')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('username')}
      />
      <RoleChoice {...form.getInputProps('role')} />
      <NewPasswordInput label={t('accounts:create.password')} {...form.getInputProps('password')} />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('accounts:create.save')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}
