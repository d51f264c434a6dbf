import { useState } from 'react';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { ShownMovement } from './movement-table.tsx';
import { quantityText } from './quantity-text.ts';
import { substanceName } from './substance-name.ts';

/** The second person says yes to a row that waits. */
export function ConfirmMovementDialog({ row, onClose }: { row: ShownMovement; onClose: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const [id] = useState(newId);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`approvals:confirm.${row.awaits ?? 'second'}`)}
      record={t('chemicals:confirm.record', {
        sequence: row.sequence,
        kind: t(`chemicals:kind.${row.kind}`),
        bottle: row.bottleNumber,
        name: substanceName(row, language),
        amount: quantityText(row.amount, row.unit, t),
      })}
      consequence={t('chemicals:confirm.consequence', { name: row.by })}
      confirmLabel={t('chemicals:confirm.action')}
      onConfirm={() => office.chemicals.movements.confirm({ id, sequence: row.sequence })}
    />
  );
}
