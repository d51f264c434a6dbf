import type { z } from 'zod';
import { checkStillHolds } from '../../shared/chemicals/substance-origin.ts';
import type { substanceInput } from '../../shared/contract/chemical-schemas.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { SubstanceRecord } from '../../shared/contract/substance-record.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import type { SubstanceTable } from '../store/chemical-tables.ts';
import type { Reader, Writer } from '../store/store.ts';
import { tellRecords } from './records/tell-records.ts';
import { catalogue } from './reference.ts';
import { schoolToday } from './school-today.ts';
import { substanceRecord } from './substance-record.ts';

const unchecked = { checked_at: null, checked_on: null, checked_by: null, account_id: null };

/**
 * Notes which shipped table a new substance was begun from; what the table says of itself is read here, not told by the page.
 * Of one that was there before: takes away the check of what has changed since.
 */
export async function keepOrigin(
  tx: Writer['tx'],
  input: z.output<typeof substanceInput>,
  before: SubstanceTable | undefined,
): Promise<void> {
  if (before !== undefined) {
    const { formula, storage_group: storageGroup, hazard_classes: classes } = before;
    const filed = { formula, storageGroup, hazardClasses: classes === '' ? [] : classes.split('\n') };
    if (checkStillHolds(filed, input)) return;
    await tx.updateTable('substance_origin').set(unchecked).where('substance_id', '=', input.id).execute();
    return;
  }
  if (!input.fromCatalogue || !catalogue.substances.some(({ cas }) => cas === input.cas)) return;
  const { version, source, checked } = catalogue;
  const origin = {
    version,
    source_zh: source.text,
    source_en: source.translation,
    table_checked: checked ? 1 : 0,
  } as const;
  await tx
    .insertInto('substance_origin')
    .values({ substance_id: input.id, ...origin, ...unchecked })
    .execute();
}

/** Notes that the caller has compared a substance with the original. Again: changes nothing. Throws `notFound`, `conflict`. */
export async function checkSubstance(
  context: CallContext,
  { id, version }: { id: string; version: number },
): Promise<SubstanceRecord> {
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const today = await schoolToday(db, context);
    const before = await substanceRecord(db, id, today);
    if (before.origin === null) throw new Fault('conflict', 'nothingToCheck', { name: before.nameZh });
    if (before.origin.checked !== null) return before;
    // What somebody has compared is what stood on the page, not what another has written since.
    if (before.version !== version) throw new Fault('conflict', 'versionStale');
    const at = context.clock.now();
    const caller = callerOf(context);
    const check = { checked_at: at, checked_on: today, checked_by: caller.name, account_id: caller.accountId };
    await tx.updateTable('substance_origin').set(check).where('substance_id', '=', id).execute();
    const { hazardClasses, formula, storageGroup, origin } = before;
    const records = await tellRecords(tx, { substanceOrigin: [id] });
    const said = { id, version, hazardClasses, formula, storageGroup };
    const detail = { ...said, table: origin.version, checkedOn: today, records };
    await audit({ at, actor: caller, action: 'chemicals.substances.check', subject: before.nameZh, detail });
    return substanceRecord(db, id, today);
  });
}
