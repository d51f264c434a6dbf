import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { type Fact, FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';

/** What was found, where, when and by whom. */
export function RecordFacts({ record }: { record: HazardRecord }) {
  const t = useWords();
  const language = useLanguage();
  const facts: Fact[] = [
    {
      label: t('hazards:record.foundBy'),
      value: t('hazards:record.foundByValue', { name: record.finder.name, day: record.foundOn }),
    },
    {
      label: t('hazards:record.recordedOn'),
      value: record.backEntry ? `${record.recordedOn} · ${t('hazards:mark.backEntry')}` : record.recordedOn,
    },
    {
      label: t('hazards:record.origin'),
      value:
        record.originNote === ''
          ? t(`hazards:origin.${record.origin}`)
          : t('hazards:record.originWithNote', {
              origin: t(`hazards:origin.${record.origin}`),
              note: record.originNote,
            }),
    },
    { label: t('hazards:record.place'), value: record.placeName },
    { label: t('hazards:record.category'), value: t(`hazards:category.${record.category}`) },
    { label: t('hazards:record.kind'), value: t(`hazards:kind.${record.kind}`) },
  ];
  if (record.useStopped !== null) {
    facts.push({
      label: t('hazards:record.useStopped'),
      value: t(record.useStopped ? 'hazards:record.useStoppedYes' : 'hazards:record.useStoppedNo'),
    });
  }
  if (record.closedOn !== null) facts.push({ label: t('hazards:record.closedOn'), value: record.closedOn });
  if (record.reopenedOn !== null) facts.push({ label: t('hazards:record.reopenedOn'), value: record.reopenedOn });
  if (record.criterion !== null) {
    const { code, text, translation, source } = record.criterion;
    const words = language === 'en' ? (translation ?? text) : text;
    facts.push({ label: t('hazards:record.criterion'), value: `${code} ${words}\n${source}`, wide: true });
  }
  if (record.cancelReason !== null) {
    facts.push({ label: t('hazards:record.cancelReason'), value: record.cancelReason, wide: true });
  }
  return (
    <Panel title={t('hazards:record.facts')}>
      <FactList facts={facts} />
    </Panel>
  );
}
