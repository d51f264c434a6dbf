import { hash } from 'node:crypto';
import { currentLists } from '../../../shared/chemicals/listing.ts';
import { type ControlledListFile, controlledListFile } from '../../../shared/chemicals/listing-file.ts';
import type { Clock } from '../../call/call-context.ts';
import { readMeta, writeMeta } from '../../store/meta.ts';
import type { Reader, Store } from '../../store/store.ts';
import { fromProgram, loadedFiles, newestLoad, shippedLists } from './lists-in-force.ts';
import { noteLoad, putOnLists } from './note-load.ts';
import { compareBottles, describeList } from './plan-load.ts';

const key = 'shippedLists';
const program = { accountId: null, name: 'School Safety Desk' };

/** What the bottles were last compared with of what the program brings, so that a later program knows the reasons before. */
interface Compared {
  digest: string;
  file: unknown;
}

/**
 * At the opening of a store: where this program brings other lists than the one before it, every bottle is compared in one
 * transaction, as when the school loads a list, and the change stands in the history with its reasons before and after.
 * A store whose bottles no program has compared yet is only brought up to date.
 */
export async function compareWithShipped(
  store: Store,
  { clock, newId }: { clock: Clock; newId: () => string },
  shipped: ControlledListFile = shippedLists,
): Promise<void> {
  const digest = digestOf(shipped);
  const { known, hasBottles } = await store.read(async (db) => ({
    known: await lastCompared(db),
    hasBottles: (await db.selectFrom('bottle').select('id').limit(1).executeTakeFirst()) !== undefined,
  }));
  if (known?.digest === digest || (known === null && !hasBottles)) return;
  await store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const loaded = await loadedFiles(db);
    const after = currentLists([shipped, ...loaded]);
    const before = known === null ? after : currentLists([controlledListFile.parse(known.file), ...loaded]);
    const compared = await compareBottles(db, before, after);
    const at = clock.now();
    for (const [name, value] of Object.entries(comparedWithShipped(shipped))) await writeMeta(tx, name, value);
    // Without a bottle, or with a first comparison, there is nothing that has changed for a reason.
    if (known === null || !hasBottles) {
      await putOnLists(tx, compared.controls);
      const detail = { asOf: shipped.asOf, corrected: compared.controls.length };
      await audit({ at, actor: program, action: 'chemicals.lists.compare', subject: shipped.version, detail });
      return;
    }
    const lists = shipped.lists.map((list) => describeList(list, before));
    const sequence = (await newestLoad(db)) + 1;
    const origin = { ...{ sequence, id: newId(), file_name: fromProgram }, at, caller: program };
    const detail = await noteLoad(tx, shipped, { lists, ...compared }, origin);
    await audit({ at, actor: program, action: 'chemicals.lists.compare', subject: shipped.version, detail });
  });
}

/** What a store notes of itself once its bottles stand on the lists of `shipped`, as those of a new one do from the beginning. */
export function comparedWithShipped(shipped: ControlledListFile = shippedLists): Readonly<Record<string, string>> {
  return { [key]: JSON.stringify({ digest: digestOf(shipped), file: shipped } satisfies Compared) };
}

const digestOf = (file: ControlledListFile) => hash('sha256', JSON.stringify(file));

/** Whether the bottles were compared with the lists that this very program brings. */
export async function isComparedWithShipped(db: Reader): Promise<boolean> {
  return (await lastCompared(db))?.digest === digestOf(shippedLists);
}

async function lastCompared(db: Reader): Promise<Compared | null> {
  const value = await readMeta(db, key);
  return value === undefined ? null : JSON.parse(value);
}
