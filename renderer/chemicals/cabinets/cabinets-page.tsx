import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cabinet } from '../../../shared/contract/chemical-schemas.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { StandingConflicts } from '../pieces/standing-conflicts.tsx';
import { CabinetForm } from './cabinet-form.tsx';
import { CabinetsTable } from './cabinets-table.tsx';

/** Where chemicals stand, and who holds the two keys. */
export function CabinetsPage() {
  const t = useWords();
  const manages = usePermitted()('chemicals.manage');
  const [editing, setEditing] = useState<Cabinet | 'new' | null>(null);
  const { data, error, refetch } = useQuery(queries.chemicals.cabinets.list.queryOptions());
  const { data: conflicts = [] } = useQuery(queries.chemicals.cabinets.conflicts.queryOptions());
  const close = () => setEditing(null);
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')}>
        {manages && <ActionButton keys="n" label={t('chemicals:cabinets.add')} onAct={() => setEditing('new')} />}
      </PageHeader>
      <ChemicalsTabs />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data?.length === 0 && (
        <EmptyState
          title={t('chemicals:cabinets.none')}
          sentence={t('chemicals:cabinets.noneText')}
          action={manages && <Button onClick={() => setEditing('new')}>{t('chemicals:cabinets.add')}</Button>}
        />
      )}
      {data && data.length > 0 && (
        <Stack gap="md">
          <CabinetsTable cabinets={data} onEdit={manages ? setEditing : null} />
          <StandingConflicts
            conflicts={conflicts}
            title={t('chemicals:cabinets.conflicts', { count: conflicts.length })}
            hint={t('chemicals:cabinets.conflictsHint')}
          />
        </Stack>
      )}
      <SideSheet
        opened={editing !== null}
        onClose={close}
        title={editing === null || editing === 'new' ? t('chemicals:cabinets.add') : editing.name}
      >
        {editing !== null && <CabinetForm cabinet={editing === 'new' ? null : editing} onClose={close} />}
      </SideSheet>
    </>
  );
}
