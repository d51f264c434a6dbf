import type { z } from 'zod';
import { withDespite } from '../../shared/chemicals/entry-words.ts';
import { flowOfKind } from '../../shared/chemicals/movement.ts';
import type { BottleRecord, bottleInput } from '../../shared/contract/chemical-schemas.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { type CallContext, type Caller, callerOf } from '../call/call-context.ts';
import type { ChemicalMovementTable } from '../store/chemical-tables.ts';
import { prepareQuery } from '../store/prepared-query.ts';
import type { Reader, Writer } from '../store/store.ts';
import { enterMovement } from './enter-movement.ts';
import { type LedgerMoment, ledgerMoment } from './ledger-moment.ts';
import { bottleById } from './ledger-rows.ts';
import { movementRows } from './movement-rows.ts';
import { type BottleInput, insertBottle, refuseCabinet } from './new-bottle.ts';
import { keepWitness } from './opening-proof.ts';
import { mayStand } from './put-away.ts';
import { bottleRecord } from './queries.ts';
import { secondPerson } from './second-person.ts';

/** What the form of every entry says of itself. */
interface EntryInput {
  id: string;
  happenedOn: string;
  second: { username: string; password: string } | null;
}

type Entered = { movements: Awaited<ReturnType<typeof movementRows>> };

/** Rows as the page shows them, by their places in the chain. */
export async function enteredRows(
  tx: Writer['tx'],
  rows: readonly ChemicalMovementTable[],
  viewer: Caller,
): Promise<Entered> {
  const sequences = rows.map((row) => row.sequence);
  return { movements: await movementRows(tx as unknown as Reader, { sequences }, viewer) };
}

const preparedKnown = prepareQuery((db, { id }: { id: string }) =>
  db.selectFrom('chemical_movement').select('sequence').where('id', '=', id),
);

/**
 * One write of the ledger, done once however often it is called with the same id: `enter` makes the rows, the first under
 * that id. The second person's password is checked before the transaction.
 */
export async function writeEntry(
  context: CallContext,
  input: Pick<EntryInput, 'id' | 'second'>,
  enter: (writer: Writer, moment: LedgerMoment, second: Caller | null) => Promise<ChemicalMovementTable[]>,
): Promise<Entered> {
  const second = await secondPerson(context, input.second);
  return context.store.write(async (writer) => {
    const db = writer.tx as unknown as Reader;
    const [known] = await preparedKnown(db, { id: input.id });
    if (known !== undefined)
      return { movements: await movementRows(db, { sequences: [known.sequence] }, callerOf(context)) };
    const rows = await enter(writer, await ledgerMoment(db, context), second);
    return enteredRows(writer.tx, rows, callerOf(context));
  });
}

/** A new bottle with what is in it: bought (received), or found here without an entry (opening). */
export async function addBottle(context: CallContext, input: z.output<typeof bottleInput>): Promise<BottleRecord> {
  const second = await secondPerson(context, input.second);
  return context.store.write(async (writer) => {
    const db = writer.tx as unknown as Reader;
    const known = await db.selectFrom('bottle').select('id').where('id', '=', input.bottleId).executeTakeFirst();
    if (known === undefined) await enterBottle(writer, await ledgerMoment(db, context), second, input);
    return bottleRecord(db, input.bottleId, callerOf(context));
  });
}

/** Enters a bottle and its first movement in a transaction that is open. Throws `conflict`, `invalid`, `notFound`. */
export async function enterBottle(
  writer: Writer,
  moment: LedgerMoment,
  second: Caller | null,
  input: BottleInput,
): Promise<ChemicalMovementTable> {
  await insertBottle(writer, moment, input);
  const records = await keepWitness(writer, input);
  return enterMovement(writer, moment, {
    id: input.id,
    kind: input.how,
    bottleId: input.bottleId,
    flow: { ...flowOfKind[input.how], amount: input.amount },
    happenedOn: input.happenedOn,
    slipId: null,
    second,
    reason: withDespite(input.reason, input.despite),
    records,
  });
}

/** Puts a bottle into another cabinet. Throws `conflict`, `notFound`. */
export function moveBottle(
  context: CallContext,
  input: EntryInput & { bottleId: string; cabinetId: string; despite: string },
): Promise<Entered> {
  return writeEntry(context, input, async (writer, moment, second) => {
    const db = writer.tx as unknown as Reader;
    const bottle = await bottleById(db, input.bottleId);
    if (input.cabinetId === bottle.cabinet_id) throw new Fault('conflict', 'cabinetSame');
    await refuseCabinet(db, input.cabinetId);
    await mayStand(db, { ...input, substanceId: bottle.substance_id });
    const entry = {
      id: input.id,
      kind: 'moved' as const,
      bottleId: bottle.id,
      flow: { from: 'stock' as const, to: 'stock' as const, amount: bottle.stock },
      happenedOn: input.happenedOn,
      slipId: null,
      cabinetId: input.cabinetId,
      second,
      reason: input.despite,
    };
    return [await enterMovement(writer, moment, entry)];
  });
}

/** Waste or loss straight from the cabinet. */
export function removeFromBottle(
  context: CallContext,
  input: EntryInput & { bottleId: string; amount: number; what: 'wasted' | 'lost'; reason: string },
): Promise<Entered> {
  return writeEntry(context, input, async (writer, moment, second) => {
    const to = input.what === 'wasted' ? ('waste' as const) : ('lost' as const);
    const { id, bottleId, happenedOn, reason, amount } = input;
    const flow = { from: 'stock' as const, to, amount };
    return [
      await enterMovement(writer, moment, {
        id,
        kind: input.what,
        bottleId,
        flow,
        happenedOn,
        slipId: null,
        second,
        reason,
      }),
    ];
  });
}

/** After a count: what is really there. What the book has too much is lost, what it has too little was there already. */
export function adjustBottle(
  context: CallContext,
  input: EntryInput & { bottleId: string; counted: number; reason: string },
): Promise<Entered> {
  return writeEntry(context, input, async (writer, moment, second) => {
    const bottle = await bottleById(writer.tx as unknown as Reader, input.bottleId);
    const difference = input.counted - bottle.stock;
    const flow =
      difference > 0
        ? { from: 'outside' as const, to: 'stock' as const, amount: difference }
        : { from: 'stock' as const, to: 'lost' as const, amount: -difference };
    const { id, bottleId, happenedOn, reason } = input;
    return [
      await enterMovement(writer, moment, {
        id,
        kind: 'adjusted',
        bottleId,
        flow,
        happenedOn,
        slipId: null,
        second,
        reason,
      }),
    ];
  });
}
