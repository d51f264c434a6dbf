import type { z } from 'zod';
import { dimensionOfForm } from '../../../shared/chemicals/waste.ts';
import { decideOpening } from '../../../shared/chemicals/waste-container.ts';
import type { WasteContainerRecord, wasteContract } from '../../../shared/contract/chemical-waste.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import { nextNumber } from '../../store/number-series.ts';
import type { Reader } from '../../store/store.ts';
import { schoolToday } from '../school-today.ts';
import { categoryEntry } from './categories.ts';
import { containerRecord } from './container-rows.ts';
import { containerDigest } from './waste-digest.ts';

export type OpenInput = z.output<NonNullable<(typeof wasteContract.containers.open)['~orpc']['inputSchema']>>;

/** Begins a container with the next number of the year. A repeated call changes nothing. Throws `conflict`, `invalid`, `notFound`. */
export function openContainer(context: CallContext, input: OpenInput): Promise<WasteContainerRecord> {
  const caller = callerOf(context);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const today = await schoolToday(db, context);
    const known = await db.selectFrom('waste_container').select('id').where('id', '=', input.id).executeTakeFirst();
    if (known !== undefined) return containerRecord(db, input.id, today);
    const category = categoryEntry(input.categoryId);
    if (category === undefined) throw new Fault('notFound', 'noSuchWasteCategory');
    const dimension = dimensionOfForm[category.form];
    const verdict = decideOpening(dimension, input.capacity);
    if (!verdict.ok) throw new Fault('invalid', verdict.reason);
    await refusePlace(db, input.placeId);
    const year = Number(today.slice(0, 4));
    const number = `FW-${year}-${String(await nextNumber(tx, 'wasteContainer', year)).padStart(3, '0')}`;
    const row = {
      ...{ id: input.id, number, category_id: category.id, dimension, kind: input.kind, capacity: input.capacity },
      ...{ place_id: input.placeId, words: input.words, opened_on: today, opened_at: context.clock.now() },
      ...{ account_id: caller.accountId, by_name: caller.name },
    };
    const state = { contents: 0, state: 'open', sealed_on: null, hand_over_id: null } as const;
    await tx
      .insertInto('waste_container')
      .values({ ...row, ...state })
      .execute();
    await audit({
      at: row.opened_at,
      actor: caller,
      action: 'chemicals.waste.open',
      subject: number,
      detail: { id: row.id, digest: containerDigest(row), category: category.id, capacity: row.capacity },
    });
    return containerRecord(db, input.id, today);
  });
}

async function refusePlace(db: Reader, id: string): Promise<void> {
  const place = await db.selectFrom('place').select('retired').where('id', '=', id).executeTakeFirst();
  if (place === undefined) throw new Fault('notFound', 'noSuchPlace');
  if (place.retired === 1) throw new Fault('conflict', 'placeRetired');
}
