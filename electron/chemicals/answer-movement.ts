import { refusalOfAnswer } from '../../shared/chemicals/answer-movement.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { BottleTable, ChemicalMovementTable } from '../store/chemical-tables.ts';
import type { Reader, Writer } from '../store/store.ts';
import { appendRow, enterReversal, writeLevel } from './enter-movement.ts';
import type { LedgerMoment } from './ledger-moment.ts';
import { bottleById, movementAt } from './ledger-rows.ts';

interface Asked {
  row: ChemicalMovementTable;
  bottle: BottleTable;
}

/** The row that the caller is to answer for. Throws `conflict`, `forbidden`, `notFound`. */
async function askedRow(db: Reader, { caller }: LedgerMoment, sequence: number): Promise<Asked> {
  const { row, waits, reversed, awaits, enteredBy } = await movementAt(db, sequence);
  const bottle = await bottleById(db, row.bottle_id);
  const pending = row.pending === 1;
  const confirmed = pending && !waits && !reversed;
  const reason = refusalOfAnswer({ pending, confirmed, reversed, awaits, enteredBy }, caller);
  if (reason === null) return { row, bottle };
  const code = reason === 'awaitsPrincipal' || reason === 'awaitsOfficer' ? 'forbidden' : 'conflict';
  throw new Fault(code, reason, { number: bottle.number });
}

/** The yes of the second person, or of the role that was asked, to the row at `sequence`. Throws `conflict`, `forbidden`, `notFound`. */
export async function enterConfirmation(
  writer: Writer,
  moment: LedgerMoment,
  given: { id: string; sequence: number },
): Promise<ChemicalMovementTable> {
  const { row, bottle } = await askedRow(writer.tx as unknown as Reader, moment, given.sequence);
  const made = await appendRow(writer, moment, bottle, {
    id: given.id,
    kind: 'confirmed',
    bottle_id: bottle.id,
    from_account: row.from_account,
    to_account: row.to_account,
    amount: 0,
    stock_after: bottle.stock,
    out_after: bottle.out,
    cabinet_id: bottle.cabinet_id,
    slip_id: row.slip_id,
    refers_to: row.sequence,
    happened_on: moment.today,
    second_id: null,
    second_name: null,
    pending: 0,
    reason: '',
  });
  const { stock, out, cabinet_id, last_on } = bottle;
  await writeLevel(writer, moment, bottle, { stock, out, cabinet_id, last_on, pending: bottle.pending - 1 });
  return made;
}

/** Their no: the reversal of today that undoes the row, with the reason in words. Throws `conflict`, `forbidden`, `notFound`. */
export async function enterDecline(
  writer: Writer,
  moment: LedgerMoment,
  given: { id: string; sequence: number; reason: string },
): Promise<ChemicalMovementTable> {
  await askedRow(writer.tx as unknown as Reader, moment, given.sequence);
  const made = await enterReversal(writer, moment, { ...given, second: null, declined: true });
  await writer.tx
    .insertInto('movement_decline')
    .values({ sequence: made.sequence, declines: given.sequence })
    .execute();
  return made;
}
