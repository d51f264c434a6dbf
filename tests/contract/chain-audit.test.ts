import { describe, expect, test } from 'vitest';
import { movementHash } from '../../electron/chemicals/chain.ts';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import type { ChemicalMovementTable } from '../../electron/store/chemical-tables.ts';
import { smallSchool } from '../support/small-school.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { sampleForTest } from './sample-for-test.ts';

/** The sample school's ledger, in the hands of somebody with an SQLite shell who leaves no trigger missing. */
async function ledger() {
  const school = await sampleForTest();
  const { store } = school.office;
  const raw = store.raw();
  const count = (table: string) => raw.prepare(`select count(*) from ${table}`).pluck().get() as number;
  const unguarded = (work: () => void) => {
    const kept = raw.prepare(`select name, sql from sqlite_master where type = 'trigger'`).all();
    const triggers = kept as { name: string; sql: string }[];
    raw.pragma('foreign_keys = off');
    for (const { name } of triggers) raw.exec(`drop trigger ${name}`);
    work();
    for (const { sql } of triggers) raw.exec(sql);
    raw.pragma('foreign_keys = on');
  };
  /** Changes a row and makes every hash from there on anew. */
  const rewrite = (from: number, changes: Partial<ChemicalMovementTable>) => {
    const rows = raw.prepare('select * from chemical_movement where sequence >= ? order by sequence').all(from);
    const write = raw.prepare(
      'update chemical_movement set by_name = ?, previous_hash = ?, hash = ? where sequence = ?',
    );
    let previous: string | null = null;
    for (const row of rows as ChemicalMovementTable[]) {
      const made: ChemicalMovementTable = { ...row, ...(previous === null ? changes : { previous_hash: previous }) };
      previous = movementHash(made);
      write.run(made.by_name, made.previous_hash, previous, made.sequence);
    }
  };
  const verify = async () => {
    const { checks, chain } = await verifyOffice(store, 'en');
    const failed = checks.filter((check) => !check.ok).map(({ name }) => name);
    const detailOf = (check: string) => checks.find(({ name }) => name === check)?.detail ?? '';
    return { failed, said: detailOf('chain'), levels: detailOf('levels'), chain };
  };
  return { school, raw, count, unguarded, rewrite, verify };
}

/** A month of the sample that is signed over rows, and one that is signed after it. */
async function signedLedger() {
  const made = await ledger();
  const { client: lab } = await made.school.seat('lab');
  const [newest, before] = await lab.chemicals.months.list();
  if (newest === undefined || before === undefined) throw new Error('the sample has two signed months');
  return { ...made, newest, before };
}

