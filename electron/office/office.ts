import { randomBytes } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { uuidV7 } from '../../shared/contract/uuid-v7.ts';
import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import { type Caller, type Clock, type Session, systemClock } from '../call/call-context.ts';
import { checkChainDaily } from '../chemicals/daily-chain-check.ts';
import { comparedWithShipped, compareWithShipped } from '../chemicals/lists/compare-shipped.ts';
import { readProfile } from '../school/queries.ts';
import { backUpDaily } from '../store/backup.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { createOfficeLog } from './office-log.ts';
import { PresentStore } from './present-store.ts';
import { createRouter, type InitialContext, type OfficeRouter } from './router.ts';

/** An open office: one store, one router, and a session for each window, browser or command. */
export interface Office {
  readonly router: OfficeRouter;
  /** The store that is open now; another one after a backup was restored. */
  readonly store: Store;
  readonly clock: Clock;
  openSession(shell: Session['shell'], owner?: Caller): Session;
  closeSession(session: Session): void;
  /** Calls straight into the router, with the session's rights: for `desk`, the sample builder and tests. */
  client(context: InitialContext): OfficeClient;
  /** Notes an unexpected error in the log and returns its reference. */
  logError(error: unknown): string;
  close(): Promise<void>;
}

export interface OpenOfficeOptions {
  folder: string;
  clock?: Clock;
  newId?: () => string;
  mustExist?: boolean;
  /** log2(N) of scrypt for a new store. */
  passwordCost?: number;
  /**
   * At opening compare the bottles with the lists that the program brings, then make the day's backup and prove the day's
   * entries in the chemical ledger; on unless said otherwise.
   */
  dailyWork?: boolean;
}

/**
 * Opens the store in `folder` and the office over it. Throws StoreFault when the store cannot be opened.
 * The day's work is done in the background; closing waits for it.
 */
export async function openOffice(options: OpenOfficeOptions): Promise<Office> {
  const clock = options.clock ?? systemClock;
  const newId = options.newId ?? (() => uuidV7(Date.parse(clock.now()), randomBytes(10)));
  const open = (mustExist: boolean | undefined) =>
    openStore(options.folder, {
      ...{ mustExist, passwordCost: options.passwordCost, now: clock.now(), storeId: newId() },
      // Its bottles stand on this program's lists from the first one on.
      facts: comparedWithShipped(),
    });
  const store = await open(options.mustExist);
  const log = createOfficeLog(store.files.logs, () => clock.now());
  const prepare = async (opened: Store) => {
    // Before anybody enters anything by lists that a newer program has changed.
    if (options.dailyWork !== false) await compareWithShipped(opened, { clock, newId }).catch(log.error);
    return opened;
  };
  await prepare(store);
  const present = new PresentStore(store, async () => prepare(await open(true)));
  const sessions = new Set<Session>();
  const router = createRouter({ present, clock, newId, sessions, logError: log.error });
  const daily = options.dailyWork === false ? Promise.resolve() : dailyWork(store, clock, log.error).catch(log.error);

  return {
    router,
    get store() {
      return present.store;
    },
    clock,
    openSession(shell, owner) {
      const session: Session = { shell, accountId: null, owner: owner ?? null };
      sessions.add(session);
      return session;
    },
    closeSession(session) {
      session.accountId = null;
      sessions.delete(session);
    },
    client: (context) => createRouterClient(router, { context }),
    logError: log.error,
    async close() {
      await daily;
      await present.close();
    },
  };
}

async function dailyWork(store: Store, clock: Clock, logError: (error: unknown) => unknown): Promise<void> {
  const profile = await store.read(readProfile);
  // A store that has not been started holds nothing to keep.
  if (profile === null) return;
  await backUpDaily(store, dayOfMoment(clock.now(), profile.timeZone ?? defaultTimeZone)).catch(logError);
  await checkChainDaily(store, clock).catch(logError);
}
