// Does one piece of work on a store and is killed before its nth step: statements that write and changes of
// files are steps.
// Says `done` when it comes to the end first. Arguments: folder, `create` | `migrate` | `backup` | `attachment`, n.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { keepAttachment } from '../../../electron/store/attachments.ts';
import { backUpDaily } from '../../../electron/store/backup.ts';
import { storeDialect } from '../../../electron/store/dialect.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { migrations } from '../../../electron/store/migrations/all.ts';
import { openStore } from '../../../electron/store/open-store.ts';
import type { Store } from '../../../electron/store/store.ts';
import { entry, now } from '../../store/plain-rows.ts';
import { killBeforeStep } from '../../support/counted-steps.ts';

const [folder = '', work = '', last = '0'] = process.argv.slice(2);

function countSteps(): void {
  const count = killBeforeStep(Number(last));
  for (const name of ['openSync', 'writeFileSync', 'fsyncSync', 'renameSync', 'linkSync', 'rmSync', 'mkdirSync'])
    count(fs, name);
  syncBuiltinESMExports();
  // Of the many statements that make the tables, some stand for all.
  count(Database.prototype, 'prepare', /^(insert|commit|pragma|create table (meta|hazard|audit|later|last) )/i);
  for (const name of ['exec', 'close', 'backup']) count(Database.prototype, name);
  count(Database.prototype, 'pragma', /^(journal_mode|wal_checkpoint|application_id)/);
}

const open = () => openStore(folder, { now, storeId: 'store-1', passwordCost: 12 });

async function withStore(doWork: (store: Store) => unknown): Promise<void> {
  const store = await open();
  countSteps();
  await doWork(store);
  await store.close();
}

const works: Record<string, () => Promise<void>> = {
  async create() {
    countSteps();
    await (await open()).close();
  },
  async migrate() {
    const database = new Database(join(folder, 'store.db'));
    database.pragma('journal_mode = WAL');
    countSteps();
    // Two later migrations that copy rows, as a change of a table would.
    const step = (table: string, from: string, version: number) => ({
      async up(db: Kysely<unknown>) {
        await sql.raw(`create table ${table} (id text primary key, name text not null) strict`).execute(db);
        await sql.raw(`insert into ${table} select id, name from ${from}`).execute(db);
        await sql.raw(`pragma user_version = ${version}`).execute(db);
      },
    });
    const later = { '0980-later': step('later', 'person', 980), '0990-last': step('last', 'later', 990) };
    await migrate(new Kysely({ dialect: storeDialect(database) }), { ...migrations, ...later });
    database.close();
  },
  backup: () => withStore((store) => backUpDaily(store, '2026-09-08')),
  attachment: () =>
    withStore(async (store) => {
      const bytes = new Uint8Array(300_000).fill(7);
      const sha256 = keepAttachment(store, bytes);
      await store.write(async ({ tx, audit }) => {
        const row = { sha256, bytes: bytes.length, media_type: 'image/png', created_at: now };
        await tx.insertInto('attachment').values(row).execute();
        await audit(entry);
      });
    }),
};

await works[work]?.();
process.stdout.write('done\n');
