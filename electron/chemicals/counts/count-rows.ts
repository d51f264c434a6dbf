import type { Counted, CountedLine } from '../../../shared/chemicals/count-line.ts';
import { takesTwo } from '../../../shared/chemicals/takes-two.ts';
import { isSamePerson } from '../../../shared/chemicals/two-persons.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Caller } from '../../call/call-context.ts';
import type { ChemicalCountTable, CountLineTable } from '../../store/count-tables.ts';
import type { Reader } from '../../store/store.ts';
import { kindsOf } from '../kinds-of.ts';
import { lastLink } from '../ledger-rows.ts';

/** A count by its id. Throws `notFound`. */
export async function countById(db: Reader, id: string): Promise<ChemicalCountTable> {
  const row = await db.selectFrom('chemical_count').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Fault('notFound', 'noSuchCount');
  return row;
}

/** The two who count, as far as a rule must tell people apart. */
export async function countersOf(db: Reader, count: ChemicalCountTable) {
  const ids = [count.account_id, count.second_id].filter((id) => id !== null);
  const accounts =
    ids.length === 0 ? [] : await db.selectFrom('account').select(['id', 'person_id']).where('id', 'in', ids).execute();
  const personOf = (id: string | null) => accounts.find((account) => account.id === id)?.person_id ?? null;
  return [
    { accountId: count.account_id, personId: personOf(count.account_id), name: count.by_name },
    { accountId: count.second_id, personId: personOf(count.second_id), name: count.second_name },
  ];
}

/** True for one of the two who count. */
export async function isCounter(db: Reader, count: ChemicalCountTable, caller: Caller): Promise<boolean> {
  return (await countersOf(db, count)).some((counter) => isSamePerson(counter, caller));
}

/** The count, if the caller is one of the two who are counting. Throws `notFound`, `forbidden`, `conflict`. */
export async function countUnderWay(db: Reader, id: string, caller: Caller): Promise<ChemicalCountTable> {
  const count = await countById(db, id);
  const { number, state, by_name: first, second_name: second } = count;
  if (state === 'finished' || state === 'abandoned') throw new Fault('conflict', 'countIsOver', { number });
  if (!(await isCounter(db, count, caller))) throw new Fault('forbidden', 'countNotByYou', { number, first, second });
  return count;
}

function selectLines(db: Reader, countId: string) {
  return db
    .selectFrom('count_line as line')
    .innerJoin('bottle', 'bottle.id', 'line.bottle_id')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .innerJoin('cabinet', 'cabinet.id', 'line.cabinet_id')
    .leftJoin('chemical_movement as movement', 'movement.sequence', 'line.movement')
    .selectAll('line')
    .select(['bottle.number', 'bottle.purity', 'bottle.batch', 'bottle.maker', 'bottle.unit', 'bottle.dimension'])
    .select(['bottle.net_amount', 'bottle.controls', 'bottle.stock', 'bottle.out', 'bottle.cabinet_id as stands_in'])
    .select('bottle.substance_id')
    .select(['substance.name_zh', 'substance.name_en', 'substance.cas', 'cabinet.name as cabinet_name'])
    .where('line.count_id', '=', countId);
}

/** The bottles of a count as their rows are, those of the sheet first. */
export function countLines(db: Reader, countId: string) {
  const ordered = selectLines(db, countId).orderBy('line.added').orderBy('cabinet.name').orderBy('bottle.number');
  return ordered.execute();
}

/** One bottle of a count; undefined where it is not on the sheet. */
export function countLine(db: Reader, countId: string, bottleId: string): Promise<CountLineRow | undefined> {
  return selectLines(db, countId).where('line.bottle_id', '=', bottleId).executeTakeFirst();
}
export type CountLineRow = Awaited<ReturnType<typeof countLines>>[number];

/** What was found of a bottle, for the rules. */
export function countedLine(row: CountLineTable): CountedLine {
  return {
    first: counted(row.first_found, row.first_amount, row.first_book),
    recount: counted(row.recount_found, row.recount_amount, row.recount_book),
  };
}

function counted(found: number | null, amount: number | null, book: number | null): Counted | null {
  return found === null || amount === null || book === null ? null : { found: found === 1, amount, book };
}

/** True for what two people handle. */
export function isListed(row: { controls: string }): boolean {
  return takesTwo(kindsOf(row.controls));
}

/** The last row of the ledger; 0 before the first. */
export async function ledgerEnd(db: Reader): Promise<number> {
  return (await lastLink(db))?.sequence ?? 0;
}
