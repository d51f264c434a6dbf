import { randomUUID } from 'node:crypto';
import { movementHash } from '../../../electron/chemicals/chain.ts';
import type { ChemicalMovementTable } from '../../../electron/store/chemical-tables.ts';
import type { Store } from '../../../electron/store/store.ts';

type Row = Record<string, unknown>;

/** Lengthens the chain behind its newest row, with rows like that one, until it has `rows`; returns the newest. */
export function fillWithMovements(store: Store, rows: number): ChemicalMovementTable {
  const raw = store.raw();
  let row = newestOf(store);
  const insert = raw.prepare(insertInto('chemical_movement', row as unknown as Row));
  raw.transaction(() => {
    while (row.sequence < rows) {
      const { hash: previous_hash, sequence, ...same } = row;
      const next = { ...same, sequence: sequence + 1, id: randomUUID(), previous_hash };
      row = { ...next, hash: movementHash(next) };
      insert.run(row);
    }
  })();
  return row;
}

/** Bottles like the newest one, until there are `bottles`. */
export function fillWithBottles(store: Store, bottles: number): void {
  const raw = store.raw();
  const like = raw.prepare('select * from bottle order by number desc limit 1').get() as Row;
  const insert = raw.prepare(insertInto('bottle', like));
  const { count } = raw.prepare('select count(*) as count from bottle').get() as { count: number };
  raw.transaction(() => {
    for (let index = count; index < bottles; index += 1) {
      insert.run({ ...like, id: randomUUID(), number: `CB-2020-${String(index).padStart(5, '0')}` });
    }
  })();
}

function newestOf(store: Store): ChemicalMovementTable {
  return store
    .raw()
    .prepare('select * from chemical_movement order by sequence desc limit 1')
    .get() as ChemicalMovementTable;
}

function insertInto(table: string, like: Row): string {
  const names = Object.keys(like);
  return `insert into ${table} (${names}) values (${names.map((name) => `@${name}`)})`;
}
