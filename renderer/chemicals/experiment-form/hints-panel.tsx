import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SafetyHints } from '../../../shared/contract/experiments.ts';
import { queries } from '../../app/queries.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './hints-panel.module.css';
import { PairHints } from './pair-hints.tsx';
import { ReagentHint } from './reagent-hint.tsx';

interface HintsPanelProps {
  substanceIds: readonly string[];
  /** Takes the statements over into the text of the hazards; null where nothing is written. */
  onTake: ((words: string) => void) | null;
}

/** One line for each substance of which statements are on file. */
function useStatements(hints: SafetyHints | undefined): string {
  const t = useWords();
  const language = useLanguage();
  const lines = (hints?.reagents ?? []).flatMap((reagent) => {
    if (reagent.statements.length === 0) return [];
    const statements = reagent.statements
      .map(({ code, zh, en }) => t('experiments:hints.statement', { code, words: language === 'en' ? en : zh }))
      .join(t('experiments:hints.and'));
    return [t('experiments:hints.sentence', { name: substanceName(reagent, language), statements })];
  });
  return lines.join('\n');
}

/** What the reference data know of the chosen substances, to write the safety plan by. What is not on file is said to be so. */
export function HintsPanel({ substanceIds, onTake }: HintsPanelProps) {
  const t = useWords();
  const ids = [...new Set(substanceIds)];
  const { data, error } = useQuery({
    ...queries.chemicals.experiments.hints.queryOptions({ input: { substanceIds: ids } }),
    placeholderData: keepPreviousData,
    enabled: ids.length > 0,
  });
  const statements = useStatements(data);
  if (ids.length === 0 || data === undefined) {
    return (
      <Panel title={t('experiments:hints.title')}>
        {error ? <FaultNotice fault={error} /> : <p className={classes.quiet}>{t('experiments:hints.choose')}</p>}
      </Panel>
    );
  }
  const { ghs } = data;
  return (
    <Panel title={t('experiments:hints.title')} hint={t('experiments:hints.hint')}>
      {onTake && data.needsPrincipal && (
        <StateBadge tone="soon" shape="triangle" look="plain">
          {t('experiments:record.principalOnly')}
        </StateBadge>
      )}
      <ul className={classes.list} aria-label={t('experiments:hints.title')}>
        {data.reagents.map((reagent) => (
          <ReagentHint key={reagent.substanceId} reagent={reagent} />
        ))}
      </ul>
      {onTake && statements !== '' && (
        <Button size="compact-sm" variant="default" onClick={() => onTake(statements)}>
          {t('experiments:hints.take')}
        </Button>
      )}
      <PairHints hints={data} />
      <p className={classes.quiet}>
        {ghs.checked
          ? t('experiments:hints.sourceChecked', { version: ghs.version })
          : t('experiments:hints.source', { version: ghs.version })}
      </p>
    </Panel>
  );
}
