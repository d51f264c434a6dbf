import { UnstyledButton } from '@mantine/core';
import type { SessionView } from '../../shared/contract/accounts.ts';
import { useWords } from '../app/use-words.ts';
import classes from './sample-accounts.module.css';

interface SampleAccountsProps {
  accounts: NonNullable<SessionView['sampleAccounts']>;
  onChoose: (username: string, password: string) => void;
}

// The sample's sign-in names say the role; any other name stands as it is.
const known = ['officer', 'principal', 'lab', 'staff', 'viewer'] as const;
type Known = (typeof known)[number];

function isKnown(username: string): username is Known {
  return known.some((name) => name === username);
}

/** The accounts of the sample school with the password they share. */
export function SampleAccounts({ accounts, onChoose }: SampleAccountsProps) {
  const t = useWords();
  return (
    <section className={classes.accounts} aria-label={t('accounts:sample.title')}>
      <h2 className={classes.title}>{t('accounts:sample.title')}</h2>
      <p className={classes.sentence}>{t('accounts:sample.sentence', { password: accounts.password })}</p>
      <ul className={classes.list}>
        {accounts.usernames.map((username) => (
          <li key={username}>
            <UnstyledButton className={classes.account} onClick={() => onChoose(username, accounts.password)}>
              <span className={classes.username}>{username}</span>
              {isKnown(username) && <span className={classes.role}>{t(`accounts:sample.role.${username}`)}</span>}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
