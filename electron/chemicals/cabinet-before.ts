import { Fault } from '../../shared/contract/fault.ts';
import type { ChemicalMovementTable } from '../store/chemical-tables.ts';
import type { Reader } from '../store/store.ts';

/** The cabinet that a bottle stood in before it was moved. Throws `conflict` where nothing is kept there any more. */
export async function cabinetBefore(
  db: Reader,
  moved: Pick<ChemicalMovementTable, 'bottle_id' | 'sequence'>,
): Promise<string> {
  const before = await db
    .selectFrom('chemical_movement as m')
    .innerJoin('cabinet', 'cabinet.id', 'm.cabinet_id')
    .select(['cabinet.id', 'cabinet.name', 'cabinet.retired'])
    .where('m.bottle_id', '=', moved.bottle_id)
    .where('m.sequence', '<', moved.sequence)
    .orderBy('m.sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (before === undefined) throw new Fault('notFound', 'noSuchCabinet');
  if (before.retired === 1) throw new Fault('conflict', 'cabinetRetired', { name: before.name });
  return before.id;
}
