import type { ExperimentVersion } from '../../../shared/contract/experiments.ts';
import { useWords } from '../../app/use-words.ts';
import { MomentText } from '../../components/day-text.tsx';
import { Panel } from '../../components/panel.tsx';
import classes from './plain-list.module.css';

/** Who wrote, submitted, sent back and approved a version, and when. */
export function VersionHistory({ events }: { events: ExperimentVersion['events'] }) {
  const t = useWords();
  return (
    <Panel title={t('experiments:record.history')}>
      <ol className={classes.list}>
        {events.map((event) => (
          <li key={event.id}>
            {t(`experiments:event.${event.kind}`)} · {event.by}
            {event.words !== '' && ` · ${event.words}`}{' '}
            <span className={classes.aside}>
              <MomentText moment={event.at} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
