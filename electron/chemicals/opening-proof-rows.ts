import type { Reader } from '../store/store.ts';

/** Who counted a bottle, and its photos, oldest first. */
export async function openingProofOf(db: Reader, bottleId: string) {
  const witness = await db
    .selectFrom('opening_witness')
    .selectAll()
    .where('bottle_id', '=', bottleId)
    .executeTakeFirst();
  const photos = await db
    .selectFrom('bottle_photo')
    .select(['id', 'name', 'taken_on as takenOn', 'added_at as addedAt', 'by_name as by'])
    .where('bottle_id', '=', bottleId)
    .orderBy('sequence')
    .execute();
  return { counters: witness === undefined ? [] : [witness.first_name, witness.second_name], photos };
}
