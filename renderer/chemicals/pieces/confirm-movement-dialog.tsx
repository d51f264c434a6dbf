import { useState } from 'react';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { ShownMovement } from './movement-row.tsx';
import { useMovementSummary } from './use-movement-summary.ts';

/** The second person, or the role that is asked, says yes to a row that waits. */
export function ConfirmMovementDialog({ row, onClose }: { row: ShownMovement; onClose: () => void }) {
  const t = useWords();
  const record = useMovementSummary(row);
  const [id] = useState(newId);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`approvals:confirm.${row.awaits ?? 'second'}`)}
      record={record}
      consequence={t('chemicals:confirm.consequence', { name: row.by })}
      confirmLabel={row.awaits === null ? t('chemicals:confirm.action') : t('approvals:confirm.action')}
      onConfirm={() => office.chemicals.movements.confirm({ id, sequence: row.sequence })}
    />
  );
}
