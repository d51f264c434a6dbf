import type { LaterRow } from '../../../shared/chemicals/count-adjustment.ts';
import type { Reader } from '../../store/store.ts';
import type { CountLineRow } from './count-rows.ts';

/** The ledger as it was when the figure that counts was taken. */
export function countedAt(line: CountLineRow): { sequence: number; on: string } {
  return {
    sequence: line.recount_sequence ?? line.first_sequence ?? 0,
    on: line.recount_on ?? line.first_on ?? '',
  };
}

/** What was entered for the bottle since. */
export async function rowsSince(db: Reader, line: CountLineRow): Promise<LaterRow[]> {
  return db
    .selectFrom('chemical_movement')
    .select(['kind', 'happened_on as happenedOn', 'refers_to as refersTo'])
    .where('bottle_id', '=', line.bottle_id)
    .where('sequence', '>', countedAt(line).sequence)
    .execute();
}
