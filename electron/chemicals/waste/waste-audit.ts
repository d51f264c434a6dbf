import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { nextTurn } from '../../store/verify/check.ts';

/** Rows of the waste ledger, as the audit names them. */
export type WasteRecord = 'container' | 'entry' | 'leftOut' | 'event' | 'handOver' | 'reversal';

const recordOf: Readonly<Record<string, WasteRecord>> = {
  'chemicals.waste.open': 'container',
  'chemicals.waste.add': 'entry',
  'chemicals.waste.takeBack': 'entry',
  'chemicals.waste.leaveOut': 'leftOut',
  'chemicals.waste.seal': 'event',
  'chemicals.waste.unseal': 'event',
  'chemicals.waste.handOver': 'handOver',
  'chemicals.waste.reverseHandOver': 'reversal',
};

const slice = 20_000;

/** What the audit keeps of waste: a digest for each record, and what was last said of the codes and the limits. */
export interface WasteAudit {
  digests: Map<`${WasteRecord} ${string}`, string>;
  codes: Map<string, string>;
  settings: string | null;
}

/** Reads it in slices, so that the office answers others meanwhile. */
export async function readWasteAudit(store: Store): Promise<WasteAudit> {
  const found: WasteAudit = { digests: new Map(), codes: new Map(), settings: null };
  const last = await store.read(async (db) => {
    const row = await db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
    return row?.id ?? 0;
  });
  for (let after = 0; after < last; after += slice) {
    const rows = await store.read((db) =>
      db
        .selectFrom('audit')
        .select(['action', 'detail'])
        .where('id', '>', after)
        .where('id', '<=', after + slice)
        .where('action', 'like', sql.lit('chemicals.waste.%'))
        .orderBy('id')
        .execute(),
    );
    for (const row of rows) note(found, row.action, JSON.parse(row.detail));
    await nextTurn();
  }
  return found;
}

interface Detail {
  id?: string;
  digest?: string;
  category?: string;
  after?: unknown;
}

function note(found: WasteAudit, action: string, { id, digest, category, after }: Detail): void {
  const record = recordOf[action];
  if (record !== undefined && id !== undefined && digest !== undefined) found.digests.set(`${record} ${id}`, digest);
  if (action === 'chemicals.waste.setCode' && category !== undefined) found.codes.set(category, String(after));
  if (action === 'chemicals.waste.settings') found.settings = JSON.stringify(after);
}
