import type { ChemicalSettings } from '../../shared/contract/chemical-schemas.ts';
import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import { type CallContext, type Caller, callerOf } from '../call/call-context.ts';
import { readProfile } from '../school/queries.ts';
import { readMeta } from '../store/meta.ts';
import type { Reader } from '../store/store.ts';
import { closedThroughOf, readSettings } from './ledger-rows.ts';

/** Everything about the moment of an entry that the rules ask for: who, when, what is closed, what the school applies. */
export interface LedgerMoment {
  caller: Caller;
  now: string;
  today: string;
  /** The last month that two people have signed, `YYYY-MM`. */
  closedThrough: string | null;
  settings: ChemicalSettings;
  storeId: string;
}

/** The moment of a call, read in its transaction. */
export async function ledgerMoment(db: Reader, context: CallContext): Promise<LedgerMoment> {
  const now = context.clock.now();
  const timeZone = (await readProfile(db))?.timeZone ?? defaultTimeZone;
  return {
    caller: callerOf(context),
    now,
    today: dayOfMoment(now, timeZone),
    closedThrough: await closedThroughOf(db),
    settings: await readSettings(db),
    storeId: (await readMeta(db, 'storeId')) ?? '',
  };
}
