import type { ListFileFinding, ReadListFile } from '../../../shared/chemicals/listing-file-reader.ts';
import type { ListPreview } from '../../../shared/contract/chemical-lists.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';
import { schoolToday } from '../school-today.ts';
import { listsInForce, newestLoad } from './lists-in-force.ts';
import { noteLoad } from './note-load.ts';
import { planLoad, shownHoldings } from './plan-load.ts';
import { readUpload, untimely } from './read-upload.ts';

const nothing = { listed: 0, unlisted: 0, reclassified: 0, rows: [] };

/** What loading a file would change. Faults: those of reading a spreadsheet. */
export async function previewLists(
  context: CallContext,
  { file }: { file: File },
  signal: AbortSignal | undefined,
): Promise<ListPreview> {
  const read = await readUpload(file, signal);
  return context.store.read(async (db) => {
    const seen = await newestLoad(db);
    if (!read.ok) {
      return {
        ...{ problems: read.findings, version: '', asOf: '', checked: false, lists: [] },
        ...{ holdings: nothing, seen },
      };
    }
    const { version, asOf, checked } = read.file;
    const problems = await untimelyNow(db, context, read);
    const { lists, holdings } = await planLoad(db, read.file);
    return { problems, version, asOf, checked, lists, holdings: shownHoldings(holdings), seen };
  });
}

async function untimelyNow(
  db: Reader,
  context: CallContext,
  read: Extract<ReadListFile, { ok: true }>,
): Promise<ListFileFinding[]> {
  return untimely(read, await listsInForce(db), await schoolToday(db, context));
}

/**
 * Loads a file in one transaction: it is kept as it is, and every bottle is compared with the lists then in force. Called
 * again with the same id, it loads nothing more. Throws `invalid` (a wrong file), `conflict` (another was loaded meanwhile).
 */
export async function loadLists(
  context: CallContext,
  input: { id: string; file: File; seen: number },
  signal: AbortSignal | undefined,
): Promise<{ sequence: number; bottles: number }> {
  const read = await readUpload(input.file, signal);
  if (!read.ok) refuseFile(read.findings);
  const { file } = read;
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const known = await earlierLoad(db, input.id);
    if (known !== null) return known;
    const newest = await newestLoad(db);
    if (newest !== input.seen) throw new Fault('conflict', 'versionStale');
    const problems = await untimelyNow(db, context, read);
    if (problems.length > 0) refuseFile(problems);
    const plan = await planLoad(db, file);
    const [sequence, at, caller] = [newest + 1, context.clock.now(), callerOf(context)];
    const origin = { ...{ sequence, id: input.id, file_name: input.file.name }, at, caller };
    const detail = await noteLoad(tx, file, plan, origin);
    await audit({ at, actor: caller, action: 'chemicals.lists.load', subject: file.version, detail });
    return { sequence, bottles: plan.holdings.length };
  });
}

/** A refused file leaves nothing behind. */
function refuseFile(findings: readonly ListFileFinding[]): never {
  throw new Fault('invalid', 'listFileFaulty', { line: findings[0]?.line ?? 1, count: findings.length });
}

async function earlierLoad(db: Reader, id: string): Promise<{ sequence: number; bottles: number } | null> {
  const load = await db.selectFrom('controlled_list_load').select('sequence').where('id', '=', id).executeTakeFirst();
  if (load === undefined) return null;
  const { bottles } = await db
    .selectFrom('controlled_list_change')
    .select((eb) => eb.fn.countAll<number>().as('bottles'))
    .where('load_sequence', '=', load.sequence)
    .executeTakeFirstOrThrow();
  return { sequence: load.sequence, bottles };
}
