import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { describe, expect, it, onTestFinished } from 'vitest';
import { storeDialect } from '../../electron/store/dialect.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { migrations, newestVersion } from '../../electron/store/migrations/all.ts';
import { appendOnlyTables } from '../../electron/store/tables.ts';

function emptyDatabase() {
  const database = new Database(':memory:');
  onTestFinished(() => {
    database.close();
  });
  const names = (type: string) =>
    database
      .prepare(
        "select name from sqlite_master where type = ? and name not like 'sqlite_%' and name not like 'kysely_%'",
      )
      .pluck()
      .all(type);
  const version = () => database.pragma('user_version', { simple: true });
  return { database, kysely: new Kysely({ dialect: storeDialect(database) }), names, version };
}

const first: Migration = {
  async up(db) {
    await sql.raw('create table a (x integer) strict').execute(db);
    await sql.raw('insert into a values (1)').execute(db);
    await sql.raw('pragma user_version = 10').execute(db);
  },
};
const failing: Migration = {
  async up(db) {
    await sql.raw('create table b (x integer) strict').execute(db);
    await sql.raw('update a set x = 2').execute(db);
    await sql.raw('pragma user_version = 20').execute(db);
    throw new Error('second step fails');
  },
};

describe('migrations', () => {
  it('of which the second fails leave no table of the first and no version', async () => {
    const { kysely, names, version } = emptyDatabase();
    await expect(migrate(kysely, { '0010-a': first, '0020-b': failing })).rejects.toThrow('second step fails');
    expect(names('table')).toEqual([]);
    expect(version()).toBe(0);
  });

  it('that fail later leave the store as it was', async () => {
    const { database, kysely, names, version } = emptyDatabase();
    await migrate(kysely, { '0010-a': first });
    await expect(migrate(kysely, { '0010-a': first, '0020-b': failing })).rejects.toThrow('second step fails');
    expect(names('table')).toEqual(['a']);
    expect(version()).toBe(10);
    expect(database.prepare('select x from a').pluck().get()).toBe(1);
  });

  it('are done once', async () => {
    const { kysely } = emptyDatabase();
    await migrate(kysely, { '0010-a': first });
    await expect(migrate(kysely, { '0010-a': first })).resolves.toBeUndefined();
  });

  it('end at the newest version, every one by its own number', async () => {
    for (const upTo of Object.keys(migrations)) {
      const { kysely, version } = emptyDatabase();
      await migrate(kysely, Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= upTo)));
      expect(version()).toBe(Number(upTo.slice(0, 4)));
    }
    expect(Object.keys(migrations).length).toBeGreaterThan(0);
  });

  it('make every table STRICT, and two triggers for each append-only one', async () => {
    const { database, kysely, names, version } = emptyDatabase();
    await migrate(kysely);
    expect(version()).toBe(newestVersion);
    const list = database.pragma('main.table_list') as { name: string; strict: number }[];
    const strict = new Map(list.map((table) => [table.name, table.strict]));
    expect(names('table').filter((name) => strict.get(String(name)) !== 1)).toEqual([]);
    for (const table of appendOnlyTables) {
      expect(names('trigger')).toEqual(expect.arrayContaining([`${table}_no_update`, `${table}_no_delete`]));
    }
  });
});
