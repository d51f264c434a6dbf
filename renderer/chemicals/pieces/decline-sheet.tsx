import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { chemicalsContract } from '../../../shared/contract/chemicals.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { DeskForm } from '../../components/desk-form.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { inputSchemaOf } from '../../components/input-schema.ts';
import { SideSheet } from '../../components/side-sheet.tsx';
import type { ShownMovement } from './movement-row.tsx';
import { useEntryForm } from './use-entry-form.ts';
import { useMovementSummary } from './use-movement-summary.ts';

const schema = inputSchemaOf(chemicalsContract.movements.decline);

function DeclineForm({ row, onClose }: { row: ShownMovement; onClose: () => void }) {
  const t = useWords();
  const record = useMovementSummary(row);
  const [id] = useState(newId);
  const { sequence } = row;
  const { form, submit, fault, isSending } = useEntryForm({
    schema,
    initialValues: { reason: '' },
    toInput: ({ reason }) => ({ id, sequence, reason }),
    send: (input) => office.chemicals.movements.decline(input),
    onDone: () => {
      notifications.show({ color: 'pine', message: t('approvals:decline.done', { sequence }) });
      onClose();
    },
  });
  return (
    <DeskForm onSubmit={submit}>
      <p>
        <strong>{record}</strong>
        <br />
        {t('approvals:decline.hint', { name: row.by })}
        {row.kind === 'issued' && (
          <>
            <br />
            {t('approvals:decline.issueHint')}
          </>
        )}
      </p>
      <Textarea
        label={t('approvals:decline.reason')}
        required
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <FaultNotice fault={fault} />
      <FormActions saving={isSending} saveLabel={t('approvals:decline.action')} onCancel={onClose} inDialog />
    </DeskForm>
  );
}

/** The no of whoever is asked for a yes, with the reason in words. Null keeps the sheet closed. */
export function DeclineSheet({ row, onClose }: { row: ShownMovement | null; onClose: () => void }) {
  const t = useWords();
  return (
    <SideSheet opened={row !== null} onClose={onClose} title={t('approvals:decline.title')}>
      {row && <DeclineForm key={row.sequence} row={row} onClose={onClose} />}
    </SideSheet>
  );
}
