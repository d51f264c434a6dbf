import { effectOf } from '../../shared/chemicals/movement.ts';
import type { BottleTable, ChemicalMovementTable } from '../store/chemical-tables.ts';
import type { Reader } from '../store/store.ts';
import { type Note, nextTurn, type StoreCheck } from '../store/verify/check.ts';
import { cardDigest } from './card-digest.ts';
import { countProblems } from './counts/count-problems.ts';
import { controlProblems } from './lists/control-problems.ts';
import { answerProblems, readMovementAudit } from './movement-audit.ts';
import { slipProblems } from './slip-problems.ts';
import { wasteProblems } from './waste/waste-check.ts';

const slice = 200;

/**
 * Every bottle's levels are the sum of its movements, as are the levels beside each of them; every slip's lines and every waste
 * container likewise, and a finished count goes together with the rows that followed from it. A bottle's card is the one that the audit was told of with its first movement, and it
 * stands on the lists on which its substance puts it.
 */
export const levelCheck: StoreCheck = {
  name: 'levels',
  async look(store) {
    const problems: Note[] = [];
    const told = await readMovementAudit(store);
    const seen = { bottles: 0, movements: 0 };
    for (let after: string | null = ''; after !== null; await nextTurn()) {
      const last: string = after;
      const part = await store.read((db) => readSlice(db, last));
      for (const { bottle, movements } of part) {
        problems.push(...compare(bottle, movements));
        const card = told.cards.get(movements[0]?.sequence ?? 0);
        if (card !== undefined && card !== cardDigest(bottle)) {
          problems.push({ key: 'verify:levels.card', values: { number: bottle.number } });
        }
        seen.bottles += 1;
        seen.movements += movements.length;
      }
      after = part.at(-1)?.bottle.id ?? null;
    }
    problems.push(...(await controlProblems(store)));
    problems.push(...answerProblems(told), ...(await slipProblems(store)), ...(await countProblems(store)));
    problems.push(...(await wasteProblems(store)));
    return { problems, facts: [{ key: 'verify:levels.read', values: seen }] };
  },
};

async function readSlice(db: Reader, after: string) {
  const bottles = await db
    .selectFrom('bottle')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(slice)
    .execute();
  if (bottles.length === 0) return [];
  const ids = bottles.map((bottle) => bottle.id);
  const movements = Map.groupBy(
    await db.selectFrom('chemical_movement').selectAll().where('bottle_id', 'in', ids).orderBy('sequence').execute(),
    (movement) => movement.bottle_id,
  );
  return bottles.map((bottle) => ({ bottle, movements: movements.get(bottle.id) ?? [] }));
}

function compare(bottle: BottleTable, movements: readonly ChemicalMovementTable[]): Note[] {
  let [stock, out] = [0, 0];
  for (const row of movements) {
    const effect = effectOf({ from: row.from_account, to: row.to_account, amount: row.amount });
    stock += effect.stock;
    out += effect.out;
    if (row.stock_after !== stock || row.out_after !== out) {
      return [{ key: 'verify:levels.row', values: { number: bottle.number, row: row.sequence } }];
    }
  }
  const last = movements.at(-1);
  const settledBy = new Set(movements.map((row) => row.refers_to));
  const pending = movements.filter((row) => row.pending === 1 && !settledBy.has(row.sequence)).length;
  const holds =
    bottle.stock === stock &&
    bottle.out === out &&
    bottle.pending === pending &&
    // A bottle that was empty when it was entered has no movement that says where it stands.
    (last === undefined || bottle.cabinet_id === last.cabinet_id);
  return holds ? [] : [{ key: 'verify:levels.bottle', values: { number: bottle.number } }];
}
