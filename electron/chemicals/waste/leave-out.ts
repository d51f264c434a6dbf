import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import { recordDigest } from '../../store/record-digest.ts';
import type { Reader } from '../../store/store.ts';
import { placedEntry, waitsForContainer } from './to-place.ts';

/**
 * Says of a row that went to waste that it goes into no container, and why. Done once however often it is called with the same id.
 * Throws `conflict`, `notFound`.
 */
export function leaveOut(
  context: CallContext,
  { id, sequence, reason }: { id: string; sequence: number; reason: string },
): Promise<{ sequence: number }> {
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const said = await db.selectFrom('waste_left_out').select('id').where('movement', '=', sequence).executeTakeFirst();
    if (said?.id === id) return { sequence };
    if (said !== undefined) throw new Fault('conflict', 'wasteLeftOut');
    const { number } = await bottleOfRow(db, sequence);
    const placed = await placedEntry(db, sequence);
    if (placed !== undefined) throw new Fault('conflict', 'wasteAlreadyPlaced', { number: placed.number });
    if (!(await waitsForContainer(db, sequence))) throw new Fault('conflict', 'wasteNotToPlace');
    const actor = callerOf(context);
    const at = context.clock.now();
    const row = {
      ...{ movement: sequence, id, recorded_at: at, reason },
      ...{ account_id: actor.accountId, by_name: actor.name },
    };
    await tx.insertInto('waste_left_out').values(row).execute();
    const detail = { id, digest: recordDigest(row), movement: sequence, reason };
    await audit({ at, actor, action: 'chemicals.waste.leaveOut', subject: number, detail });
    return { sequence };
  });
}

async function bottleOfRow(db: Reader, sequence: number): Promise<{ number: string }> {
  const row = await db
    .selectFrom('chemical_movement as m')
    .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
    .select('bottle.number')
    .where('m.sequence', '=', sequence)
    .executeTakeFirst();
  if (row === undefined) throw new Fault('notFound', 'noSuchRecord');
  return row;
}
