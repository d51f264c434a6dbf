import { useWords } from '../../app/use-words.ts';
import { SectionTabs } from '../../components/section-tabs.tsx';

/** Stock, slips, ledger, months and proof, and what they stand on. */
export function ChemicalsTabs() {
  const t = useWords();
  return (
    <SectionTabs
      label={t('app:navigation.chemicals')}
      tabs={[
        { to: '/chemicals', label: t('chemicals:stock.title') },
        { to: '/chemicals/slips', label: t('chemicals:slips.title') },
        { to: '/chemicals/experiments', label: t('experiments:title') },
        { to: '/chemicals/ledger', label: t('chemicals:ledger.title') },
        { to: '/chemicals/counts', label: t('counts:title') },
        { to: '/chemicals/waste', label: t('waste:title') },
        { to: '/chemicals/months', label: t('chemicals:months.title') },
        { to: '/chemicals/substances', label: t('chemicals:substances.title') },
        { to: '/chemicals/cabinets', label: t('chemicals:cabinets.title') },
        { to: '/chemicals/lists', label: t('lists:title') },
        { to: '/chemicals/settings', label: t('chemicals:settings.title') },
      ]}
    />
  );
}
