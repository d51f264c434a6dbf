import { unsaidIn } from '../../../shared/chemicals/experiment.ts';
import type { ExperimentVersion } from '../../../shared/contract/experiments.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import classes from './experiment-view.module.css';

/** What stands in the way of a version: what is unsaid, why it came back, who may approve it. */
export function VersionNotes({ version }: { version: ExperimentVersion }) {
  const t = useWords();
  const approves = usePermitted()('chemicals.approve');
  const { state } = version;
  const unsaid = unsaidIn(version);
  const answer = version.events.findLast(({ kind }) => kind === 'submitted' || kind === 'sentBack');
  if (state === 'approved') return null;
  return (
    <div className={classes.notes}>
      {state === 'draft' && answer?.kind === 'sentBack' && (
        <p>
          <StateBadge tone="late" shape="triangle" look="plain">
            {t('experiments:record.sentBackBy', { name: answer.by, words: answer.words })}
          </StateBadge>
        </p>
      )}
      {state === 'draft' && unsaid.length > 0 && (
        <p>
          {t('experiments:record.unsaid', {
            parts: unsaid.map((name) => t(`experiments:text.${name}`)).join(t('experiments:hints.comma')),
          })}
        </p>
      )}
      {version.needsPrincipal && (
        <p>
          <StateBadge tone="soon" shape="triangle" look="plain">
            {t('experiments:record.principalOnly')}
          </StateBadge>
        </p>
      )}
      {state === 'waiting' && approves && version.ownWork && <p>{t('experiments:record.ownWork')}</p>}
    </div>
  );
}
