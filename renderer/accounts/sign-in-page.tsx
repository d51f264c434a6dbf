import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useRef, useState } from 'react';
import type { Account, SessionView } from '../../shared/contract/accounts.ts';
import { forgetQueries } from '../app/forget-queries.ts';
import { formatMoment } from '../app/format-day.ts';
import { queries } from '../app/queries.ts';
import { SampleMark } from '../app/sample-mark.tsx';
import { sessionQuery } from '../app/session.ts';
import { useWords, type Words } from '../app/use-words.ts';
import { DeskForm } from '../components/desk-form.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { Entrance } from './entrance.tsx';
import { SampleAccounts } from './sample-accounts.tsx';
import classes from './sign-in-page.module.css';

interface SignInPageProps {
  session: SessionView;
  /** An account whose sign-in ended by itself; its page waits out of sight. */
  interrupted: Account | null;
}

function sentenceOf({ restored, timeZone }: SessionView, isInterrupted: boolean, t: Words): string {
  if (restored) return t('accounts:signIn.restored', { madeAt: formatMoment(restored.madeAt, timeZone) });
  return isInterrupted ? t('accounts:signIn.interrupted') : t('accounts:signIn.sentence');
}

/** Signing in. A sample store, and only that, shows its accounts; a click fills one in. */
export function SignInPage({ session, interrupted }: SignInPageProps) {
  const t = useWords();
  const queryClient = useQueryClient();
  const [username, setUsername] = useState(interrupted?.username ?? '');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const signIn = useMutation(
    queries.accounts.session.signIn.mutationOptions({
      onSuccess: (view) => {
        if (view.account?.id !== interrupted?.id) forgetQueries(queryClient);
        queryClient.setQueryData(sessionQuery.queryKey, view);
      },
      onError: () => passwordField.current?.select(),
    }),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // Enter after the name goes on to the password.
    if (username !== '' && password === '') return passwordField.current?.focus();
    if (!signIn.isPending) signIn.mutate({ username, password });
  };
  const fillIn = (name: string, shared: string) => {
    setUsername(name);
    setPassword(shared);
    button.current?.focus();
  };

  return (
    <Entrance title={session.schoolName} sentence={sentenceOf(session, interrupted !== null, t)}>
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
