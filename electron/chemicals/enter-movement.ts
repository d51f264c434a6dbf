import { decideMovement, decideReversal, type MovementRefusal } from '../../shared/chemicals/decide-movement.ts';
import { effectOf, type Flow, type MovementKind, opposite } from '../../shared/chemicals/movement.ts';
import { asksForTwo, isSamePerson } from '../../shared/chemicals/two-persons.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { Caller } from '../call/call-context.ts';
import type { BottleTable, ChemicalMovementTable, SlipLineTable } from '../store/chemical-tables.ts';
import { prepareStatement } from '../store/prepared-query.ts';
import type { Reader, Writer } from '../store/store.ts';
import { type ChainLink, firstHashOf, movementHash } from './chain.ts';
import type { LedgerMoment } from './ledger-moment.ts';
import { bottleById, lastLink, movementAt, slipLineOf } from './ledger-rows.ts';

/** One row to be entered for a bottle. */
export interface Entry {
  id: string;
  kind: Exclude<MovementKind, 'reversed' | 'confirmed'>;
  bottleId: string;
  flow: Flow;
  happenedOn: string;
  slipId: string | null;
  /** Where the bottle stands afterwards, when it is moved. */
  cabinetId?: string;
  second: Caller | null;
  reason: string;
}

type Level = Pick<BottleTable, 'stock' | 'out' | 'pending' | 'cabinet_id' | 'last_on'>;
type Unlinked = Omit<
  ChemicalMovementTable,
  'sequence' | 'previous_hash' | 'hash' | 'recorded_at' | 'account_id' | 'by_name'
>;

/** As plain fields: an interface has no index. */
type Fields<T> = { [Name in keyof T]: T[Name] };

function refuse(reason: MovementRefusal, bottle: BottleTable): never {
  throw new Fault('conflict', reason, { number: bottle.number });
}

/** Enters one movement: the rule, the row with its hash, the bottle's new level, the slip's line, the audit. */
export async function enterMovement(
  writer: Writer,
  moment: LedgerMoment,
  entry: Entry,
): Promise<ChemicalMovementTable> {
  const bottle = await bottleById(writer.tx as unknown as Reader, entry.bottleId);
  const { flow, second } = entry;
  if (second !== null && isSamePerson(moment.caller, second)) refuse('secondSamePerson', bottle);
  if (entry.slipId !== null && flow.from === 'out') {
    const line = await slipLineOf(writer.tx as unknown as Reader, entry.slipId, entry.bottleId);
    if (line === undefined) throw new Fault('notFound', 'notOnSlip', { number: bottle.number });
    if (line.out < flow.amount) refuse('moreThanOut', bottle);
  }
  const verdict = decideMovement(levelOf(bottle), flow, entry.happenedOn, moment);
  if (!verdict.ok) refuse(verdict.reason, bottle);
  const pending = second === null && asksForTwo(controlsOf(bottle), entry.kind, moment.settings) ? 1 : 0;
  const cabinetId = entry.cabinetId ?? bottle.cabinet_id;
  const row = await append(writer, moment, bottle, {
    id: entry.id,
    kind: entry.kind,
    bottle_id: bottle.id,
    from_account: flow.from,
    to_account: flow.to,
    amount: flow.amount,
    stock_after: verdict.stock,
    out_after: verdict.out,
    cabinet_id: cabinetId,
    slip_id: entry.slipId,
    refers_to: null,
    happened_on: entry.happenedOn,
    second_id: second?.accountId ?? null,
    second_name: second?.name ?? null,
    pending,
    reason: entry.reason,
  });
  await writeLevel(writer, moment, bottle, {
    stock: verdict.stock,
    out: verdict.out,
    pending: bottle.pending + pending,
    cabinet_id: cabinetId,
    last_on: entry.happenedOn,
  });
  if (entry.slipId !== null) await addToLine(writer, entry.slipId, entry.bottleId, entry.kind, flow, 1);
  return row;
}

