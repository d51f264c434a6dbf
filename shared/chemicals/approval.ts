import type { Role } from '../accounts/roles.ts';
import type { ListKind } from './listing-file.ts';
import type { MovementKind } from './movement.ts';
import type { Dimension } from './quantity.ts';

/** Roles that a school can choose to say yes to large issues; the lab manager is not one of them. */
export const approvingRoles = ['principal', 'officer'] as const;
export type ApprovingRole = (typeof approvingRoles)[number];

/** Why a yes is refused: it is somebody else's. */
export const approvalRefusals = ['awaitsPrincipal', 'awaitsOfficer'] as const;

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

/** True for those whose yes it is; what waits for the safety officer may also have the principal's. */
export function mayApprove(awaits: ApprovingRole | null, role: Role): boolean {
  return awaits === null || role === awaits || role === 'principal';
}
