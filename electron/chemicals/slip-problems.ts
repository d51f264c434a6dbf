import { effectOf } from '../../shared/chemicals/movement.ts';
import type { ChemicalMovementTable, IssueSlipTable, SlipLineTable } from '../store/chemical-tables.ts';
import type { Reader, Store } from '../store/store.ts';
import { type Note, nextTurn } from '../store/verify/check.ts';

const slice = 500;
const columns = ['issued', 'returned', 'used', 'wasted', 'lost', 'out'] as const;

/** A row of a slip; `undoes`: what kind of row it takes back. */
type SlipRow = Pick<
  ChemicalMovementTable,
  'slip_id' | 'bottle_id' | 'kind' | 'from_account' | 'to_account' | 'amount' | 'recorded_at' | 'happened_on' | 'reason'
> & { undoes: string | null };

/**
 * The slips whose lines, or whose being settled, are not what the ledger's rows make of them, or that were issued at another
 * time or for another class or experiment than their first row says. Who took it, and until when, is told by the digest that
 * the audit has beside that row; of a slip from before it kept one nothing tells that.
 */
export async function slipProblems(store: Store): Promise<Note[]> {
  const problems: Note[] = [];
  for (let after: string | null = ''; after !== null; await nextTurn()) {
    const last: string = after;
    const part = await store.read((db) => readSlice(db, last));
    for (const one of part) {
      if (!holds(one)) problems.push({ key: 'verify:levels.slip', values: { number: one.slip.number } });
    }
    after = part.at(-1)?.slip.id ?? null;
  }
  return problems;
}

interface SlipLife {
  slip: IssueSlipTable;
  lines: readonly SlipLineTable[];
  rows: readonly SlipRow[];
}

async function readSlice(db: Reader, after: string): Promise<SlipLife[]> {
  const slips = await db
    .selectFrom('issue_slip')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(slice)
    .execute();
  const ids = slips.map(({ id }) => id);
  if (ids.length === 0) return [];
  const lines = Map.groupBy(
    await db.selectFrom('slip_line').selectAll().where('slip_id', 'in', ids).execute(),
    (line) => line.slip_id,
  );
  const rows = Map.groupBy(
    await db
      .selectFrom('chemical_movement as row')
      .leftJoin('chemical_movement as undone', 'undone.sequence', 'row.refers_to')
      .select(['row.slip_id', 'row.bottle_id', 'row.kind', 'row.from_account', 'row.to_account', 'row.amount'])
      .select(['row.recorded_at', 'row.happened_on', 'row.reason', 'undone.kind as undoes'])
      .where('row.slip_id', 'in', ids)
      .orderBy('row.sequence')
      .execute(),
    (row) => row.slip_id,
  );
  return slips.map((slip) => ({ slip, lines: lines.get(slip.id) ?? [], rows: rows.get(slip.id) ?? [] }));
}

function holds({ slip, lines, rows }: SlipLife): boolean {
  const { made, settledAt } = replay(rows);
  const [first] = rows;
  return (
    lines.length === made.size &&
    lines.every((line) => columns.every((column) => line[column] === made.get(line.bottle_id)?.[column])) &&
    slip.settled_at === settledAt &&
    first?.happened_on === slip.issued_on &&
    first.recorded_at === slip.issued_at &&
    first.reason === `${slip.class_name} ${slip.experiment}`
  );
}

type Sums = Record<(typeof columns)[number], number>;

/** Each bottle's line, and since when nothing is out any more. */
function replay(rows: readonly SlipRow[]): { made: Map<string, Sums>; settledAt: string | null } {
  const made = new Map<string, Sums>();
  let [out, settledAt] = [0, null as string | null];
  for (const { bottle_id, kind, undoes, from_account, to_account, amount, recorded_at } of rows) {
    const line = made.get(bottle_id) ?? { issued: 0, returned: 0, used: 0, wasted: 0, lost: 0, out: 0 };
    const effect = effectOf({ from: from_account, to: to_account, amount });
    const column = columns.find((name) => name === (kind === 'reversed' ? undoes : kind));
    if (column !== undefined) line[column] += kind === 'reversed' ? -amount : amount;
    line.out += effect.out;
    out += effect.out;
    made.set(bottle_id, line);
    if (out > 0) settledAt = null;
    else settledAt ??= recorded_at;
  }
  return { made, settledAt };
}
