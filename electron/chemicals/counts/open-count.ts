import { isSamePerson } from '../../../shared/chemicals/two-persons.ts';
import type { CountRecord } from '../../../shared/contract/chemical-counts.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import { nextNumber } from '../../store/number-series.ts';
import type { Reader } from '../../store/store.ts';
import { tellRecords } from '../records/tell-records.ts';
import { schoolToday } from '../school-today.ts';
import { secondPerson } from '../second-person.ts';
import { countRecord } from './count-view.ts';

interface OpenInput {
  id: string;
  /** Null: all cabinets. */
  cabinetId: string | null;
  second: { username: string; password: string };
}

/**
 * Two people begin a count: the sheet lists the bottles that have something in them, or something out of them, by the book;
 * what is in them it does not say. A repeated call answers with the count that is there.
 */
export async function openCount(context: CallContext, input: OpenInput): Promise<CountRecord> {
  const second = await secondPerson(context, input.second);
  const caller = callerOf(context);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const known = await db.selectFrom('chemical_count').select('id').where('id', '=', input.id).executeTakeFirst();
    if (known !== undefined) return countRecord(db, context, input.id);
    if (second === null || isSamePerson(caller, second)) throw new Fault('conflict', 'secondSamePerson');
    const { cabinetId } = input;
    await refuseCabinet(db, cabinetId);
    const lines = await bottlesIn(db, cabinetId);
    if (lines.length === 0) throw new Fault('conflict', 'countNothingThere');
    const [now, today] = [context.clock.now(), await schoolToday(db, context)];
    const year = Number(today.slice(0, 4));
    const number = `PD-${year}-${String(await nextNumber(tx, 'count', year)).padStart(4, '0')}`;
    await tx
      .insertInto('chemical_count')
      .values({
        ...{ id: input.id, number, cabinet_id: cabinetId, state: 'counting', opened_on: today, opened_at: now },
        ...{ account_id: caller.accountId, by_name: caller.name },
        ...{ second_id: second.accountId, second_name: second.name },
        ...{ counted_on: null, finished_at: null, abandoned_for: null },
      })
      .execute();
    for (const line of lines)
      await tx
        .insertInto('count_line')
        .values(emptyLine(input.id, line, 0))
        .execute();
    const records = await tellRecords(tx, { count: [input.id] });
    const detail = { cabinetId, second: second.name, bottles: lines.length, records };
    await audit({ at: now, actor: caller, action: 'chemicals.counts.open', subject: number, detail });
    return countRecord(db, context, input.id);
  });
}

/** A bottle on the sheet of which nothing was counted yet. */
export function emptyLine(countId: string, bottle: { id: string; cabinet_id: string }, added: 0 | 1) {
  return {
    ...{ count_id: countId, bottle_id: bottle.id, cabinet_id: bottle.cabinet_id, added },
    ...{ first_found: null, first_amount: null, first_book: null, first_sequence: null, first_on: null },
    ...{ recount_found: null, recount_amount: null, recount_book: null, recount_sequence: null, recount_on: null },
    ...{ decision_id: null, cause: null, words: null, decided_at: null, approver_id: null, approver_name: null },
    movement: null,
  } as const;
}

/** One shelf is counted once at a time: neither twice alone, nor alone while all are counted. */
async function refuseCabinet(db: Reader, cabinetId: string | null): Promise<void> {
  if (cabinetId !== null) {
    const cabinet = await db.selectFrom('cabinet').select('id').where('id', '=', cabinetId).executeTakeFirst();
    if (cabinet === undefined) throw new Fault('notFound', 'noSuchCabinet');
  }
  const open = await db
    .selectFrom('chemical_count')
    .select(['number', 'cabinet_id'])
    .where('state', 'not in', ['finished', 'abandoned'])
    .execute();
  const other = open.find((count) => cabinetId === null || count.cabinet_id === null || count.cabinet_id === cabinetId);
  if (other !== undefined) throw new Fault('conflict', 'countIsOpen', { number: other.number });
}

function bottlesIn(db: Reader, cabinetId: string | null) {
  const held = db
    .selectFrom('bottle')
    .select(['id', 'cabinet_id'])
    .where((eb) => eb.or([eb('stock', '>', 0), eb('out', '>', 0)]));
  return (cabinetId === null ? held : held.where('cabinet_id', '=', cabinetId)).execute();
}
