import type { Role } from '../accounts/roles.ts';
import { type ApprovingRole, mayApprove } from './approval.ts';
import { isSamePerson, type Somebody } from './two-persons.ts';

/** A row of the ledger as whoever is asked for a yes finds it. */
export interface AskedRow {
  /** It was entered so that somebody has to say yes. */
  pending: boolean;
  /** What later rows say of it. */
  confirmed: boolean;
  reversed: boolean;
  /** Whose yes it waits for, where a second person's is not enough. */
  awaits: ApprovingRole | null;
  enteredBy: Somebody;
}

/** Why somebody neither confirms a row nor declines it. */
export type AnswerRefusal =
  | 'nothingToConfirm'
  | 'alreadyConfirmed'
  | 'alreadyReversed'
  | 'secondSamePerson'
  | 'awaitsPrincipal'
  | 'awaitsOfficer';

/**
 * Why `caller` may not answer for the row, with a yes or a no; null for those who may. Both answers are the same people's:
 * who entered the row takes it back by a reversal, and does not decline it as the second person.
 */
export function refusalOfAnswer(row: AskedRow, caller: Somebody & { role: Role }): AnswerRefusal | null {
  if (!row.pending) return 'nothingToConfirm';
  if (row.confirmed) return 'alreadyConfirmed';
  if (row.reversed) return 'alreadyReversed';
  if (isSamePerson(caller, row.enteredBy)) return 'secondSamePerson';
  if (mayApprove(row.awaits, caller.role)) return null;
  return row.awaits === 'principal' ? 'awaitsPrincipal' : 'awaitsOfficer';
}
