import { isPermitted } from '../../shared/accounts/permissions.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { CallContext, Caller } from '../call/call-context.ts';

/**
 * The second person, who signs in beside the first with their own password; null when nobody does. Asked before the
 * transaction: checking a password takes long. Throws `forbidden`.
 */
export async function secondPerson(
  context: CallContext,
  second: { username: string; password: string } | null,
): Promise<Caller | null> {
  if (second === null) return null;
  const caller = await context.recognize(second.username, second.password);
  if (!isPermitted('chemicals.confirm', caller.role)) throw new Fault('forbidden', 'notPermitted');
  return caller;
}
