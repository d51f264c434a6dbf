import type { ChemicalSettings } from '../../shared/contract/chemical-schemas.ts';
import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import { type CallContext, type Caller, callerOf } from '../call/call-context.ts';
import { prepareQuery } from '../store/prepared-query.ts';
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

const preparedGround = prepareQuery((db, _none: Record<string, never>) =>
  db
    .selectFrom('meta')
    .leftJoin('school_profile', (join) => join.onTrue())
    .select(['meta.value as storeId', 'school_profile.time_zone as timeZone'])
    .where('meta.key', '=', 'storeId'),
);

/** The moment of a call, read in its transaction. */
export async function ledgerMoment(db: Reader, context: CallContext): Promise<LedgerMoment> {
  const now = context.clock.now();
  const [ground] = await preparedGround(db, {});
  return {
    caller: callerOf(context),
    now,
    today: dayOfMoment(now, ground?.timeZone ?? defaultTimeZone),
    closedThrough: await closedThroughOf(db),
    settings: await readSettings(db),
    storeId: ground?.storeId ?? '',
  };
}
