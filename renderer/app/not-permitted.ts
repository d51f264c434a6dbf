import { ORPCError } from '@orpc/client';

/** The fault that the office would answer with, for a page that the role may not see. */
export function notPermitted(): Error {
  return new ORPCError('forbidden', { defined: true, status: 403, data: { reason: 'notPermitted' } });
}
