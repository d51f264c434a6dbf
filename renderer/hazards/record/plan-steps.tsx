import { Button } from '@mantine/core';
import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import { StateShape } from '../../components/state-shape.tsx';
import classes from './plan-steps.module.css';

interface PlanStepsProps {
  record: HazardRecord;
  /** Given the id of the step that was done. */
  onComplete: (stepId: string) => void;
}

/** The steps of the plan (阶段) with what was done; nothing when the plan has none. */
export function PlanSteps({ record, onComplete }: PlanStepsProps) {
  const t = useWords();
  const steps = record.commitments?.steps ?? [];
  if (steps.length === 0) return null;
  const done = steps.filter((step) => step.doneOn !== null).length;
  const mayComplete = record.allowed.includes('completeStep');
  return (
    <Panel title={t('hazards:record.steps')} actions={t('hazards:record.stepsProgress', { done, total: steps.length })}>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li className={classes.step} key={step.id} data-done={step.doneOn !== null}>
            <StateShape shape={step.doneOn === null ? 'ring' : 'check'} className={classes.shape} />
            <div className={classes.words}>
              <span className={classes.what}>{step.what}</span>
              {step.evidence !== null && <span className={classes.evidence}>{step.evidence}</span>}
            </div>
            <span className={classes.day}>
              {step.doneOn === null
                ? t('hazards:record.stepDue', { day: step.dueOn })
                : t('hazards:record.stepDone', { day: step.doneOn })}
            </span>
            {step.doneOn === null && mayComplete && (
              <Button size="compact-xs" variant="default" onClick={() => onComplete(step.id)}>
                {t('hazards:record.completeStep')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
