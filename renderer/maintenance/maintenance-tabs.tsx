import { useWords } from '../app/use-words.ts';
import { SectionTabs } from '../components/section-tabs.tsx';

/** Check, backups, audit. */
export function MaintenanceTabs() {
  const t = useWords();
  return (
    <SectionTabs
      label={t('app:navigation.maintenance')}
      tabs={[
        { to: '/maintenance', label: t('maintenance:check.title') },
        { to: '/maintenance/backups', label: t('maintenance:backup.title') },
        { to: '/maintenance/audit', label: t('maintenance:audit.title') },
      ]}
    />
  );
}
