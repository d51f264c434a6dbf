import type { Account } from '../../shared/contract/accounts.ts';
import { useSignedIn } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { MomentText } from '../components/day-text.tsx';
import { DeskTable } from '../components/desk-table.tsx';
import { Panel } from '../components/panel.tsx';
import { StateBadge } from '../components/state-badge.tsx';
import { TextButton } from '../components/text-button.tsx';

interface AccountsTableProps {
  accounts: readonly Account[];
  onEdit: (accountId: string) => void;
}

function AccountState({ account }: { account: Account }) {
  const t = useWords();
  return account.endedAt === null ? (
    <StateBadge tone="active" shape="dot" look="plain">
      {t('accounts:state.active')}
    </StateBadge>
  ) : (
    <StateBadge tone="done" shape="bar" look="plain">
      {t('accounts:state.ended')}
    </StateBadge>
  );
}

/** Every account with its person, role and last sign-in. */
export function AccountsTable({ accounts, onEdit }: AccountsTableProps) {
  const t = useWords();
  const { account: own } = useSignedIn();
  return (
    <Panel flush>
      <DeskTable label={t('app:navigation.accounts')}>
        <thead>
          <tr>
            {(['person', 'username', 'role', 'lastSignedIn', 'state'] as const).map((field) => (
              <th key={field} scope="col">
                {t(`accounts:list.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} data-quiet={account.endedAt !== null || undefined}>
              <th scope="row">
                <TextButton onClick={() => onEdit(account.id)}>
                  {account.id === own.id ? t('accounts:list.own', { name: account.personName }) : account.personName}
                </TextButton>
              </th>
              <td>{account.username}</td>
              <td>{t(`accounts:role.${account.role}`)}</td>
              <td>
                {account.lastSignedInAt ? <MomentText moment={account.lastSignedInAt} /> : t('accounts:list.never')}
              </td>
              <td>
                <AccountState account={account} />
              </td>
            </tr>
          ))}
        </tbody>
      </DeskTable>
    </Panel>
  );
}
