import type { ReactNode } from 'react';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { StateShape } from '../../components/state-shape.tsx';
import { DueMark } from '../due-mark.tsx';
import classes from './commitment-card.module.css';
import { contingencyText, fundsText } from './commitment-texts.ts';

interface Row {
  label: string;
  /** Null while it is missing. */
  value: ReactNode;
}

/** When it is due, with the dates that held before. */
function DueDates({ record }: { record: HazardRecord }) {
  const t = useWords();
  return (
    <span className={classes.dates}>
      <span>{record.dueOn ?? t('hazards:record.missing')}</span>
      <DueMark hazard={record} look="plain" />
      {record.formerDueDates.map((former) => (
        <span className={classes.former} key={`${former.dueOn} ${former.because}`}>
          {t(`hazards:record.formerDue.${former.because}`, { day: former.dueOn })}
        </span>
      ))}
    </span>
  );
}

/** The five 落实 with the interim protection beside them: what stands, and what is missing. */
export function CommitmentCard({ record, children }: { record: HazardRecord; children?: ReactNode }) {
  const t = useWords();
  const plan = record.commitments;
  // What was fixed on the spot or cancelled before its plan needs none any more.
  if (plan === null && record.state !== 'registered' && record.state !== 'rectifying') return null;
  const hasDates = record.dueOn !== null || record.formerDueDates.length > 0;
  const rows: Row[] = [
    { label: t('hazards:record.responsible'), value: plan?.responsible.name },
    { label: t('hazards:record.measures'), value: plan?.measures },
    { label: t('hazards:record.funds'), value: plan && fundsText(plan.funds, t) },
    { label: t('hazards:record.dueOn'), value: hasDates ? <DueDates record={record} /> : null },
    { label: t('hazards:record.contingency'), value: plan && contingencyText(plan.contingency, t) },
    { label: t('hazards:record.interimProtection'), value: plan?.interimProtection },
  ];
  return (
    <Panel title={t('hazards:record.commitments')} actions={children}>
      {plan === null && <p className={classes.hint}>{t('hazards:record.commitmentsEmpty')}</p>}
      <dl className={classes.rows}>
        {rows.map(({ label, value }) => {
          const missing = value === null || value === undefined || value === '';
          return (
            <div className={classes.row} key={label} data-missing={missing}>
              <dt className={classes.label}>
                <StateShape shape={missing ? 'ring' : 'check'} className={classes.shape} />
                {label}
              </dt>
              <dd className={classes.value}>{missing ? t('hazards:record.missing') : value}</dd>
            </div>
          );
        })}
      </dl>
    </Panel>
  );
}
