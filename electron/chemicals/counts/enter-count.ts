import { bottleNumber } from '../../../shared/chemicals/bottle-number.ts';
import { bookFigure, wantsRecount } from '../../../shared/chemicals/count-line.ts';
import { largestAmount } from '../../../shared/chemicals/quantity.ts';
import type { CountRecord } from '../../../shared/contract/chemical-counts.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';
import { countLineId } from '../records/count-records.ts';
import { tellRecords } from '../records/tell-records.ts';
import { schoolToday } from '../school-today.ts';
import { countedLine, countLine, countUnderWay, ledgerEnd } from './count-rows.ts';
import { countRecord } from './count-view.ts';
import { emptyLine } from './open-count.ts';

interface EnterInput {
  countId: string;
  bottleId: string;
  found: boolean;
  /** mg, µL or pieces. */
  amount: number;
}

/** What was kept of a line: what was typed, and nothing of the book. */
type Entered = Pick<EnterInput, 'bottleId' | 'found' | 'amount'>;

/** Notes what was found of a bottle, with what the book says at this moment; until the round is compared it may be changed. */
export function enterCounted(context: CallContext, input: EnterInput): Promise<Entered> {
  const caller = callerOf(context);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const count = await countUnderWay(db, input.countId, caller);
    const { number } = count;
    if (count.state === 'deciding') throw new Fault('conflict', 'countRoundOver', { number });
    const line = await countLine(db, count.id, input.bottleId);
    if (line === undefined) throw new Fault('notFound', 'countNotInIt', { number });
    if (count.state === 'recounting' && !wantsRecount(countedLine(line))) {
      throw new Fault('conflict', 'countRoundOver', { number });
    }
    const amount = input.found ? input.amount : 0;
    if (amount > largestAmount[line.dimension]) throw new Fault('invalid', 'fieldsInvalid');
    // Not less what is out by the book: that may be an issue entered in error, of a bottle that stands there full.
    if (amount > line.net_amount) throw new Fault('invalid', 'moreThanBottleHolds', { number: line.number });
    const standsHere = count.cabinet_id === null || line.stands_in === count.cabinet_id;
    const seen = {
      found: input.found ? 1 : 0,
      amount,
      book: bookFigure({ stock: line.stock, standsHere }, input.found),
      sequence: await ledgerEnd(db),
      on: await schoolToday(db, context),
    } as const;
    const round = count.state === 'counting' ? firstOf(seen) : recountOf(seen);
    const chosen = tx.updateTable('count_line').where('count_id', '=', count.id);
    await chosen.set(round).where('bottle_id', '=', input.bottleId).execute();
    const records = await tellRecords(tx, { countLine: [countLineId(count.id, input.bottleId)] });
    const detail = { bottle: line.number, round: count.state, found: input.found, amount, records };
    await audit({ at: context.clock.now(), actor: caller, action: 'chemicals.counts.enter', subject: number, detail });
    return { bottleId: input.bottleId, found: input.found, amount };
  });
}

interface Seen {
  found: 0 | 1;
  amount: number;
  book: number;
  sequence: number;
  on: string;
}

function firstOf({ found, amount, book, sequence, on }: Seen) {
  return { first_found: found, first_amount: amount, first_book: book, first_sequence: sequence, first_on: on };
}

function recountOf({ found, amount, book, sequence, on }: Seen) {
  return {
    recount_found: found,
    recount_amount: amount,
    recount_book: book,
    recount_sequence: sequence,
    recount_on: on,
  };
}

/** Puts a bottle on the sheet that stands there and was not on it. What is on it already stays as it is. */
export function addCountedBottle(
  context: CallContext,
  input: { countId: string; number: string },
): Promise<CountRecord> {
  const caller = callerOf(context);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const count = await countUnderWay(db, input.countId, caller);
    const bottle = await db
      .selectFrom('bottle')
      .select(['id', 'number', 'cabinet_id'])
      .where('number', '=', bottleNumber(input.number))
      .executeTakeFirst();
    if (bottle === undefined) throw new Fault('notFound', 'noSuchBottle');
    if ((await countLine(db, count.id, bottle.id)) === undefined) {
      if (count.state !== 'counting') throw new Fault('conflict', 'countRoundOver', { number: count.number });
      await tx
        .insertInto('count_line')
        .values(emptyLine(count.id, bottle, 1))
        .execute();
      const detail = { bottle: bottle.number, records: await tellRecords(tx, { count: [count.id] }) };
      const action = 'chemicals.counts.addBottle';
      await audit({ at: context.clock.now(), actor: caller, action, subject: count.number, detail });
    }
    return countRecord(db, context, count.id);
  });
}

/** Notes in words what stands there and is no bottle of the book. */
export function noteUnknown(
  context: CallContext,
  input: { id: string; countId: string; words: string },
): Promise<CountRecord> {
  const caller = callerOf(context);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const known = await db.selectFrom('count_unknown').select('id').where('id', '=', input.id).executeTakeFirst();
    if (known !== undefined) return countRecord(db, context, input.countId);
    const count = await countUnderWay(db, input.countId, caller);
    if (count.state === 'deciding') throw new Fault('conflict', 'countRoundOver', { number: count.number });
    const at = context.clock.now();
    const { id, words } = input;
    await tx.insertInto('count_unknown').values({ id, count_id: count.id, words, noted_at: at }).execute();
    const action = 'chemicals.counts.noteUnknown';
    const detail = { words, records: await tellRecords(tx, { count: [count.id] }) };
    await audit({ at, actor: caller, action, subject: count.number, detail });
    return countRecord(db, context, count.id);
  });
}
