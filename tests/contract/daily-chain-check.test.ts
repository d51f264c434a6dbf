import { describe, expect, test } from 'vitest';
import { movementHash } from '../../electron/chemicals/chain.ts';
import { checkChainDaily, lastChainCheck } from '../../electron/chemicals/daily-chain-check.ts';
import type { ChemicalMovementTable } from '../../electron/store/chemical-tables.ts';
import type { Store } from '../../electron/store/store.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { sampleForTest } from './sample-for-test.ts';

async function ledger() {
  const school = await sampleForTest();
  const { client: lab } = await school.seat('lab');
  const { store } = school.office;
  const chemicals = chemicalWorkshop(lab, school.workshop.newId);
  const rooms = chemicalWorkshop((await school.seat('officer')).client, school.workshop.newId);
  const { id } = await lab.chemicals.bottles.add(await chemicals.bottleInput({ cabinetId: await rooms.cabinet() }));
  const check = async (daysLater: number) => {
    await checkChainDaily(store, { now: () => `${addDays(sampleDay, daysLater)}T04:00:00.000Z` });
    return store.read(lastChainCheck);
  };
  return { lab, store, check, enter: () => chemicals.issue(id, 1) };
}

/** As somebody with an SQLite shell would. */
function alter(store: Store, sequence: number): void {
  const raw = store.raw();
  raw.exec('drop trigger if exists chemical_movement_no_update');
  raw.prepare('update chemical_movement set amount = amount + 1 where sequence = ?').run(sequence);
}

function rowsOf(store: Store): ChemicalMovementTable[] {
  return store.raw().prepare('select * from chemical_movement order by sequence').all() as ChemicalMovementTable[];
}

describe('the chain, every day', () => {
  test('is proven from the last proven head on, once a day, and the audit says so', async () => {
    const { lab, store, check, enter } = await ledger();
    const first = await check(1);
    expect(first).toMatchObject({ rows: rowsOf(store).length, firstBroken: null });
    await enter();
    expect(await check(1)).toEqual(first);
    const second = await check(2);
    expect(second).toMatchObject({ rows: rowsOf(store).length, firstBroken: null });
    const audit = store.raw().prepare("select subject from audit where action = 'chemicals.chain.check'").pluck().all();
    expect(audit).toEqual([String(first?.rows), String(second?.rows)]);
    expect(await lab.chemicals.chain.lastCheck()).toMatchObject({ rows: second?.rows, firstBroken: null });
  });

  test('reads only what is new: an old row is for the whole proof, a new one is named', async () => {
    const { lab, store, check, enter } = await ledger();
    await check(1);
    await enter();
    alter(store, 3);
    expect(await check(2)).toMatchObject({ firstBroken: null });
    expect(await lab.chemicals.chain.verify()).toMatchObject({ firstBroken: 3 });
    await enter();
    const { length } = rowsOf(store);
    alter(store, length);
    expect(await check(3)).toMatchObject({ rows: length, firstBroken: length });
    expect(await lab.chemicals.overview()).toMatchObject({ chainBroken: length });
  });

  test('sees a ledger that was written anew as a whole, and says so until it is mended', async () => {
    const { store, check } = await ledger();
    const known = await check(1);
    const raw = store.raw();
    raw.exec('drop trigger chemical_movement_no_update');
    const write = raw.prepare(
      'update chemical_movement set by_name = ?, previous_hash = ?, hash = ? where sequence = ?',
    );
    let previous_hash: string | null = null;
    for (const row of rowsOf(store)) {
      const made: ChemicalMovementTable = {
        ...row,
        by_name: '别人',
        previous_hash: previous_hash ?? row.previous_hash,
      };
      previous_hash = movementHash(made);
      write.run(made.by_name, made.previous_hash, previous_hash, row.sequence);
    }
    expect(await check(2)).toMatchObject({ firstBroken: known?.rows });
  });
});
