import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { type Fact, FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge, type Tone } from '../../components/state-badge.tsx';
import type { Shape } from '../../components/state-shape.tsx';
import classes from './record-rounds.module.css';

type Round = HazardRecord['rounds'][number];

const looks: Record<'passed' | 'sentBack' | 'waiting', { tone: Tone; shape: Shape }> = {
  passed: { tone: 'done', shape: 'check' },
  sentBack: { tone: 'late', shape: 'cross' },
  waiting: { tone: 'wait', shape: 'clock' },
};

function RoundView({ round }: { round: Round }) {
  const t = useWords();
  const outcome = round.outcome ?? 'waiting';
  const who = (name: string, day: string | null) =>
    day === null ? name : t('hazards:record.foundByValue', { name, day });
  const facts: Fact[] = [
    { label: t('hazards:record.fixedBy'), value: who(round.fixedBy.name, round.fixedOn) },
    { label: t('hazards:record.result'), value: round.result, wide: true },
  ];
  if (round.recheckedBy !== null) {
    facts.push({ label: t('hazards:record.recheckedBy'), value: who(round.recheckedBy.name, round.recheckedOn) });
  }
  if (round.opinion) facts.push({ label: t('hazards:record.opinion'), value: round.opinion, wide: true });
  if (round.overrideReason !== null) {
    facts.push({ label: t('hazards:record.override'), value: round.overrideReason, wide: true });
  }
  return (
    <li className={classes.round}>
      <div className={classes.head}>
        <h3 className={classes.number}>{t('hazards:record.roundNumber', { number: round.number })}</h3>
        <StateBadge {...looks[outcome]}>{t(`hazards:record.outcome.${outcome}`)}</StateBadge>
        {round.onTheSpot && <span className={classes.onTheSpot}>{t('hazards:mark.onTheSpot')}</span>}
      </div>
      <FactList facts={facts} />
    </li>
  );
}

/** Every turn of fix and re-check, the latest first; nothing before the first. */
export function RecordRounds({ record }: { record: HazardRecord }) {
  const t = useWords();
  if (record.rounds.length === 0) return null;
  return (
    <Panel title={t('hazards:record.rounds')}>
      <ol className={classes.rounds}>
        {record.rounds.toReversed().map((round) => (
          <RoundView key={round.number} round={round} />
        ))}
      </ol>
    </Panel>
  );
}
