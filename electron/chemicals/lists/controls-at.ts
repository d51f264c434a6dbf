import type { Control } from '../../../shared/contract/chemical-schemas.ts';
import type { Reader } from '../../store/store.ts';

/**
 * On which lists bottles stood at a moment, where a list that was loaded since has changed it; as `bottle.controls` has them.
 * What is not here stands as it stood. A report of a past week goes by it: a newer list does not rewrite an old report.
 */
export async function controlsAt(db: Reader, moment: string): Promise<ReadonlyMap<string, string>> {
  const changes = await db
    .selectFrom('controlled_list_change as change')
    .innerJoin('controlled_list_load as load', 'load.sequence', 'change.load_sequence')
    .select(['change.bottle_id as bottleId', 'change.reasons_before as before'])
    .where('load.loaded_at', '>', moment)
    .orderBy('load.sequence')
    .execute();
  const controls = new Map<string, string>();
  for (const { bottleId, before } of changes) {
    if (controls.has(bottleId)) continue;
    const reasons = JSON.parse(before) as Pick<Control, 'kind'>[];
    controls.set(bottleId, reasons.map(({ kind }) => kind).join(','));
  }
  return controls;
}
