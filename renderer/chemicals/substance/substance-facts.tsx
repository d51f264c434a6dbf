import type { SubstanceRecord } from '../../../shared/contract/substance-record.ts';
import { useWords } from '../../app/use-words.ts';
import { type Fact, FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Formula } from '../pieces/formula.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { storageGroups, unitOfDimension } from '../substances/substance-values.ts';

/** What it is called, how it is counted, how much of it there should be. What nobody stated is left out. */
export function SubstanceFacts({ substance }: { substance: SubstanceRecord }) {
  const t = useWords();
  const { nameZh, nameEn, aliases, formula, cas, storageGroup, density, minimum, maximum } = substance;
  const unit = unitOfDimension[substance.dimension];
  const known = storageGroups.find((group) => group === storageGroup);
  const facts: (Fact | null)[] = [
    { label: t('chemicals:substances.nameZh'), value: nameZh },
    nameEn === '' ? null : { label: t('chemicals:substances.nameEn'), value: nameEn },
    aliases.length === 0
      ? null
      : { label: t('chemicals:substances.aliases'), value: aliases.join(t('sheets:substance.joiner')) },
    formula === '' ? null : { label: t('chemicals:substances.formula'), value: <Formula formula={formula} /> },
    { label: t('chemicals:field.cas'), value: cas ?? t('chemicals:bottle.notOnFile') },
    {
      label: t('chemicals:substances.group'),
      value: known ? t(`chemicals:group.${known}`) : (storageGroup ?? t('chemicals:bottle.notOnFile')),
    },
    density === null
      ? null
      : { label: t('chemicals:field.density'), value: t('chemicals:bottle.density', { density: density / 1000 }) },
    minimum === null ? null : { label: t('chemicals:substances.minimum'), value: quantityText(minimum, unit, t) },
    maximum === null ? null : { label: t('chemicals:substances.maximum'), value: quantityText(maximum, unit, t) },
  ];
  return (
    <Panel title={t('sheets:substance.facts')}>
      <FactList facts={facts.filter((fact) => fact !== null)} />
    </Panel>
  );
}
