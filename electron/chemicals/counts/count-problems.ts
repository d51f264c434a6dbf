import { differenceOf, wantsRecount } from '../../../shared/chemicals/count-line.ts';
import type { Account } from '../../../shared/chemicals/movement.ts';
import type { CountLineTable } from '../../store/count-tables.ts';
import type { Reader, Store } from '../../store/store.ts';
import { type Note, nextTurn } from '../../store/verify/check.ts';
import { countedLine } from './count-rows.ts';

/** A line beside what the ledger has: the stock at both figures, and the row that the difference became. */
type CheckedLine = CountLineTable & {
  first_stock: number | null;
  recount_stock: number | null;
  row_id: string | null;
  row_kind: string | null;
  row_bottle: string | null;
  row_from: Account | null;
  row_to: Account | null;
  row_amount: number | null;
  bottle_number: string;
};

/**
 * The first line of each finished count that does not go together: the book as it was typed beside the ledger up to there, a
 * difference that outlived the recount beside its decision, and that beside the row of the ledger. These follow from each
 * other, for counts too of which the audit keeps no digest.
 */
export async function countProblems(store: Store): Promise<Note[]> {
  const counts = await store.read((db) =>
    db.selectFrom('chemical_count').select(['id', 'number']).where('state', '=', 'finished').orderBy('id').execute(),
  );
  const problems: Note[] = [];
  for (const { id, number } of counts) {
    const lines = await store.read((db) => readLines(db, id));
    const wrong = lines.find((line) => !holds(line));
    if (wrong !== undefined) {
      problems.push({ key: 'verify:levels.count', values: { number, bottle: wrong.bottle_number } });
    }
    await nextTurn();
  }
  return problems;
}

function readLines(db: Reader, countId: string): Promise<CheckedLine[]> {
  return db
    .selectFrom('count_line as line')
    .innerJoin('bottle', 'bottle.id', 'line.bottle_id')
    .leftJoin('chemical_movement as row', 'row.sequence', 'line.movement')
    .selectAll('line')
    .select(['bottle.number as bottle_number', 'row.id as row_id', 'row.kind as row_kind'])
    .select(['row.bottle_id as row_bottle', 'row.amount as row_amount'])
    .select(['row.from_account as row_from', 'row.to_account as row_to'])
    .select((eb) =>
      (['first', 'recount'] as const).map((round) =>
        eb
          .selectFrom('chemical_movement as before')
          .select('before.stock_after')
          .whereRef('before.bottle_id', '=', 'line.bottle_id')
          .whereRef('before.sequence', '<=', `line.${round}_sequence`)
          .orderBy('before.sequence', 'desc')
          .limit(1)
          .as(`${round}_stock`),
      ),
    )
    .where('line.count_id', '=', countId)
    .orderBy('line.bottle_id')
    .execute();
}

function holds(line: CheckedLine): boolean {
  const counted = countedLine(line);
  const { first, recount } = counted;
  const isDecided = line.decided_at !== null;
  return (
    first !== null &&
    isOfBook(first, line.first_stock) &&
    (recount !== null) === wantsRecount(counted) &&
    (recount === null || isOfBook(recount, line.recount_stock)) &&
    isDecided === (differenceOf(counted) !== 0) &&
    (isDecided ? decisionHolds(line, differenceOf(counted)) : line.movement === null && line.cause === null)
  );
}

/** A bottle that was put elsewhere meanwhile need not have been found. */
function isOfBook({ found, book }: { found: boolean; book: number }, stock: number | null): boolean {
  return book === (stock ?? 0) || (!found && book === 0);
}

function decisionHolds(line: CheckedLine, difference: number): boolean {
  if (line.cause === 'leftAsIs') return line.movement === null;
  const moved = line.row_to === 'stock' ? line.row_amount : -(line.row_amount ?? 0);
  return (
    line.row_kind === 'adjusted' &&
    line.row_id === line.decision_id &&
    line.row_bottle === line.bottle_id &&
    moved === difference
  );
}
