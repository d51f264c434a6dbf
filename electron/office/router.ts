import { createRouterClient, implement, ORPCError } from '@orpc/server';
import { isPermitted } from '../../shared/accounts/permissions.ts';
import { contract, type OfficeClient } from '../../shared/contract/contract.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { faults, type ProcedureMeta } from '../../shared/contract/procedure.ts';
import { accountsHandlers } from '../accounts/handlers.ts';
import { accountById } from '../accounts/queries.ts';
import { recognize } from '../accounts/sign-in.ts';
import type { CallContext, Caller, Clock, Session } from '../call/call-context.ts';
import { chemicalsHandlers } from '../chemicals/handlers.ts';
import { hazardsHandlers } from '../hazards/handlers.ts';
import { homeHandlers } from '../home/handlers.ts';
import { reportsHandlers } from '../reports/handlers.ts';
import { schoolHandlers } from '../school/handlers.ts';
import type { Store } from '../store/store.ts';
import { createMaintenanceHandlers } from './maintenance-handlers.ts';
import type { PresentStore } from './present-store.ts';
import { createSetupHandlers } from './setup-handlers.ts';

/** What a transport hands over with each call. The sample builder brings its own clock and ids. */
export interface InitialContext {
  session: Session;
  clock?: Clock;
  newId?: () => string;
}

/** What the router needs of the office. */
export interface RouterOffice {
  present: PresentStore;
  clock: Clock;
  newId(): string;
  sessions: ReadonlySet<Session>;
  /** Notes an unexpected error; returns the reference that the person is shown. */
  logError(error: unknown): string;
}

/** The router over an open store: for each call the permission, then the schemas, then the handler, then typed errors. */
export function createRouter(office: RouterOffice) {
  // The sample school is built by calling the very router that offers it.
  const client = (context: InitialContext): OfficeClient => createRouterClient(router, { context });
  const router = implement(contract)
    .$context<InitialContext>()
    .use(async ({ context, procedure, next }) => {
      try {
        const store = await office.present.ready();
        const caller = await callerOf(store, context.session);
        const { permission } = procedure['~orpc'].meta as unknown as ProcedureMeta;
        if (!isPermitted(permission, caller?.role ?? null)) {
          throw caller === null ? new Fault('locked', 'signedOut') : new Fault('forbidden', 'notPermitted');
        }
        const clock = context.clock ?? office.clock;
        const whole: CallContext = {
          store,
          sessions: office.sessions,
          clock,
          recognize: (username, password) => recognize({ store, clock, session: context.session }, username, password),
          newId: context.newId ?? office.newId,
          session: context.session,
          caller,
        };
        return await next({ context: whole });
      } catch (error) {
        throw asTypedError(error, office);
      }
    })
    .router({
      accounts: { ...accountsHandlers, setup: createSetupHandlers(client) },
      school: schoolHandlers,
      hazards: hazardsHandlers,
      chemicals: chemicalsHandlers,
      reports: reportsHandlers,
      home: homeHandlers,
      maintenance: createMaintenanceHandlers(office.present),
    });
  return router;
}

export type OfficeRouter = ReturnType<typeof createRouter>;

async function callerOf(store: Store, session: Session): Promise<Caller | null> {
  if (session.owner !== null) return session.owner;
  const { accountId } = session;
  if (accountId === null) return null;
  const account = await store.read((db) => accountById(db, accountId));
  if (account === undefined || account.endedAt !== null) {
    session.accountId = null;
    return null;
  }
  return { accountId, name: account.personName, role: account.role, personId: account.personId };
}

/** One of the contract's errors for whatever was thrown; the unexpected goes to the log under a reference. */
function asTypedError(error: unknown, office: RouterOffice): unknown {
  if (error instanceof Fault) {
    // What SQLite or the disk said; the person is told in other words.
    if (error.cause !== undefined) office.logError(error.cause);
    const { code, reason, params } = error;
    return new ORPCError(code, { status: faults[code].status, message: reason, data: { reason, params } });
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return new ORPCError('invalid', {
      status: faults.invalid.status,
      message: 'fieldsInvalid',
      data: { reason: 'fieldsInvalid', fields: fieldsOf(error.data) },
    });
  }
  if (error instanceof ORPCError && error.code in faults) return error;
  const reference = office.logError(error);
  const data = { reason: 'unexpected', reference };
  return new ORPCError('unexpected', { status: faults.unexpected.status, message: 'unexpected', data });
}

interface Issue {
  path?: readonly (PropertyKey | { key: PropertyKey })[];
  message?: string;
  code?: string;
}

/** Which fields were wrong and how; never what was typed into them. */
function fieldsOf(data: unknown): { path: string; problem: string }[] {
  const issues = (data as { issues?: readonly Issue[] } | undefined)?.issues ?? [];
  return issues.slice(0, 20).map((issue) => ({
    path: (issue.path ?? [])
      .map((part) => String(typeof part === 'object' ? part.key : part))
      .join('.')
      .slice(0, 100),
    problem: String(issue.code ?? issue.message ?? 'invalid').slice(0, 100),
  }));
}
