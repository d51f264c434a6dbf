import type { WasteContainerRecord } from '../../../shared/contract/chemical-waste.ts';
import { useWords } from '../../app/use-words.ts';
import { MomentText } from '../../components/day-text.tsx';
import { Panel } from '../../components/panel.tsx';
import classes from './waste-record.module.css';

/** Who opened, sealed, unsealed and handed over a container, and when; the latest first. */
export function ContainerHistory({ container }: { container: WasteContainerRecord }) {
  const t = useWords();
  return (
    <Panel title={t('waste:record.history')}>
      <ol className={classes.history}>
        {container.events.toReversed().map((event) => (
          <li key={`${event.at} ${event.kind}`}>
            {t(`waste:event.${event.kind}`)} · {event.by}
            {event.words !== '' && ` · ${event.words}`}{' '}
            <span className={classes.moment}>
              <MomentText moment={event.at} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
