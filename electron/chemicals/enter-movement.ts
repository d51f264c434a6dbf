import { type ApprovingRole, approvalFor, mayApprove } from '../../shared/chemicals/approval.ts';
import { decideMovement, decideReversal, type MovementRefusal } from '../../shared/chemicals/decide-movement.ts';
import { type Flow, type MovementKind, opposite } from '../../shared/chemicals/movement.ts';
import { asksForTwo, isSamePerson } from '../../shared/chemicals/two-persons.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { Caller } from '../call/call-context.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { BottleTable, ChemicalMovementTable } from '../store/chemical-tables.ts';
import { prepareStatement } from '../store/prepared-query.ts';
import type { Reader, Writer } from '../store/store.ts';
import { awaitedOfBottles } from './awaited-parties.ts';
import { cabinetBefore } from './cabinet-before.ts';
import { cardDigest } from './card-digest.ts';
import { type ChainLink, firstHashOf, movementHash } from './chain.ts';
import { kindsOf } from './kinds-of.ts';
import type { LedgerMoment } from './ledger-moment.ts';
import { bottleById, issueAwaitsApproval, lastLink, movementAt, slipLineOf } from './ledger-rows.ts';
import type { ToldRecords } from './records/tell-records.ts';
import { refuseAlone } from './reverse-together.ts';
import { addToLine } from './slip-line.ts';
import { takeBackWithLedger } from './waste/take-back-with-ledger.ts';

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
  /** All that the issue takes of the substance, from this bottle and others; the flow's amount when left out. */
  together?: number;
  /** What the audit is told of with the row: records that were made with it. */
  records?: ToldRecords | undefined;
}

/** What the audit's row says beside the movement itself. */
interface Beside {
  /** Whose yes it waits for. */
  awaits?: ApprovingRole | null;
  /** Undone by whoever was asked for a yes. */
  declined?: boolean;
  records?: ToldRecords | undefined;
}

type Level = Pick<BottleTable, 'stock' | 'out' | 'pending' | 'cabinet_id' | 'last_on'>;
type Unlinked = Omit<
  ChemicalMovementTable,
  'sequence' | 'previous_hash' | 'hash' | 'recorded_at' | 'account_id' | 'by_name'
>;

/** As plain fields: an interface has no index. */
type Fields<T> = { [Name in keyof T]: T[Name] };

/** Refuses an entry for a reason of the rules. */
export function refuse(reason: MovementRefusal, bottle: BottleTable): never {
  throw new Fault('conflict', reason, { number: bottle.number });
}

/** Says whose yes an entry of the bottle waits for. */
async function refuseWaiting(db: Reader, bottle: BottleTable): Promise<never> {
  const party = (await awaitedOfBottles(db, [bottle])).get(bottle.id) ?? 'second';
  if (party === 'second') refuse('awaitsConfirmation', bottle);
  const reason = party === 'principal' ? 'bottleAwaitsPrincipal' : 'bottleAwaitsOfficer';
  throw new Fault('conflict', reason, { number: bottle.number });
}

/** Enters one movement: the rule, the row with its hash, the bottle's new level, the slip's line, the audit. */
export async function enterMovement(
  writer: Writer,
  moment: LedgerMoment,
  entry: Entry,
): Promise<ChemicalMovementTable> {
  const db = writer.tx as unknown as Reader;
  const bottle = await bottleById(db, entry.bottleId);
  const { flow } = entry;
  if (entry.slipId !== null && flow.from === 'out') {
    const line = await slipLineOf(db, entry.slipId, entry.bottleId);
    if (line === undefined) throw new Fault('notFound', 'notOnSlip', { number: bottle.number });
    if (line.out < flow.amount) refuse('moreThanOut', bottle);
    // It lies in the cabinet still, whatever the book says of it.
    const waits = bottle.pending > 0 && (await issueAwaitsApproval(db, entry.slipId, entry.bottleId));
    if (waits) await refuseWaiting(db, bottle);
  }
  if (bottle.pending > 0 && flow.from === 'stock') await refuseWaiting(db, bottle);
  const { unlinked, level, awaits } = decideEntry(bottle, entry, moment);
  const row = await appendRow(writer, moment, bottle, unlinked, { awaits, records: entry.records });
  await writeLevel(writer, moment, bottle, level);
  if (entry.slipId !== null) await addToLine(writer, entry.slipId, entry.bottleId, entry.kind, flow, 1);
  return row;
}

