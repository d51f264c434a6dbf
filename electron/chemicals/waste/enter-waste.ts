import type { z } from 'zod';
import { decideFilling, decideTakingBack } from '../../../shared/chemicals/waste-container.ts';
import type { WasteContainerRecord, wasteContract } from '../../../shared/contract/chemical-waste.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';
import { schoolToday } from '../school-today.ts';
import { appendEntry } from './append-entry.ts';
import { containerById, containerRecord } from './container-rows.ts';
import { mayMix } from './mixing.ts';
import { placedEntry, waitsForContainer } from './to-place.ts';

type AddInput = z.output<NonNullable<(typeof wasteContract.entries.add)['~orpc']['inputSchema']>>;

/**
 * Puts a row of the ledger, or residues that are no bottle's, into an open container. Done once however often it is called with the
 * same id. Throws `conflict`, `invalid`, `notFound`.
 */
export function addWaste(context: CallContext, input: AddInput): Promise<WasteContainerRecord> {
  return context.store.write(async (writer) => {
    const db = writer.tx as unknown as Reader;
    const container = await containerById(db, input.containerId);
    const { number } = container;
    const today = await schoolToday(db, context);
    const known = await entryById(db, input.id);
    if (known !== undefined) {
      if (known.container_id !== container.id) throw new Fault('conflict', 'idTaken');
      return containerRecord(db, container.id, today);
    }
    const verdict = decideFilling(container, input.amount);
    if (!verdict.ok) throw new Fault('conflict', verdict.reason, { number });
    const { sequence, despite } = input;
    if (sequence !== null) await mayMix(db, container, { sequence, despite });
    await appendEntry(writer, { now: context.clock.now(), today, caller: callerOf(context) }, container, {
      ...{ id: input.id, amount: input.amount, words: input.words, despite, reverses: null, movement: sequence },
      ...(sequence === null ? typedName(input.name) : await substanceOf(db, sequence)),
    });
    return containerRecord(db, container.id, today);
  });
}

function typedName(name: string) {
  if (name === '') throw new Fault('invalid', 'wasteNameMissing');
  return { name_zh: name, name_en: '' };
}

/** Names of the substance of a row that waits for a container. Throws `conflict`, `notFound`. */
async function substanceOf(db: Reader, sequence: number) {
  const row = await db
    .selectFrom('chemical_movement as m')
    .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['name_zh', 'name_en'])
    .where('m.sequence', '=', sequence)
    .executeTakeFirst();
  if (row === undefined) throw new Fault('notFound', 'noSuchRecord');
  const placed = await placedEntry(db, sequence);
  if (placed !== undefined) throw new Fault('conflict', 'wasteAlreadyPlaced', { number: placed.number });
  if (!(await waitsForContainer(db, sequence))) throw new Fault('conflict', 'wasteNotToPlace');
  return row;
}

/** A row of today that takes an entry out of its container again. A repeated call changes nothing. Throws `conflict`, `notFound`. */
export function reverseWaste(
  context: CallContext,
  { id, entryId, reason }: { id: string; entryId: string; reason: string },
): Promise<WasteContainerRecord> {
  return context.store.write(async (writer) => {
    const db = writer.tx as unknown as Reader;
    const entry = await entryById(db, entryId);
    if (entry === undefined) throw new Fault('notFound', 'noSuchWasteEntry');
    const container = await containerById(db, entry.container_id);
    const today = await schoolToday(db, context);
    const known = await entryById(db, id);
    if (known !== undefined) {
      if (known.reverses !== entryId) throw new Fault('conflict', 'idTaken');
      return containerRecord(db, container.id, today);
    }
    const later = await db.selectFrom('waste_entry').select('id').where('reverses', '=', entryId).executeTakeFirst();
    const row = { amount: entry.amount, reverses: entry.reverses !== null, reversed: later !== undefined };
    const verdict = decideTakingBack(container, row);
    if (!verdict.ok) throw new Fault('conflict', verdict.reason, { number: container.number });
    const moment = { now: context.clock.now(), today, caller: callerOf(context) };
    await appendEntry(writer, moment, container, takingBack(entry, id, reason));
    return containerRecord(db, container.id, today);
  });
}

/** The row that takes `entry` back: the same amount below zero, with the reason. */
export function takingBack(
  entry: { id: string; amount: number; movement: number | null; name_zh: string; name_en: string },
  id: string,
  reason: string,
) {
  const { movement, name_zh, name_en } = entry;
  return { id, amount: -entry.amount, words: reason, despite: '', reverses: entry.id, movement, name_zh, name_en };
}

/** An entry by its id, or undefined. */
export function entryById(db: Reader, id: string) {
  return db.selectFrom('waste_entry').selectAll().where('id', '=', id).executeTakeFirst();
}
