import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { unsaidIn } from '../../../shared/chemicals/experiment.ts';
import type { ExperimentRecord, ExperimentVersion } from '../../../shared/contract/experiments.ts';
import { office } from '../../app/office-client.ts';
import { usePermitted, useSignedIn } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ExportMenu } from '../../components/export-menu.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { SendBackForm } from './send-back-form.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

interface ExperimentActionsProps {
  record: ExperimentRecord;
  /** The one that is on the page. */
  version: ExperimentVersion;
}

/** Which of the writer's steps can be taken with the version on the page. */
function WriterActions({ record, version, onSubmit }: ExperimentActionsProps & { onSubmit: () => void }) {
  const t = useWords();
  const navigate = useNavigate();
  const isLatest = record.versions[0]?.id === version.id;
  const edit = () =>
    void navigate({ to: '/chemicals/experiments/$experimentId/edit', params: { experimentId: record.id } });
  if (!isLatest || version.state === 'waiting') return null;
  if (version.state === 'approved') {
    return <ActionButton keys="e" variant="default" label={t('experiments:record.nextVersion')} onAct={edit} />;
  }
  return (
    <>
      <ActionButton keys="e" variant="default" label={t('experiments:record.edit')} onAct={edit} />
      <ActionButton
        keys="s"
        label={t('experiments:record.submit')}
        disabled={unsaidIn(version).length > 0}
        onAct={onSubmit}
      />
    </>
  );
}

/** What can be done with an experiment, by the state of its versions and by what one may do. */
export function ExperimentActions({ record, version }: ExperimentActionsProps) {
  const t = useWords();
  const navigate = useNavigate();
  const permitted = usePermitted();
  const { account } = useSignedIn();
  const [asking, setAsking] = useState<'submit' | 'approve' | 'sendBack' | null>(null);
  const keeps = permitted('chemicals.keep');
  const answers = permitted('chemicals.approve') && version.state === 'waiting' && !version.ownWork;
  const mayApprove = answers && (!version.needsPrincipal || account.role === 'principal');
  const close = () => setAsking(null);
  const about = { record, version, onClose: close };
  const draw = (versionId: string) => void navigate({ to: '/chemicals/issue', search: { experiment: versionId } });
  return (
    <>
      <ExportMenu
        label={t('experiments:record.export')}
        hint={t('experiments:record.exportHint', { number: version.number })}
        build={(language, signal) =>
          office.chemicals.experiments.exportPlan({ versionId: version.id, language }, { signal })
        }
      />
      {keeps && <WriterActions record={record} version={version} onSubmit={() => setAsking('submit')} />}
      {answers && (
        <Button variant="default" onClick={() => setAsking('sendBack')}>
          {t('experiments:record.sendBack')}
        </Button>
      )}
      {mayApprove && (
        <ActionButton keys="a" label={t('experiments:record.approve')} onAct={() => setAsking('approve')} />
      )}
      {keeps && record.inForceId !== null && version.id === record.inForceId && (
        <ActionButton
          keys="n"
          label={t('experiments:record.draw')}
          icon={<IconFlask size={16} stroke={1.8} aria-hidden />}
          onAct={() => draw(version.id)}
        />
      )}
      {asking === 'submit' && <SubmitDialog {...about} />}
      {asking === 'approve' && <ApproveDialog {...about} />}
      <SideSheet
        opened={asking === 'sendBack'}
        onClose={close}
        title={t('experiments:record.sendBackTitle', { number: record.number, version: version.number })}
      >
        {asking === 'sendBack' && <SendBackForm {...about} />}
      </SideSheet>
    </>
  );
}
