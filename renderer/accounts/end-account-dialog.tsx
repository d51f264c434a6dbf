import type { Account } from '../../shared/contract/accounts.ts';
import { office } from '../app/office-client.ts';
import { useWords } from '../app/use-words.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';

interface EndAccountDialogProps {
  account: Account;
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks before an account can no longer sign in, or can again. */
export function EndAccountDialog({ account, opened, onClose, onDone }: EndAccountDialogProps) {
  const t = useWords();
  const verb = account.endedAt === null ? 'end' : 'resume';
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t(`accounts:${verb}.title`)}
      record={t('accounts:edit.title', { name: account.personName, username: account.username })}
      consequence={t(`accounts:${verb}.consequence`)}
      confirmLabel={t(`accounts:${verb}.action`)}
      tone={verb === 'end' ? 'late' : 'accent'}
      onConfirm={async () => {
        await office.accounts[verb]({ id: account.id });
        onDone();
      }}
    />
  );
}
