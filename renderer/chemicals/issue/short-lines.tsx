import type { SlipProposal } from '../../../shared/contract/experiments.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { DensityField } from '../pieces/density-ask.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './short-lines.module.css';

/** Of which substances an experiment needs more than there is to take; nothing where there is enough. */
export function ShortLines({ proposal }: { proposal: SlipProposal }) {
  const t = useWords();
  const language = useLanguage();
  const short = proposal.lines.filter((line) => line.short > 0);
  if (short.length === 0) return null;
  return (
    <section className={classes.box} aria-label={t('experiments:draw.shortTitle')}>
      <h2 className={classes.title}>{t('experiments:draw.shortTitle')}</h2>
      <ul className={classes.list}>
        {short.map((line) => {
          const values = { name: substanceName(line, language), amount: quantityText(line.short, line.unit, t) };
          return (
            <li key={`${line.substanceId} ${line.dimension}`}>
              <StateBadge tone="late" shape="triangle" look="plain">
                {line.notConvertible
                  ? t('experiments:draw.notConvertible', values)
                  : t('experiments:draw.short', values)}
              </StateBadge>
              {line.notConvertible && <DensityField substanceId={line.substanceId} name={values.name} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
