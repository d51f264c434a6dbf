import type { ExperimentVersion } from '../../../shared/contract/experiments.ts';
import { useWords } from '../../app/use-words.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import classes from './experiment-view.module.css';

type TextName = 'procedure' | 'hazards' | 'protection' | 'spill' | 'burn' | 'fire' | 'eye' | 'waste';

const panels: readonly { title: 'procedure' | 'safety' | 'emergency' | 'waste'; texts: readonly TextName[] }[] = [
  { title: 'procedure', texts: ['procedure'] },
  { title: 'safety', texts: ['hazards', 'protection'] },
  { title: 'emergency', texts: ['spill', 'burn', 'fire', 'eye'] },
  { title: 'waste', texts: ['waste'] },
];

/** The texts of one panel; a single one needs no name beside that of the panel. */
function PlanTexts({ version, texts }: { version: ExperimentVersion; texts: readonly TextName[] }) {
  const t = useWords();
  const textOf = (name: TextName) => version[name].trim() || t('experiments:record.notWritten');
  const [only, ...others] = texts;
  if (only !== undefined && others.length === 0) return <p className={classes.text}>{textOf(only)}</p>;
  return (
    <FactList
      facts={texts.map((name) => ({ label: t(`experiments:text.${name}`), value: textOf(name), wide: true }))}
    />
  );
}

/** What a version says: for whom it is, its steps, its safety plan. What is unsaid stands there as unsaid. */
export function PlanPanels({ version }: { version: ExperimentVersion }) {
  const t = useWords();
  const { kind, groups } = version;
  const facts = (['course', 'grade'] as const).map((name) => ({
    label: t(`experiments:form.${name}`),
    value: version[name] || t('experiments:record.notWritten'),
  }));
  const done =
    kind === 'demonstration'
      ? t('experiments:kindWith.demonstration')
      : t('experiments:kindWith.groups', { count: groups });
  return (
    <>
      <Panel title={t('experiments:record.facts')}>
        <FactList facts={[...facts, { label: t('experiments:form.kind'), value: done }]} />
      </Panel>
      {panels.map(({ title, texts }) => (
        <Panel key={title} title={t(`experiments:record.${title}`)}>
          <PlanTexts version={version} texts={texts} />
        </Panel>
      ))}
    </>
  );
}
