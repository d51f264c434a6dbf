import type { Commitments, CriterionChoice, Photo } from './hazard.ts';
import type { Party } from './party.ts';
import type { Category, Grade, HazardKind, Origin } from './vocabulary.ts';

/** The fields that can be corrected until the hazard is closed. */
export interface Correctable {
  description: string;
  placeId: string;
  placeName: string;
  category: Category;
}

/** What happened to a hazard. The list of its events is the record; everything else is derived from it. */
export type HazardFact =
  | {
      type: 'registered';
      number: string;
      origin: Origin;
      originNote: string;
      finder: Party;
      recordedBy: Party;
      placeId: string;
      placeName: string;
      category: Category;
      kind: HazardKind;
      description: string;
      foundOn: string;
      recordedOn: string;
      grade: Grade;
      criterion: CriterionChoice | null;
      useStopped: boolean | null;
    }
  | { type: 'corrected'; reason: string; before: Correctable; after: Correctable }
  | {
      type: 'graded';
      reason: string;
      previousGrade: Grade;
      grade: Grade;
      criterion: CriterionChoice | null;
      useStopped: boolean | null;
    }
  | { type: 'committed'; commitments: Commitments; dueOn: string }
  | { type: 'revised'; reason: string; before: Commitments; after: Commitments }
  | { type: 'stepDone'; stepId: string; doneOn: string; evidence: string }
  | { type: 'photoAdded'; photo: Omit<Photo, 'addedAt'> }
  | {
      type: 'extensionRequested';
      extensionId: string;
      requestedBy: Party;
      reason: string;
      interimProtection: string;
      newDueOn: string;
      previousDueOn: string;
    }
  | { type: 'extensionGranted'; extensionId: string; previousDueOn: string; dueOn: string; opinion: string }
  | { type: 'extensionRefused'; extensionId: string; opinion: string }
  | { type: 'submitted'; fixedBy: Party; fixedOn: string; result: string; overrideReason: string | null }
  | { type: 'fixedOnTheSpot'; fixedBy: Party; fixedOn: string; result: string }
  | {
      type: 'passed';
      recheckedBy: Party;
      recheckedOn: string;
      closedOn: string;
      opinion: string;
      overrideReason: string | null;
    }
  | { type: 'sentBack'; recheckedBy: Party; recheckedOn: string; opinion: string; overrideReason: string | null }
  | { type: 'reopened'; reopenedOn: string; reason: string; previousDueOn: string | null }
  | { type: 'cancelled'; cancelledOn: string; reason: string };

export type HazardFactType = HazardFact['type'];

/** A fact with its place in the hazard's history. */
export interface HazardEvent {
  id: string;
  hazardId: string;
  /** 1, 2, 3 … within the hazard. */
  sequence: number;
  /** When it was recorded (ISO, UTC). */
  at: string;
  /** Name of the account's person, as it stood then. */
  by: string;
  fact: HazardFact;
}
