import type { Reason } from '../../../shared/contract/reasons.ts';

/** Beside which field a refusal of the rules belongs, by the contract's path; the others stand above the buttons. */
const fields: Partial<Record<Reason, string>> = {
  foundInFuture: 'foundOn',
  criterionNeeded: 'major.criterionId',
  noSuchCriterion: 'major.criterionId',
  useStoppedUnanswered: 'major.useStopped',
  contingencyNeeded: 'commitments.contingency.text',
  dueBeforeFound: 'dueOn',
  dueBeforeReopened: 'dueOn',
  stepAfterDue: 'commitments.steps',
  stepBeforeFound: 'commitments.steps',
  doneStepDropped: 'commitments.steps',
  doneInFuture: 'doneOn',
  doneBeforeFound: 'doneOn',
  extensionNotLater: 'newDueOn',
  fixedInFuture: 'fixedOn',
  fixedBeforeFound: 'fixedOn',
  fixedBeforeReopened: 'fixedOn',
  fixedBeforeSentBack: 'fixedOn',
  afterPhotoNeeded: 'photos',
  recheckedInFuture: 'recheckedOn',
  recheckedBeforeFixed: 'recheckedOn',
  finderIsFixer: 'overrideReason',
  finderIsRechecker: 'overrideReason',
  fixerIsRechecker: 'overrideReason',
};

/** The contract's path of the field that a refusal is about, or null when it is about the whole. */
export function refusedField(reason: string): string | null {
  return Object.hasOwn(fields, reason) ? (fields[reason as Reason] ?? null) : null;
}
