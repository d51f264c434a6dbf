import type { Role } from '../accounts/roles.ts';
import type { ListKind } from './listing-file.ts';
import type { MovementKind } from './movement.ts';
import type { Dimension } from './quantity.ts';

/** Roles that a school can choose to say yes to large issues; the lab manager is not one of them. */
export const approvingRoles = ['principal', 'officer'] as const;
export type ApprovingRole = (typeof approvingRoles)[number];

/** Whose yes something waits for, the strictest first: what waits for two of them waits for the first of the two. */
export const awaitedParties = [...approvingRoles, 'second'] as const;
export type AwaitedParty = (typeof awaitedParties)[number];

/** How somebody is asked for a yes: in the role that has to approve, or as the second person. */
export const ownAnswers = ['toApprove', 'toConfirm'] as const;
export type OwnAnswer = (typeof ownAnswers)[number];

/** Why a yes is refused: it is somebody else's; and why nothing is taken, settled or signed before somebody has said it. */
export const approvalRefusals = [
  'awaitsPrincipal',
  'awaitsOfficer',
  'bottleAwaitsPrincipal',
  'bottleAwaitsOfficer',
  'monthAwaitsPrincipal',
  'monthAwaitsOfficer',
] as const;

/** Whom the school asks, and from when on: amounts of one issue in mg and µL, null where there is no limit. */
export interface ApprovalSettings {
  approvingRole: ApprovingRole;
  approveMassAbove: number | null;
  approveVolumeAbove: number | null;
}

/**
 * What a school generally may not keep, so that the principal answers for it: 剧毒 (教备厅[1997]13 item 4) and 易制毒 class 1.
 * `needsPrincipal` of a listing asks the same.
 */
export const escalatedKinds: readonly ListKind[] = ['highlyToxic', 'drugPrecursor1'];

/** Movements by which something comes in or goes out to a class. */
const escalatedMovements: readonly MovementKind[] = ['opening', 'received', 'issued'];

/** What is moved: the lists that the bottle is on, and how much of its substance the whole entry takes. */
export interface ApprovalSubject {
  controls: readonly string[];
  kind: MovementKind;
  dimension: Dimension;
  /** mg, µL or pieces. */
  amount: number;
}

/** Whose yes a movement waits for beyond that of a second person; null where none is asked for. */
export function approvalFor(subject: ApprovalSubject, settings: ApprovalSettings): ApprovingRole | null {
  const { controls, kind, dimension, amount } = subject;
  const escalates = controls.some((list) => escalatedKinds.some((escalated) => escalated === list));
  if (escalates && escalatedMovements.includes(kind)) return 'principal';
  if (kind !== 'issued' || controls.length === 0) return null;
  const limits = { mass: settings.approveMassAbove, volume: settings.approveVolumeAbove, count: null };
  const limit = limits[dimension];
  return limit !== null && amount > limit ? settings.approvingRole : null;
}

/** What decides who has to stand behind an entry: whoever approves nothing changes none of it. */
const rules = [
  'twoReceive',
  'twoIssue',
  'twoKeep',
  'twoLocks',
  'twoBooks',
  'approvingRole',
  'approveMassAbove',
  'approveVolumeAbove',
] as const;
type Rules = Readonly<Record<(typeof rules)[number], unknown>>;

/** True when one of the rules about two people or approval differs. */
export function changesRules(before: Rules, after: Rules): boolean {
  return rules.some((name) => before[name] !== after[name]);
}

/** Of all that wait, whom to name: the one whose yes is hardest to come by; null where nothing waits. */
export function strictestOf(parties: readonly AwaitedParty[]): AwaitedParty | null {
  return awaitedParties.find((party) => parties.includes(party)) ?? null;
}

/** True for those whose yes it is; what waits for the safety officer may also have the principal's. */
export function mayApprove(awaits: ApprovingRole | null, role: Role): boolean {
  return awaits === null || role === awaits || role === 'principal';
}