describe('a chain that was written anew', () => {
  test('is sound in itself, and is named by what the audit was told and by the first signature over it', async () => {
    const { count, unguarded, rewrite, verify, newest, before } = await signedLedger();
    expect(await verify()).toMatchObject({ failed: [], chain: { firstBroken: null } });
    const row = before.rows + 1;
    unguarded(() => rewrite(row, { by_name: '别人' }));
    const { failed, said, chain } = await verify();
    expect(failed).toEqual(['chain']);
    expect(said).toContain(`row ${row} of the ledger has another hash than the audit`);
    expect(said).toContain(`${newest.month} was signed over another ledger: row ${newest.rows}`);
    expect(said).not.toContain(before.month);
    expect(chain).toMatchObject({ rows: count('chemical_movement'), firstBroken: row });
  });

  test('at its last row, behind every signature', async () => {
    const { count, unguarded, rewrite, verify } = await ledger();
    const rows = count('chemical_movement');
    unguarded(() => rewrite(rows, { by_name: '别人' }));
    const { failed, said, chain } = await verify();
    expect(failed).toEqual(['chain']);
    expect(said).toContain(`row ${rows} of the ledger has another hash`);
    expect(chain).toMatchObject({ firstBroken: rows });
  });

  test('with a row more than the audit was told of', async () => {
    const { raw, count, unguarded, verify } = await ledger();
    const rows = count('chemical_movement');
    const last = raw.prepare('select * from chemical_movement where sequence = ?').get(rows) as ChemicalMovementTable;
    const unhashed = {
      ...last,
      sequence: rows + 1,
      id: '01a00000-0000-7000-8000-000000000000',
      previous_hash: last.hash,
    };
    const forged = { ...unhashed, hash: movementHash(unhashed) };
    const columns = Object.keys(forged);
    const insert = `insert into chemical_movement (${columns}) values (${columns.map((name) => `@${name}`)})`;
    unguarded(() => raw.prepare(insert).run(forged));
    const { failed, said, chain } = await verify();
    expect(failed).toContain('chain');
    expect(said).toContain(`the audit was told nothing of row ${rows + 1}`);
    expect(chain).toMatchObject({ firstBroken: rows + 1 });
  });

  test('with its last rows cut off, is broken at the first that is gone', async () => {
    const { raw, count, unguarded, verify } = await ledger();
    const rows = count('chemical_movement');
    unguarded(() => raw.prepare('delete from chemical_movement where sequence > ?').run(rows - 2));
    const { failed, said, chain } = await verify();
    expect(failed).toContain('chain');
    expect(said).toContain(`the ledger has ${rows - 2} rows, but the audit knows row ${rows}`);
    expect(chain).toMatchObject({ rows: rows - 2, firstBroken: rows - 1 });
  });

  test('with the end of the audit cut off too, is broken at the first that is gone: bottles have counted their rows', async () => {
    const { raw, count, unguarded, verify } = await ledger();
    const rows = count('chemical_movement');
    unguarded(() => {
      raw.exec(
        `delete from audit where id >= (select id from audit where json_extract(detail, '$.movement') = ${rows - 4})`,
      );
      raw.exec(`delete from chemical_movement where sequence >= ${rows - 4}`);
    });
    const { failed, said, chain } = await verify();
    expect(failed).toEqual(expect.arrayContaining(['audit', 'chain']));
    expect(said).toContain(`the ledger has ${rows - 5} rows, and had ${rows} at least`);
    expect(chain).toMatchObject({ rows: rows - 5, firstBroken: rows - 4 });
  });

  test('cut off behind a month that was signed or a daily proof, is broken at the first that is gone', async () => {
    const { raw, unguarded, verify, newest } = await signedLedger();
    unguarded(() => {
      raw.exec(`delete from audit where json_extract(detail, '$.movement') >= ${newest.rows}`);
      raw.exec(`delete from chemical_movement where sequence >= ${newest.rows}`);
    });
    const { said, chain } = await verify();
    expect(said).toContain(`the ledger has ${newest.rows - 1} rows`);
    expect(chain).toMatchObject({ firstBroken: newest.rows });
  });
});

