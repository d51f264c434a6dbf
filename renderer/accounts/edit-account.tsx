import { Button, Divider } from '@mantine/core';
import { useState } from 'react';
import type { Account } from '../../shared/contract/accounts.ts';
import { useWords } from '../app/use-words.ts';
import classes from './edit-account.module.css';
import { EndAccountDialog } from './end-account-dialog.tsx';
import { RoleForm } from './role-form.tsx';
import { SetPasswordForm } from './set-password-form.tsx';

interface EditAccountProps {
  account: Account;
  isLastOfficer: boolean;
  onClose: () => void;
}

/** Role, password and end of one account: each is saved by itself. */
export function EditAccount({ account, isLastOfficer, onClose }: EditAccountProps) {
  const t = useWords();
  const [ending, setEnding] = useState(false);
  const ended = account.endedAt !== null;
  return (
    <>
      {isLastOfficer && <p className={classes.note}>{t('accounts:edit.lastOfficer')}</p>}
      {!ended && (
        <>
          <RoleForm key={account.role} account={account} disabled={isLastOfficer} />
          <Divider my="lg" />
          <SetPasswordForm account={account} />
          <Divider my="lg" />
        </>
      )}
      <h3 className={classes.title}>{ended ? t('accounts:resume.heading') : t('accounts:end.heading')}</h3>
      <p className={classes.hint}>{ended ? t('accounts:resume.hint') : t('accounts:end.hint')}</p>
      <Button variant="default" disabled={isLastOfficer} onClick={() => setEnding(true)}>
        {ended ? t('accounts:resume.action') : t('accounts:end.action')}
      </Button>
      <EndAccountDialog account={account} opened={ending} onClose={() => setEnding(false)} onDone={onClose} />
    </>
  );
}
