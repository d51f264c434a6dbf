import { formatMoment } from '../app/format-day.ts';
import { office } from '../app/office-client.ts';
import { useSignedIn } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import type { Backup } from './backups-table.tsx';

interface RestoreDialogProps {
  /** Null while nothing is asked. */
  backup: Backup | null;
  onClose: () => void;
}

/** Asks before a backup takes the place of the store: everything written since then is set aside, everybody is signed out. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const t = useWords();
  const { session } = useSignedIn();
  return (
    <ConfirmDialog
      opened={backup !== null}
      onClose={onClose}
      title={t('maintenance:backup.restore.title')}
      record={backup?.file ?? ''}
      consequence={t('maintenance:backup.restore.consequence', {
        madeAt: backup ? formatMoment(backup.madeAt, session.timeZone) : '',
      })}
      confirmLabel={t('maintenance:backup.restore.action')}
      tone="late"
      onConfirm={async () => {
        if (backup) await office.maintenance.backup.restore({ file: backup.file });
      }}
    />
  );
}
