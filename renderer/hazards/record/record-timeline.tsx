import { useId } from 'react';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import type { HazardFact } from '../../../shared/hazards/events.ts';
import { useWords } from '../../app/use-words.ts';
import { MomentText } from '../../components/day-text.tsx';
import classes from './record-timeline.module.css';
import { timelineChanges } from './timeline-changes.ts';
import { timelineOverride, timelineRemark, timelineSentence } from './timeline-sentence.ts';

type Entry = HazardRecord['timeline'][number];

/** The contract carries a fact as `type` and `detail`. */
function factOf(entry: Entry): HazardFact {
  return { type: entry.type, ...entry.detail } as HazardFact;
}

/** What a step was called when it last stood in the plan. */
function stepNamed(record: HazardRecord, stepId: string): string {
  const plans = record.timeline.map(factOf).flatMap((fact) => {
    if (fact.type === 'committed') return [fact.commitments];
    return fact.type === 'revised' ? [fact.after] : [];
  });
  const steps = plans.toReversed().flatMap((plan) => plan.steps);
  return steps.find((step) => step.id === stepId)?.what ?? '';
}

function EntryView({ entry, record }: { entry: Entry; record: HazardRecord }) {
  const t = useWords();
  const fact = factOf(entry);
  const remark = timelineRemark(fact, t);
  const override = timelineOverride(fact, t);
  return (
    <li className={classes.entry} data-type={entry.type}>
      <p className={classes.sentence}>{timelineSentence(fact, (stepId) => stepNamed(record, stepId), t)}</p>
      {timelineChanges(fact, t).map((change) => (
        <dl className={classes.change} key={change.label}>
          <dt className={classes.field}>{change.label}</dt>
          {change.before !== '' && (
            <dd className={classes.before}>
              <span className={classes.which}>{t('hazards:event.before')}</span>
              <del>{change.before}</del>
            </dd>
          )}
          {change.after !== '' && (
            <dd className={classes.after}>
              <span className={classes.which}>{t('hazards:event.after')}</span>
              <ins>{change.after}</ins>
            </dd>
          )}
        </dl>
      ))}
      {remark !== null && <p className={classes.remark}>{remark}</p>}
      {override !== null && <p className={classes.remark}>{override}</p>}
      <p className={classes.when}>
        <MomentText moment={entry.at} /> {entry.by}
      </p>
    </li>
  );
}

/** All that happened, the latest first; corrections with what stood there before. */
export function RecordTimeline({ record }: { record: HazardRecord }) {
  const t = useWords();
  const id = useId();
  return (
    <section className={classes.timeline} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {t('hazards:record.timeline')}
      </h2>
      <ol className={classes.entries}>
        {record.timeline.toReversed().map((entry) => (
          <EntryView key={entry.id} entry={entry} record={record} />
        ))}
      </ol>
    </section>
  );
}