/** The row of an entry and the bottle's level after it, with nothing written yet. Throws `conflict`. */
export function decideEntry(
  bottle: BottleTable,
  entry: Entry,
  moment: LedgerMoment,
): { unlinked: Unlinked; level: Level; awaits: ApprovingRole | null } {
  const { flow, second } = entry;
  if (second !== null && isSamePerson(moment.caller, second)) refuse('secondSamePerson', bottle);
  const verdict = decideMovement(levelOf(bottle), flow, entry.happenedOn, moment);
  if (!verdict.ok) refuse(verdict.reason, bottle);
  const awaits = awaitedFor(bottle, entry, moment);
  const isAlone = second === null && asksForTwo(kindsOf(bottle.controls), entry.kind, moment.settings);
  const pending = isAlone || awaits !== null ? 1 : 0;
  const { stock, out } = verdict;
  const cabinetId = entry.cabinetId ?? bottle.cabinet_id;
  const unlinked = {
    id: entry.id,
    kind: entry.kind,
    bottle_id: bottle.id,
    from_account: flow.from,
    to_account: flow.to,
    amount: flow.amount,
    stock_after: stock,
    out_after: out,
    cabinet_id: cabinetId,
    slip_id: entry.slipId,
    refers_to: null,
    happened_on: entry.happenedOn,
    second_id: second?.accountId ?? null,
    second_name: second?.name ?? null,
    pending,
    reason: entry.reason,
  } as const;
  const level = { stock, out, pending: bottle.pending + pending, cabinet_id: cabinetId, last_on: entry.happenedOn };
  return { unlinked, level, awaits };
}

/** Whose yes the entry waits for; nobody's when the one beside whom it is entered is the one to say it. */
function awaitedFor(bottle: BottleTable, entry: Entry, { settings }: LedgerMoment): ApprovingRole | null {
  const { kind, flow, second, together = flow.amount } = entry;
  const subject = { controls: kindsOf(bottle.controls), kind, dimension: bottle.dimension, amount: together };
  const awaits = approvalFor(subject, settings);
  return second !== null && mayApprove(awaits, second.role) ? null : awaits;
}

/** Who undoes which row and why; `declined` when it is undone by whoever was asked for a yes. */
interface Undoing {
  id: string;
  sequence: number;
  reason: string;
  second: Caller | null;
  declined: boolean;
}

/** 冲正: a row dated today that undoes the one at `sequence` and names it. Throws `conflict`, `notFound`. */
export async function enterReversal(
  writer: Writer,
  moment: LedgerMoment,
  given: Undoing,
): Promise<ChemicalMovementTable> {
  const db = writer.tx as unknown as Reader;
  const { row, reversed, waits } = await movementAt(db, given.sequence);
  const bottle = await bottleById(db, row.bottle_id);
  if (given.second !== null && isSamePerson(moment.caller, given.second)) refuse('secondSamePerson', bottle);
  const flow: Flow = { from: row.from_account, to: row.to_account, amount: row.amount };
  const { kind, slip_id: slipId } = row;
  const outOnSlip = slipId === null ? null : ((await slipLineOf(db, slipId, row.bottle_id))?.out ?? 0);
  const verdict = decideReversal(levelOf(bottle), { kind, reversed, outOnSlip, declined: given.declined, ...flow });
  if (!verdict.ok) refuse(verdict.reason, bottle);
  if (!given.declined) refuseAlone(moment, bottle, { kind, waits, amount: row.amount }, given.second);
  if (row.to_account === 'waste') await takeBackWithLedger(writer, moment, given);
  const back = opposite(flow);
  const cabinetId = kind === 'moved' ? await cabinetBefore(db, row) : bottle.cabinet_id;
  const unlinked = {
    id: given.id,
    kind: 'reversed' as const,
    bottle_id: bottle.id,
    from_account: back.from,
    to_account: back.to,
    amount: back.amount,
    stock_after: verdict.stock,
    out_after: verdict.out,
    cabinet_id: cabinetId,
    slip_id: slipId,
    refers_to: row.sequence,
    happened_on: moment.today,
    second_id: given.second?.accountId ?? null,
    second_name: given.second?.name ?? null,
    pending: 0 as const,
    reason: given.reason,
  };
  const made = await appendRow(writer, moment, bottle, unlinked, { declined: given.declined });
  await writeLevel(writer, moment, bottle, {
    stock: verdict.stock,
    out: verdict.out,
    pending: bottle.pending - (waits ? 1 : 0),
    cabinet_id: cabinetId,
    last_on: moment.today,
  });
  if (slipId !== null) await addToLine(writer, slipId, row.bottle_id, kind, flow, -1);
  return made;
}

