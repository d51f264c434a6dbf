import type { Role } from '../../shared/accounts/roles.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { Actor } from '../store/audit.ts';
import type { Store } from '../store/store.ts';

/** Where the time comes from; the sample builder and the tests bring their own. */
export interface Clock {
  /** Now as ISO text in UTC with milliseconds. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** Who makes a call: an account with its person, or the owner of the PC at the command line. */
export interface Caller extends Actor {
  role: Role;
  /** The person behind the account; null for the owner of the PC. */
  personId: string | null;
}

/** One signed-in place: a window's port, a browser's cookie, a command. */
export interface Session {
  readonly shell: 'desktop' | 'browser' | 'desk';
  /** The signed-in account; null before sign-in. */
  accountId: string | null;
  /** The backup whose restoring has ended a sign-in here. */
  restored?: { madeAt: string };
  /** The owner of the PC at the command line, instead of an account. */
  readonly owner: Caller | null;
}

/** What every handler is given. */
export interface CallContext {
  store: Store;
  clock: Clock;
  /** A new id for a row (UUID v7). */
  newId(): string;
  session: Session;
  /** All sessions of this office, so that a new password can end the others. */
  sessions: ReadonlySet<Session>;
  /** The second of two persons, by name and password; throws `forbidden` as signing in does. */
  recognize(username: string, password: string): Promise<Caller>;
  /** Set by the router once the permission holds; null only for public procedures. */
  caller: Caller | null;
}

/** The caller of a procedure that needs a sign-in. Throws `locked` when there is none. */
export function callerOf(context: CallContext): Caller {
  if (context.caller === null) throw new Fault('locked', 'signedOut');
  return context.caller;
}
