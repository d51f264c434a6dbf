import type { Reader, Store } from '../../store/store.ts';
import { type Note, nextTurn } from '../../store/verify/check.ts';
import { controlKinds } from '../reference.ts';
import { isComparedWithShipped } from './compare-shipped.ts';
import { listsInForce } from './lists-in-force.ts';

const slice = 2000;

/**
 * The first bottle that does not stand on the lists on which its substance and strength put it. Says nothing of a store that
 * was not compared with this program's lists yet: its bottles stand as an earlier program's lists had them.
 */
export async function controlProblems(store: Store): Promise<Note[]> {
  const lists = await store.read(async (db) => ((await isComparedWithShipped(db)) ? listsInForce(db) : null));
  if (lists === null) return [];
  const known = new Map<string, string>();
  for (let after: string | null = ''; after !== null; await nextTurn()) {
    const last: string = after;
    const part = await store.read((db) => readSlice(db, last));
    for (const { number, cas, concentration, controls } of part) {
      const key = `${cas} ${concentration}`;
      const expected = known.get(key) ?? controlKinds(cas, concentration, lists).join(',');
      known.set(key, expected);
      if (controls !== expected) return [{ key: 'verify:levels.controls', values: { number } }];
    }
    after = part.at(-1)?.id ?? null;
  }
  return [];
}

function readSlice(db: Reader, after: string) {
  return db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['bottle.id', 'bottle.number', 'bottle.concentration', 'bottle.controls', 'substance.cas'])
    .where('bottle.id', '>', after)
    .orderBy('bottle.id')
    .limit(slice)
    .execute();
}
