import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { SkeletonForm } from '../../components/skeletons.tsx';
import { IntervalsPanel } from '../counts/intervals-panel.tsx';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { WasteSettingsPanel } from '../waste/waste-settings-panel.tsx';
import { SettingsForm } from './settings-form.tsx';

/** The school's own rules of the ledger. */
export function SettingsPage() {
  const t = useWords();
  const { data, error, refetch } = useQuery(queries.chemicals.settings.get.queryOptions());
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')} />
      <ChemicalsTabs />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonForm />}
      {data && (
        <Panel narrow>
          <SettingsForm settings={data} />
        </Panel>
      )}
      <IntervalsPanel />
      <WasteSettingsPanel />
    </>
  );
}
