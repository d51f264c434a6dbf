import type { Role } from '../accounts/roles.ts';
import type { Commitments, CriterionChoice, Photo, Step } from './hazard.ts';
import type { Party } from './party.ts';
import type { Category, Grade } from './vocabulary.ts';

/** Commitments as they are planned: no step of them is done yet. */
export type PlannedCommitments = Omit<Commitments, 'steps'> & { steps: Pick<Step, 'id' | 'what' | 'dueOn'>[] };

/** What somebody asks to be done to a registered hazard. */
export type HazardCommand =
  | { type: 'correct'; reason: string; description: string; placeId: string; placeName: string; category: Category }
  | { type: 'grade'; grade: Grade; criterion: CriterionChoice | null; useStopped: boolean | null; reason: string }
  | { type: 'commit'; commitments: PlannedCommitments; dueOn: string }
  | { type: 'revise'; reason: string; commitments: PlannedCommitments }
  | { type: 'completeStep'; stepId: string; doneOn: string; evidence: string }
  | { type: 'addPhoto'; photo: Omit<Photo, 'addedAt'> }
  | {
      type: 'requestExtension';
      extensionId: string;
      requestedBy: Party;
      reason: string;
      interimProtection: string;
      newDueOn: string;
    }
  | { type: 'grantExtension'; opinion: string }
  | { type: 'refuseExtension'; opinion: string }
  | { type: 'submit'; fixedBy: Party; fixedOn: string; result: string; overrideReason: string | null }
  | { type: 'fixOnTheSpot'; fixedBy: Party; fixedOn: string; result: string }
  | { type: 'pass'; recheckedBy: Party; recheckedOn: string; opinion: string; overrideReason: string | null }
  | { type: 'sendBack'; recheckedBy: Party; recheckedOn: string; opinion: string; overrideReason: string | null }
  | { type: 'reopen'; reason: string }
  | { type: 'cancel'; reason: string };

export type HazardCommandType = HazardCommand['type'];

/** Who asks, and on which day of the store's time zone. */
export interface CommandContext {
  role: Role;
  today: string;
}