function levelOf(bottle: BottleTable) {
  const { stock, out, net_amount: netAmount, last_on: lastOn, pending } = bottle;
  return { stock, out, netAmount, lastOn, pending };
}

const insertRow = prepareStatement((tx, row: Fields<ChemicalMovementTable>) =>
  tx.insertInto('chemical_movement').values(row),
);

const updateLevel = prepareStatement(
  (
    tx,
    {
      id,
      ...level
    }: Fields<Omit<Level, 'cabinet_id'>> &
      Partial<Pick<Level, 'cabinet_id'>> &
      Pick<BottleTable, 'id' | 'version' | 'updated_at'>,
  ) => tx.updateTable('bottle').set(level).where('id', '=', id),
);

/** A row in its place behind the one before, with its hash. */
export function linkRow(before: ChainLink, moment: LedgerMoment, unlinked: Unlinked): ChemicalMovementTable {
  const content = {
    ...unlinked,
    sequence: before.sequence + 1,
    recorded_at: moment.now,
    account_id: moment.caller.accountId,
    by_name: moment.caller.name,
    previous_hash: before.hash,
  };
  return { ...content, hash: movementHash(content) };
}

/** The end of the chain, to which the next row is linked. */
export async function endOfChain(db: Reader, { storeId }: LedgerMoment): Promise<ChainLink> {
  return (await lastLink(db)) ?? { sequence: 0, hash: firstHashOf(storeId) };
}

/** What the audit says of a row; with a bottle's first one, of its card too. */
export function auditOfRow(
  moment: LedgerMoment,
  bottle: BottleTable,
  row: ChemicalMovementTable,
  { awaits = null, declined = false, records }: Beside,
): AuditEntry {
  return {
    at: moment.now,
    actor: moment.caller,
    action: `chemicals.movement.${declined ? 'declined' : row.kind}`,
    subject: bottle.number,
    detail: {
      movement: row.sequence,
      hash: row.hash,
      ...(bottle.last_on === null && { card: cardDigest(bottle) }),
      ...(awaits !== null && { awaits }),
      ...(records !== undefined && { records }),
    },
  };
}

/** Puts a row at the end of the chain, with its audit. */
export async function appendRow(
  { tx, audit }: Writer,
  moment: LedgerMoment,
  bottle: BottleTable,
  unlinked: Unlinked,
  beside: Beside = {},
): Promise<ChemicalMovementTable> {
  const { awaits = null } = beside;
  const row = linkRow(await endOfChain(tx as unknown as Reader, moment), moment, unlinked);
  await insertRow(tx, row);
  if (awaits !== null) await tx.insertInto('movement_approval').values({ sequence: row.sequence, awaits }).execute();
  await audit(auditOfRow(moment, bottle, row, beside));
  return row;
}

/** Brings a bottle up to date with its rows. Its cabinet is named only when it moves: SQLite rewrites the index of a named column. */
export async function writeLevel(
  { tx }: Writer,
  moment: LedgerMoment,
  bottle: BottleTable,
  { cabinet_id, ...amounts }: Level,
): Promise<void> {
  const moved = cabinet_id === bottle.cabinet_id ? {} : { cabinet_id };
  await updateLevel(tx, { ...amounts, ...moved, version: bottle.version + 1, updated_at: moment.now, id: bottle.id });
}
