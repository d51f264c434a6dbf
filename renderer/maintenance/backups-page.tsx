import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desktopServices } from '../app/desktop-services.ts';
import { queries } from '../app/queries.ts';
import { useWords } from '../app/use-words.ts';
import { ActionButton } from '../components/action-button.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { SkeletonRows } from '../components/skeletons.tsx';
import { type Backup, BackupsTable } from './backups-table.tsx';
import { MaintenanceTabs } from './maintenance-tabs.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

/** The backups that are there, and making one now. */
export function BackupsPage() {
  const t = useWords();
  const { data, error, refetch } = useQuery(queries.maintenance.backup.list.queryOptions());
  const make = useMutation(
    queries.maintenance.backup.make.mutationOptions({
      onSuccess: (made) =>
        notifications.show({ color: 'pine', message: t('maintenance:backup.made', { file: made.file }) }),
    }),
  );
  const [asked, setAsked] = useState<Backup | null>(null);
  const { openFolder } = desktopServices;
  return (
    <>
      <PageHeader
        title={t('app:navigation.maintenance')}
        state={data && t('maintenance:backup.state', { count: data.backups.length, folder: data.folder })}
      >
        {openFolder && (
          <ActionButton
            keys="o"
            variant="default"
            label={t('maintenance:backup.openFolder')}
            onAct={() => void openFolder('backups')}
          />
        )}
        <ActionButton
          keys="n"
          label={t('maintenance:backup.action')}
          loading={make.isPending}
          onAct={() => make.mutate({})}
        />
      </PageHeader>
      <MaintenanceTabs />
      <FaultNotice fault={make.error} />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={4} />}
      {data && <BackupsTable backups={data.backups} onRestore={setAsked} />}
      <RestoreDialog backup={asked} onClose={() => setAsked(null)} />
    </>
  );
}
