import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { formatMoment } from '../../app/format-day.ts';
import { useSignedIn } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { type Fact, FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge, type Tone } from '../../components/state-badge.tsx';
import type { Shape } from '../../components/state-shape.tsx';
import classes from './record-rounds.module.css';

type Extension = HazardRecord['extensions'][number];

const looks: Record<'granted' | 'refused' | 'lapsed' | 'pending', { tone: Tone; shape: Shape }> = {
  granted: { tone: 'done', shape: 'check' },
  refused: { tone: 'late', shape: 'cross' },
  lapsed: { tone: 'done', shape: 'bar' },
  pending: { tone: 'wait', shape: 'clock' },
};

function ExtensionView({ extension }: { extension: Extension }) {
  const t = useWords();
  const { timeZone } = useSignedIn().session;
  const decision = extension.decision ?? 'pending';
  const facts: Fact[] = [
    { label: t('hazards:record.extensionReason'), value: extension.reason, wide: true },
    { label: t('hazards:record.interimProtection'), value: extension.interimProtection, wide: true },
  ];
  if (extension.decidedBy !== null && extension.decidedAt !== null) {
    const day = formatMoment(extension.decidedAt, timeZone).slice(0, 10);
    facts.push({
      label: t(`hazards:record.decision.${decision}`),
      value: t('hazards:record.decidedBy', { name: extension.decidedBy, day }),
    });
  }
  if (extension.opinion) facts.push({ label: t('hazards:form.opinion'), value: extension.opinion, wide: true });
  return (
    <li className={classes.round}>
      <div className={classes.head}>
        <h3 className={classes.number}>
          {t('hazards:record.extensionLine', { from: extension.previousDueOn, to: extension.newDueOn })}
        </h3>
        <StateBadge {...looks[decision]}>{t(`hazards:record.decision.${decision}`)}</StateBadge>
        <span className={classes.onTheSpot}>
          {t('hazards:record.extensionAsked', {
            name: extension.requestedBy.name,
            day: formatMoment(extension.requestedAt, timeZone).slice(0, 10),
          })}
        </span>
      </div>
      <FactList facts={facts} />
    </li>
  );
}

/** Every extension (延期) that was asked for, the latest first; nothing when there is none. */
export function RecordExtensions({ record }: { record: HazardRecord }) {
  const t = useWords();
  if (record.extensions.length === 0) return null;
  return (
    <Panel title={t('hazards:record.extensions')}>
      <ol className={classes.rounds}>
        {record.extensions.toReversed().map((extension) => (
          <ExtensionView key={extension.id} extension={extension} />
        ))}
      </ol>
    </Panel>
  );
}
