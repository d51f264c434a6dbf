import type { Account } from '../../shared/contract/accounts.ts';
import { useWords } from '../app/use-words.ts';
import { SideSheet } from '../components/side-sheet.tsx';
import { CreateAccountForm } from './create-account-form.tsx';
import { EditAccount } from './edit-account.tsx';

interface AccountSheetProps {
  editing: Account | 'new' | null;
  /** The one account that must stay a safety officer. */
  isLastOfficer: boolean;
  onClose: () => void;
}

/** The form of one account beside the list. */
export function AccountSheet({ editing, isLastOfficer, onClose }: AccountSheetProps) {
  const t = useWords();
  const title =
    editing === 'new' || editing === null
      ? t('accounts:create.action')
      : t('accounts:edit.title', { name: editing.personName, username: editing.username });
  return (
    <SideSheet opened={editing !== null} onClose={onClose} title={title}>
      {editing === 'new' && <CreateAccountForm onClose={onClose} />}
      {editing !== null && editing !== 'new' && (
        <EditAccount account={editing} isLastOfficer={isLastOfficer} onClose={onClose} />
      )}
    </SideSheet>
  );
}
