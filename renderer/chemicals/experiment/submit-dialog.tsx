import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { ExperimentRecord, ExperimentVersion } from '../../../shared/contract/experiments.ts';
import { newId } from '../../app/new-id.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

/** What a question about a version is asked of. */
export interface AboutVersion {
  record: ExperimentRecord;
  version: ExperimentVersion;
  onClose: () => void;
}

/** Lays a draft before an approver: it cannot be changed then. */
export function SubmitDialog({ record, version, onClose }: AboutVersion) {
  const t = useWords();
  const [id] = useState(newId);
  const values = { number: record.number, version: version.number };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('experiments:record.submit')}
      record={t('experiments:record.heading', { number: record.number, title: version.title })}
      consequence={t('experiments:record.submitText', values)}
      confirmLabel={t('experiments:record.submit')}
      onConfirm={async () => {
        await office.chemicals.experiments.submit({ id, versionId: version.id, edition: version.edition });
        notifications.show({ color: 'pine', message: t('experiments:record.submitted', values) });
      }}
    />
  );
}
