import { sql } from 'kysely';
import type { Reader } from '../store/store.ts';
import { readLastGiven } from '../store/verify/audit.ts';
import { lastChainCheck } from './daily-chain-check.ts';

/**
 * How many rows the ledger is known to have had at least, from what was written beside it: signed months and the program's own
 * daily proof; where the audit has lost its end too, the bottles, which count one change for each row of theirs.
 */
export async function rowsThatWere(db: Reader): Promise<number> {
  const month = await db
    .selectFrom('closed_month')
    .select((eb) => eb.fn.coalesce(eb.fn.max('rows'), eb.lit(0)).as('rows'))
    .executeTakeFirstOrThrow();
  const proven = (await lastChainCheck(db))?.rows ?? 0;
  return Math.max(month.rows, proven, (await isAuditCut(db)) ? await changesOfBottles(db) : 0);
}

async function isAuditCut(db: Reader): Promise<boolean> {
  const last = await db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return (await readLastGiven(db)) > (last?.id ?? 0);
}

async function changesOfBottles(db: Reader): Promise<number> {
  const { changes } = await db
    .selectFrom('bottle')
    .select(sql<number>`coalesce(sum(version - 1), 0)`.as('changes'))
    .executeTakeFirstOrThrow();
  return changes;
}
