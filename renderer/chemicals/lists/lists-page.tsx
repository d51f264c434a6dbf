import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { ListEntries } from './list-entries.tsx';
import { ListsInForceTable } from './lists-in-force-table.tsx';
import classes from './lists-page.module.css';
import { LoadHistory } from './load-history.tsx';
import { LoadPanel } from './load-panel.tsx';

/** The controlled lists in force, what is on them, and loading newer ones. */
export function ListsPage() {
  const t = useWords();
  const [kind, setKind] = useState<ListKind>('explosivePrecursor');
  const { data, error, refetch } = useQuery(queries.chemicals.lists.current.queryOptions());
  const shown = data?.find((list) => list.kind === kind);
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')} state={t('lists:state')} />
      <ChemicalsTabs />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      <div className={classes.panels}>
        {data && (
          <Panel title={t('lists:inForce')} flush>
            <ListsInForceTable lists={data} onShow={setKind} />
          </Panel>
        )}
        <LoadPanel />
        <LoadHistory />
        {shown && <ListEntries key={kind} list={shown} />}
      </div>
    </>
  );
}
