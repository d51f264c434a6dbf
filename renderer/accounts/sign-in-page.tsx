import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useRef, useState } from 'react';
import type { SessionView } from '../../shared/contract/accounts.ts';
import { queries } from '../app/queries.ts';
import { SampleMark } from '../app/sample-mark.tsx';
import { sessionQuery } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { Entrance } from './entrance.tsx';
import { SampleAccounts } from './sample-accounts.tsx';
import classes from './sign-in-page.module.css';

interface SignInPageProps {
  session: SessionView;
  /** Sign-in name of an account whose sign-in ended by itself; its page waits behind. */
  interrupted: string | null;
}

/** Signing in. A sample store, and only that, shows its accounts; a click fills one in. */
export function SignInPage({ session, interrupted }: SignInPageProps) {
  const t = useWords();
  const queryClient = useQueryClient();
  const [username, setUsername] = useState(interrupted ?? '');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const signIn = useMutation(
    queries.accounts.session.signIn.mutationOptions({
      onSuccess: (view) => queryClient.setQueryData(sessionQuery.queryKey, view),
      onError: () => passwordField.current?.select(),
    }),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ username, password });
  };
  const fillIn = (name: string, shared: string) => {
    setUsername(name);
    setPassword(shared);
    button.current?.focus();
  };

  return (
    <Entrance
      title={session.schoolName}
      sentence={interrupted ? t('accounts:signIn.interrupted') : t('accounts:signIn.sentence')}
    >
      {session.sample && (
        <div className={classes.sample}>
          <SampleMark />
        </div>
      )}
      <div className={classes.sheet}>
        <DeskForm enter="save" onSubmit={submit} aria-label={t('accounts:signIn.action')}>
          <TextInput
            label={t('accounts:username')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={!interrupted}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            ref={passwordField}
            label={t('accounts:password')}
            name="password"
            autoComplete="current-password"
            autoFocus={interrupted !== null}
            value={password}
            visibilityToggleButtonProps={{ 'aria-label': t('accounts:showPassword') }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <FaultNotice fault={signIn.error} />
          <Button ref={button} type="submit" loading={signIn.isPending} fullWidth mt={4}>
            {t('accounts:signIn.action')}
          </Button>
        </DeskForm>
      </div>
      {session.sampleAccounts && <SampleAccounts accounts={session.sampleAccounts} onChoose={fillIn} />}
    </Entrance>
  );
}
