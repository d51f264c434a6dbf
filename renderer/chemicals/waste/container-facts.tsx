import type { WasteContainerRecord } from '../../../shared/contract/chemical-waste.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { type Fact, FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { FillLevel } from './fill-level.tsx';
import { categoryName, formWord, kindWord } from './waste-words.ts';

/** What it is for, how full it is, where it stands and since when. */
export function ContainerFacts({ container }: { container: WasteContainerRecord }) {
  const t = useWords();
  const language = useLanguage();
  const { category, kind, placePath, openedOn, openedBy, sealedOn, leavesBy, handedOverOn, words } = container;
  const facts: (Fact | null)[] = [
    { label: t('waste:field.level'), value: <FillLevel container={container} /> },
    { label: t('waste:field.category'), value: categoryName(category, language) },
    { label: t('waste:field.code'), value: category.code === '' ? t('waste:record.noCode') : category.code },
    { label: t('waste:field.form'), value: formWord(category.form, t) },
    { label: t('waste:field.kind'), value: kindWord(kind, t) },
    { label: t('waste:field.place'), value: placePath },
    { label: t('waste:field.openedOn'), value: t('waste:record.opened', { day: openedOn, name: openedBy }) },
    sealedOn === null ? null : { label: t('waste:field.sealedOn'), value: sealedOn },
    leavesBy === null ? null : { label: t('waste:field.leavesBy'), value: leavesBy },
    handedOverOn === null ? null : { label: t('waste:field.handedOverOn'), value: handedOverOn },
    words === '' ? null : { label: t('waste:field.words'), value: words, wide: true },
  ];
  return (
    <Panel title={t('waste:record.facts')}>
      <FactList facts={facts.filter((fact) => fact !== null)} />
    </Panel>
  );
}
