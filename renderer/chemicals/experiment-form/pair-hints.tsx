import type { SafetyHints } from '../../../shared/contract/experiments.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './hints-panel.module.css';

/** Which of the substances must not stand together, by which source; and of which nothing is known. */
export function PairHints({ hints }: { hints: SafetyHints }) {
  const t = useWords();
  const language = useLanguage();
  const { reagents, pairs, unjudged } = hints;
  if (reagents.length < 2) return null;
  const names = new Map(reagents.map((reagent) => [reagent.substanceId, substanceName(reagent, language)]));
  const nameOf = (id: string) => names.get(id) ?? '';
  return (
    <section className={classes.quiet}>
      <h3 className={classes.heading}>{t('experiments:hints.pairs')}</h3>
      {pairs.map(({ ids: [one, other], verdict, sources }) => (
        <p key={`${one} ${other}`} className={classes.line}>
          <StateBadge
            tone={verdict === 'forbid' ? 'late' : 'soon'}
            shape={verdict === 'forbid' ? 'triangle' : 'diamond'}
            look="plain"
          >
            {t(`experiments:hints.pair.${verdict}`, {
              one: nameOf(one),
              other: nameOf(other),
              source: sources.map(({ zh, en }) => (language === 'en' ? en : zh)).join(t('experiments:hints.and')),
            })}
          </StateBadge>
        </p>
      ))}
      {pairs.length === 0 && unjudged.length < reagents.length && (
        <p className={classes.line}>{t('experiments:hints.noPairs')}</p>
      )}
      {unjudged.length > 0 && (
        <p className={classes.line}>
          {t('experiments:hints.unjudged', { names: unjudged.map(nameOf).join(t('experiments:hints.comma')) })}
        </p>
      )}
      <p className={classes.line}>{t('experiments:hints.storage')}</p>
    </section>
  );
}
