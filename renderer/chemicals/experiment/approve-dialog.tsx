import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { AboutVersion } from './submit-dialog.tsx';

/** Approves a version, which is in force from then on and never changes. */
export function ApproveDialog({ record, version, onClose }: AboutVersion) {
  const t = useWords();
  const [id] = useState(newId);
  const [words, setWords] = useState('');
  const values = { number: record.number, version: version.number };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('experiments:record.approveTitle', values)}
      record={t('experiments:record.heading', { number: record.number, title: version.title })}
      consequence={t('experiments:record.approveText')}
      confirmLabel={t('experiments:record.approve')}
      onConfirm={async () => {
        const { id: versionId, edition } = version;
        await office.chemicals.experiments.approve({ id, versionId, edition, words });
        notifications.show({ color: 'pine', message: t('experiments:record.approved', values) });
      }}
    >
      <TextInput
        label={t('experiments:record.words')}
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
