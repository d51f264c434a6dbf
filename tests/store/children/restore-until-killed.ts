// Restores a backup as the office does, or opens a store with one made ready, and is killed before its nth step: each change
// of a name and each flush is one, and what makes SQLite change files. Says `done` when it comes to the end first.
// Arguments: folder, `exchange` | `open` | `damaged`, n.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';
import { killBeforeStep } from '../../support/counted-steps.ts';

const [folder = '', way = '', last = '0'] = process.argv.slice(2);
const count = killBeforeStep(Number(last));

const { openStore } = await import('../../../electron/store/open-store.ts');
const { exchangeStore } = await import('../../../electron/store/restore/exchange-store.ts');
const { prepareRestore } = await import('../../../electron/store/restore/prepare-restore.ts');
const { restoreStore } = await import('../../../electron/store/restore/restore-store.ts');
const { storeFiles } = await import('../../../electron/store/open-store.ts');

const now = '2026-09-02T08:00:00.000Z';
const note = { file: 'old.db', at: now, accountId: null, by: '测试', action: 'desk.restore' } as const;
const source = `${storeFiles(folder).backups}/old.db`;
const options = { now, storeId: 'never made' };

const store = way === 'exchange' ? await openStore(folder, options) : null;
for (const name of ['renameSync', 'fsyncSync', 'mkdirSync', 'chmodSync']) count(fs, name);
count(fs, 'rmSync', /(?:restore|part-\d+)$/);
count(fs.promises, 'copyFile');
syncBuiltinESMExports();
for (const name of ['exec', 'close', 'backup']) count(Database.prototype, name);
count(Database.prototype, 'pragma', /^journal_mode/);

if (store !== null) {
  await prepareRestore(store.files, source, note);
  await exchangeStore(store, now);
}
const restored = way === 'damaged' ? (await restoreStore(folder, source, { ...options, note })).store : null;
await (restored ?? (await openStore(folder, options))).close();
process.stdout.write('done\n');
