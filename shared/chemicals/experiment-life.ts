import type { VersionState } from './experiment.ts';
import { isSamePerson } from './two-persons.ts';

/** Why something is not done with a version of an experiment; each has a sentence and a next step. */
export const experimentRefusals = [
  'experimentWaiting',
  'experimentNotDraft',
  'experimentNotWaiting',
  'experimentUnfinished',
  'experimentOwnWork',
  'experimentPrincipalOnly',
  'experimentNotInForce',
] as const;
export type ExperimentRefusal = (typeof experimentRefusals)[number];

export type ExperimentVerdict = { ok: true; state: VersionState } | { ok: false; reason: ExperimentRefusal };

interface Somebody {
  accountId: string | null;
  personId: string | null;
}

const refuse = (reason: ExperimentRefusal): ExperimentVerdict => ({ ok: false, reason });

/** Whether an author's version may be changed: only while it is a draft. */
export function decideChange(state: VersionState): ExperimentVerdict {
  if (state === 'waiting') return refuse('experimentWaiting');
  return state === 'draft' ? { ok: true, state } : refuse('experimentNotDraft');
}

/** Whether a draft may be laid before an approver; `unsaid`: how many of the required texts are still empty. */
export function decideSubmission(state: VersionState, unsaid: number): ExperimentVerdict {
  const change = decideChange(state);
  if (!change.ok) return change;
  return unsaid > 0 ? refuse('experimentUnfinished') : { ok: true, state: 'waiting' };
}

/**
 * Whether `approver` may answer for a version that waits. Nobody who wrote in it or submitted it does; a version with
 * substances that escalate (`needsPrincipal`: 剧毒, 易制毒 class 1) is the principal's.
 */
export function decideAnswer(
  { state, writers, escalates }: { state: VersionState; writers: readonly Somebody[]; escalates: boolean },
  approver: Somebody & { role: string },
  answer: 'approve' | 'sendBack',
): ExperimentVerdict {
  if (state !== 'waiting') return refuse('experimentNotWaiting');
  if (writers.some((writer) => isSamePerson(writer, approver))) return refuse('experimentOwnWork');
  if (answer === 'sendBack') return { ok: true, state: 'draft' };
  return escalates && approver.role !== 'principal'
    ? refuse('experimentPrincipalOnly')
    : { ok: true, state: 'approved' };
}

/** The version in force: the latest that is approved, whatever is being written beside it. */
export function inForce<T extends { number: number; state: VersionState }>(versions: readonly T[]): T | null {
  const approved = versions.filter(({ state }) => state === 'approved');
  return approved.reduce<T | null>((latest, one) => (latest && latest.number > one.number ? latest : one), null);
}