/** 冲正: a row dated today that undoes the one at `sequence` and names it. Throws `conflict`, `notFound`. */
export async function enterReversal(
  writer: Writer,
  moment: LedgerMoment,
  given: { id: string; sequence: number; reason: string; second: Caller | null },
): Promise<ChemicalMovementTable> {
  const db = writer.tx as unknown as Reader;
  const { row, reversed, waits } = await movementAt(db, given.sequence);
  const bottle = await bottleById(db, row.bottle_id);
  if (given.second !== null && isSamePerson(moment.caller, given.second)) refuse('secondSamePerson', bottle);
  const flow: Flow = { from: row.from_account, to: row.to_account, amount: row.amount };
  const verdict = decideReversal(levelOf(bottle), { kind: row.kind, reversed, ...flow });
  if (!verdict.ok) refuse(verdict.reason, bottle);
  const back = opposite(flow);
  const made = await append(writer, moment, bottle, {
    id: given.id,
    kind: 'reversed',
    bottle_id: bottle.id,
    from_account: back.from,
    to_account: back.to,
    amount: back.amount,
    stock_after: verdict.stock,
    out_after: verdict.out,
    cabinet_id: bottle.cabinet_id,
    slip_id: row.slip_id,
    refers_to: row.sequence,
    happened_on: moment.today,
    second_id: given.second?.accountId ?? null,
    second_name: given.second?.name ?? null,
    pending: 0,
    reason: given.reason,
  });
  await writeLevel(writer, moment, bottle, {
    stock: verdict.stock,
    out: verdict.out,
    pending: bottle.pending - (waits ? 1 : 0),
    cabinet_id: bottle.cabinet_id,
    last_on: moment.today,
  });
  if (row.slip_id !== null) await addToLine(writer, row.slip_id, row.bottle_id, row.kind, flow, -1);
  return made;
}

/** The second person's yes to the row at `sequence`. Throws `conflict`, `notFound`. */
export async function enterConfirmation(
  writer: Writer,
  moment: LedgerMoment,
  given: { id: string; sequence: number },
): Promise<ChemicalMovementTable> {
  const db = writer.tx as unknown as Reader;
  const { row, waits, enteredBy } = await movementAt(db, given.sequence);
  const bottle = await bottleById(db, row.bottle_id);
  if (!waits) refuse(row.pending === 1 ? 'alreadyConfirmed' : 'nothingToConfirm', bottle);
  if (isSamePerson(moment.caller, enteredBy)) refuse('secondSamePerson', bottle);
  const made = await append(writer, moment, bottle, {
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

function levelOf(bottle: BottleTable) {
  const { stock, out, net_amount: netAmount, last_on: lastOn, pending } = bottle;
  return { stock, out, netAmount, lastOn, pending };
}

function controlsOf({ controls }: BottleTable): string[] {
  return controls === '' ? [] : controls.split(',');
}

const insertRow = prepareStatement((tx, row: Fields<ChemicalMovementTable>) =>
  tx.insertInto('chemical_movement').values(row),
);

const updateLevel = prepareStatement(
  (tx, { id, ...level }: Fields<Level> & Pick<BottleTable, 'id' | 'version' | 'updated_at'>) =>
    tx.updateTable('bottle').set(level).where('id', '=', id),
);

async function append(
  { tx, audit }: Writer,
  moment: LedgerMoment,
  bottle: BottleTable,
  unlinked: Unlinked,
): Promise<ChemicalMovementTable> {
  const before: ChainLink = (await lastLink(tx as unknown as Reader)) ?? {
    sequence: 0,
    hash: firstHashOf(moment.storeId),
  };
  const content = {
    ...unlinked,
    sequence: before.sequence + 1,
    recorded_at: moment.now,
    account_id: moment.caller.accountId,
    by_name: moment.caller.name,
    previous_hash: before.hash,
  };
  const row = { ...content, hash: movementHash(content) };
  await insertRow(tx, row);
  await audit({
    at: moment.now,
    actor: moment.caller,
    action: `chemicals.movement.${row.kind}`,
    subject: bottle.number,
    detail: { movement: row.sequence, hash: row.hash },
  });
  return row;
}

async function writeLevel({ tx }: Writer, moment: LedgerMoment, bottle: BottleTable, level: Level): Promise<void> {
  await updateLevel(tx, { ...level, version: bottle.version + 1, updated_at: moment.now, id: bottle.id });
}

const columnOf = { returned: 'returned', used: 'used', wasted: 'wasted', lost: 'lost', issued: 'issued' } as const;

/** Adds a movement to its slip's line (`sign` 1) or takes it away again (-1), and settles or opens the slip by it. */
async function addToLine(
  { tx }: Writer,
  slipId: string,
  bottleId: string,
  kind: MovementKind,
  flow: Flow,
  sign: 1 | -1,
): Promise<void> {
  const column = columnOf[kind as keyof typeof columnOf];
  const line = await slipLineOf(tx as unknown as Reader, slipId, bottleId);
  const empty: SlipLineTable = {
    slip_id: slipId,
    bottle_id: bottleId,
    issued: 0,
    returned: 0,
    used: 0,
    wasted: 0,
    lost: 0,
    out: 0,
  };
  const present = line ?? empty;
  const next = {
    ...present,
    [column]: present[column] + sign * flow.amount,
    out: present.out + sign * effectOf(flow).out,
  };
  await tx
    .insertInto('slip_line')
    .values(next)
    .onConflict((conflict) => conflict.columns(['slip_id', 'bottle_id']).doUpdateSet(next))
    .execute();
}