describe('the signature of a month', () => {
  const changes = [
    ['head', `update closed_month set head = '${'0'.repeat(64)}' where month = $month`],
    ['row count', 'update closed_month set rows = rows - 1 where month = $month'],
    ['second name', `update closed_month set second_name = '别人' where month = $month`],
    ['first name', `update closed_month set by_name = '别人' where month = $month`],
    ['account', 'update closed_month set account_id = null where month = $month'],
    ['time', `update closed_month set closed_at = '2026-01-01T00:00:00.000Z' where month = $month`],
  ] as const;

  test.each(changes)('is found when its %s was changed', async (_what, sql) => {
    const { raw, unguarded, verify, newest } = await signedLedger();
    unguarded(() => raw.prepare(sql).run({ month: newest.month }));
    const { failed, said } = await verify();
    expect(failed).toEqual(['chain']);
    expect(said).toContain(`the signature of ${newest.month} is not the one that the audit was told of`);
  });

  test('is missed when it was taken away, the newest too', async () => {
    const { raw, unguarded, verify, newest } = await signedLedger();
    unguarded(() => raw.prepare('delete from closed_month where month = ?').run(newest.month));
    const { failed, said, chain } = await verify();
    expect(failed).toEqual(['chain']);
    expect(said).toContain(`the signature of ${newest.month}, which the audit was told of, is gone`);
    expect(chain).toMatchObject({ firstBroken: null });
  });

  test('is no signature when the audit was told nothing of it', async () => {
    const { raw, unguarded, verify } = await signedLedger();
    const forge = `insert into closed_month select '2020-01', rows, head, closed_at, account_id, by_name, second_name
      from closed_month limit 1`;
    unguarded(() => raw.exec(forge));
    const { failed, said } = await verify();
    expect(failed).toEqual(['chain']);
    expect(said).toContain('the audit was told nothing of the signature of 2020-01');
  });

  test('holds over a ledger that had no rows yet', async () => {
    const { office, officer, newId, person } = await smallSchool(temporaryFolder());
    const password = 'another-password';
    const account = { id: newId(), username: 'lab', role: 'labManager' as const, personId: await person('李强') };
    await officer.accounts.create({ ...account, password });
    const signed = await officer.chemicals.months.close({ month: '2026-08', second: { username: 'lab', password } });
    expect(signed.rows).toBe(0);
    const failed = async () => (await verifyOffice(office.store, 'en')).checks.filter(({ ok }) => !ok);
    expect(await failed()).toEqual([]);
    await chemicalWorkshop(officer, newId, '2026-09-01').bottle();
    expect(await failed()).toEqual([]);
  });
});

test('a slip stays what it is, also for who reaches behind the program; only its being settled follows the ledger', async () => {
  const { raw } = await ledger();
  for (const column of ['number', 'class_name', 'experiment', 'taker_name', 'issued_on', 'issued_at', 'due_at']) {
    expect(() => raw.exec(`update issue_slip set ${column} = 'x'`)).toThrow('a slip stays what it is');
  }
  expect(() => raw.exec('delete from slip_line')).toThrow('slip_line is kept');
  expect(() => raw.exec('update issue_slip set settled_at = settled_at')).not.toThrow();
});

describe('the card of a bottle', () => {
  const changes = [
    `number = 'CB-1999-0001'`,
    `maker = '别家'`,
    `batch = '别的批号'`,
    `purity = 'GR'`,
    'concentration = 1',
    'net_amount = net_amount + 1',
    `opened_on = '2020-01-01'`,
    `expires_on = '2099-12-31'`,
    `recorded_on = '2020-01-01'`,
    'substance_id = (select id from substance where id <> bottle.substance_id and cas is null limit 1)',
  ];

  test.each(changes)('is found when somebody changed it: %s', async (change) => {
    const { school, raw, unguarded, verify } = await ledger();
    const { client: officer } = await school.seat('officer');
    await chemicalWorkshop(officer, school.workshop.newId).substance('某种盐');
    const number = raw.prepare(`select number from bottle where controls = '' order by number limit 1`).pluck().get();
    expect(await verify()).toMatchObject({ failed: [] });
    unguarded(() => raw.prepare(`update bottle set ${change} where number = ?`).run(number));
    const { failed, levels } = await verify();
    expect(failed).toEqual(['levels']);
    const now = change.startsWith('number') ? 'CB-1999-0001' : number;
    expect(levels).toContain(`the card of bottle ${now} is not the one that the audit was told of`);
  });

  test('has the lists on which its substance puts it, in a store that this program made', async () => {
    const { raw, unguarded, verify } = await ledger();
    expect(await verify()).toMatchObject({ failed: [] });
    const number = raw.prepare(`select number from bottle where controls <> '' order by number limit 1`).pluck().get();
    unguarded(() => raw.prepare(`update bottle set controls = '' where number = ?`).run(number));
    const { failed, levels } = await verify();
    expect(failed).toEqual(['levels']);
    expect(levels).toContain(`bottle ${number} is not on the controlled lists`);
    unguarded(() => raw.prepare(`update meta set value = '{"digest":"","file":{}}' where key = 'shippedLists'`).run());
    expect(await verify()).toMatchObject({ failed: [] });
  });
});
