import type { Party } from './party.ts';
import type { Category, Grade, HazardKind, HazardState, Origin, PhotoStage } from './vocabulary.ts';

/** The clause of a guideline that makes a hazard major (重大), as it stood when it was chosen. */
export interface CriterionChoice {
  id: string;
  code: string;
  text: string;
  /** English of `text`, where the guideline's data has one. */
  translation: string | null;
  /** Name and version of the guideline. */
  source: string;
}

/** Money for the rectification: an amount in fen with its source, or none needed. */
export type Funds = { kind: 'amount'; amountFen: number; source: string } | { kind: 'noneNeeded' };

/** What to do when it goes wrong meanwhile (预案); "none needed" is for general hazards only. */
export type Contingency = { kind: 'plan'; text: string } | { kind: 'noneNeeded' };

/** One step of the plan (阶段): what, by when, and when it is done with which evidence. */
export interface Step {
  id: string;
  what: string;
  dueOn: string;
  doneOn: string | null;
  evidence: string | null;
}

/** The five 落实 with the interim protection beside them. */
export interface Commitments {
  responsible: Party;
  measures: string;
  funds: Funds;
  contingency: Contingency;
  interimProtection: string;
  steps: Step[];
}

/** One turn of fix and re-check. `outcome` is null while it waits for its re-check. */
export interface Round {
  number: number;
  fixedBy: Party;
  fixedOn: string;
  result: string;
  onTheSpot: boolean;
  submittedAt: string;
  recheckedBy: Party | null;
  recheckedOn: string | null;
  outcome: 'passed' | 'sentBack' | null;
  opinion: string | null;
  /** Why one person did two of the jobs, when a small school could not avoid it; printed. */
  overrideReason: string | null;
}

/** An asked-for new due date (延期). */
export interface Extension {
  id: string;
  requestedBy: Party;
  requestedAt: string;
  reason: string;
  interimProtection: string;
  previousDueOn: string;
  newDueOn: string;
  /** `lapsed`: the fix was handed in, or the hazard cancelled, before anyone decided. */
  decision: 'granted' | 'refused' | 'lapsed' | null;
  decidedAt: string | null;
  decidedBy: string | null;
  opinion: string | null;
}

export interface Photo {
  id: string;
  sha256: string;
  stage: PhotoStage;
  name: string;
  mediaType: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  /** Day the picture was taken, from its metadata or typed; null when nobody knows. */
  takenOn: string | null;
  addedAt: string;
}

/** A hazard (隐患) as its events make it. Days are in the store's time zone, moments in UTC. */
export interface Hazard {
  id: string;
  /** `HZ-2026-0001`, of the year in which it was recorded; never changes. */
  number: string;
  state: HazardState;
  origin: Origin;
  /** Document or team that found it, when it came from outside; may be empty. */
  originNote: string;
  finder: Party;
  recordedBy: Party;
  placeId: string;
  placeName: string;
  category: Category;
  kind: HazardKind;
  description: string;
  grade: Grade;
  criterion: CriterionChoice | null;
  /** Whether use of the place or thing was stopped at once; null while never asked. */
  useStopped: boolean | null;
  foundOn: string;
  recordedAt: string;
  recordedOn: string;
  commitments: Commitments | null;
  /** Day by which it must be fixed; null before the plan and after a reopening. */
  dueOn: string | null;
  /** Earlier due dates, oldest first, with what ended them. */
  formerDueDates: { dueOn: string; because: 'extended' | 'reopened' }[];
  extensions: Extension[];
  rounds: Round[];
  photos: Photo[];
  closedOn: string | null;
  reopenedOn: string | null;
  reopenCount: number;
  cancelReason: string | null;
  /** Number of events so far. */
  version: number;
  updatedAt: string;
}

/** True when it was written down on a later day than it was found (补录). */
export function isBackEntry(hazard: Pick<Hazard, 'foundOn' | 'recordedOn'>): boolean {
  return hazard.recordedOn > hazard.foundOn;
}

/** True when the due day is past and the fix has not been handed in. */
export function isOverdue(hazard: Pick<Hazard, 'state' | 'dueOn'>, today: string): boolean {
  return hazard.state === 'rectifying' && hazard.dueOn !== null && hazard.dueOn < today;
}

/** The round that waits for its re-check, if any. */
export function openRound(hazard: Hazard): Round | null {
  return hazard.rounds.find((round) => round.outcome === null) ?? null;
}

/** The asked-for extension that nobody has decided yet, if any. */
export function pendingExtension(hazard: Hazard): Extension | null {
  return hazard.extensions.find((extension) => extension.decision === null) ?? null;
}
