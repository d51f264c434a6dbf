import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Permission } from '../accounts/permissions.ts';
import { reasons } from './reasons.ts';

/** What every procedure says of itself beside its schemas. */
export interface ProcedureMeta {
  permission: Permission;
}

/** Why a call was refused: a key of `errors:reason.*` with what its sentence needs. */
const refusal = z.object({
  reason: z.enum(reasons),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** The typed errors of every procedure; the page has one sentence and one next step for each. */
export const faults = {
  conflict: { status: 409, data: refusal },
  notFound: { status: 404, data: refusal },
  forbidden: { status: 403, data: refusal },
  locked: { status: 401, data: refusal },
  frozen: { status: 409, data: refusal },
  invalid: {
    status: 422,
    data: refusal.extend({ fields: z.array(z.object({ path: z.string(), problem: z.string() })).optional() }),
  },
  storageFull: { status: 507, data: refusal },
  storageReadOnly: { status: 503, data: refusal },
  storageBusy: { status: 503, data: refusal },
  storageDamaged: { status: 503, data: refusal },
  /** Not planned for: written to the log under `reference`. */
  unexpected: { status: 500, data: z.object({ reason: z.literal('unexpected'), reference: z.string() }) },
} as const;

export type FaultCode = keyof typeof faults;

/** A procedure that needs `permission`; complete it with `.input()` and `.output()`. */
export function procedure(permission: Permission) {
  return oc.$meta<ProcedureMeta>({ permission }).errors(faults);
}
