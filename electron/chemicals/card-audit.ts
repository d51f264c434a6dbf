import { sql } from 'kysely';
import type { Store } from '../store/store.ts';
import { nextTurn } from '../store/verify/check.ts';
import { told } from './ledger-audit.ts';

/** Ids of the audit that are read together. */
const slice = 20_000;

/**
 * The digests of cards that the audit was told of, by the number of the bottle's first movement. A bottle that was entered
 * before the audit kept digests has none.
 */
export async function readCardAudit(store: Store): Promise<ReadonlyMap<number, string>> {
  const cards = new Map<number, string>();
  const end = await store.read((db) =>
    db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst(),
  );
  for (let after = 0; after < (end?.id ?? 0); after += slice) {
    const from = after;
    const rows = await store.read((db) =>
      db
        .selectFrom('audit')
        .select([told<number>('movement').as('movement'), told<string>('card').as('card')])
        .where('id', '>', from)
        .where('id', '<=', from + slice)
        .where('action', 'like', sql.lit('chemicals.movement.%'))
        .where(told<string>('card'), 'is not', null)
        .execute(),
    );
    for (const { movement, card } of rows) if (movement !== null && card !== null) cards.set(movement, card);
    await nextTurn();
  }
  return cards;
}
