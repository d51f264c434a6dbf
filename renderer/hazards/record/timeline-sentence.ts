import type { HazardFact } from '../../../shared/hazards/events.ts';
import type { Words } from '../../app/use-words.ts';

/** What happened, as one line of the timeline; `stepNamed` finds what a step of the plan was called. */
export function timelineSentence(fact: HazardFact, stepNamed: (stepId: string) => string, t: Words): string {
  switch (fact.type) {
    case 'registered':
      return fact.recordedOn > fact.foundOn
        ? t('hazards:event.registeredLate', { day: fact.foundOn })
        : t('hazards:event.registered');
    case 'corrected':
      return t('hazards:event.corrected');
    case 'graded':
      return t('hazards:event.graded', { grade: t(`hazards:grade.${fact.grade}`) });
    case 'committed':
      return t('hazards:event.committed', { day: fact.dueOn });
    case 'revised':
      return t('hazards:event.revised');
    case 'stepDone':
      return t('hazards:event.stepDone', { what: stepNamed(fact.stepId) });
    case 'photoAdded':
      return t('hazards:event.photoAdded', { stage: t(`hazards:stage.${fact.photo.stage}`) });
    case 'extensionRequested':
      return t('hazards:event.extensionRequested', { day: fact.newDueOn });
    case 'extensionGranted':
      return t('hazards:event.extensionGranted', { day: fact.dueOn });
    case 'extensionRefused':
      return t('hazards:event.extensionRefused');
    case 'submitted':
      return t('hazards:event.submitted', { name: fact.fixedBy.name });
    case 'fixedOnTheSpot':
      return t('hazards:event.fixedOnTheSpot', { name: fact.fixedBy.name });
    case 'passed':
      return t('hazards:event.passed', { name: fact.recheckedBy.name });
    case 'sentBack':
      return t('hazards:event.sentBack', { name: fact.recheckedBy.name });
    case 'reopened':
      return t('hazards:event.reopened');
    case 'cancelled':
      return t('hazards:event.cancelled');
    default:
      return t('hazards:event.unknown');
  }
}

/** What somebody wrote with it: the reason, the opinion or the result; null when there is nothing to read. */
export function timelineRemark(fact: HazardFact, t: Words): string | null {
  switch (fact.type) {
    case 'corrected':
    case 'graded':
    case 'revised':
    case 'extensionRequested':
    case 'reopened':
    case 'cancelled':
      return t('hazards:event.reason', { reason: fact.reason });
    case 'stepDone':
      return fact.evidence;
    case 'extensionGranted':
    case 'extensionRefused':
      return fact.opinion || null;
    case 'submitted':
    case 'fixedOnTheSpot':
      return fact.result;
    case 'passed':
    case 'sentBack':
      return fact.opinion || null;
    default:
      return null;
  }
}

/** Why one person did two of the jobs, where that had to be. */
export function timelineOverride(fact: HazardFact, t: Words): string | null {
  if (fact.type !== 'submitted' && fact.type !== 'passed' && fact.type !== 'sentBack') return null;
  return fact.overrideReason === null ? null : t('hazards:event.override', { reason: fact.overrideReason });
}
