import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { backUpTo } from '../../electron/store/backup.ts';
import { readMeta } from '../../electron/store/meta.ts';
import { verifyStore } from '../../electron/store/verify/verify-store.ts';
import { wordsIn } from '../../electron/words/words.ts';
import { startChild } from '../support/child-script.ts';
import { folderState } from '../support/folder-state.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { countPeople, newStore, openTestStore } from './new-store.ts';
import { entry, insertPerson } from './plain-rows.ts';

const holdStore = new URL('children/hold-store.ts', import.meta.url);

const openStoreModule = new URL('../../electron/store/open-store.ts', import.meta.url).href;

/** Opens the store from a worker thread of this process; returns `open` or the problem. */
async function openInWorker(folder: string): Promise<unknown> {
  const script = `
    import { parentPort, workerData } from 'node:worker_threads';
    import { openStore } from ${JSON.stringify(openStoreModule)};
    const answer = await openStore(workerData, { now: '', storeId: '' }).then(() => 'open', (error) => error.problem);
    parentPort.postMessage(answer);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), { workerData: folder });
  const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  return answer;
}

describe('one owner at a time', () => {
  it('a second process is told that the store is in use, and changes nothing', async () => {
    const store = await newStore();
    await store.write(async (writer) => {
      await insertPerson(writer, 'p1');
      await writer.audit(entry);
    });
    const before = folderState(store.files.folder, { storeIsOpen: true });
    expect(await startChild(holdStore, [store.files.folder]).nextLine()).toBe('inUse');
    expect(folderState(store.files.folder, { storeIsOpen: true })).toEqual(before);
    expect(await countPeople(store)).toBe(1);
  });

  it('a worker thread of the same process is told so too', async () => {
    const store = await newStore();
    expect(await openInWorker(store.files.folder)).toBe('inUse');
  });

  it('a second opening in the same thread is told so too, and the first goes on', async () => {
    const store = await newStore();
    await expect(openTestStore(store.files.folder)).rejects.toMatchObject({ problem: 'inUse' });
    expect(await countPeople(store)).toBe(0);
  });

  it('stays so after looks at the store from within its own process', async () => {
    // On Unix a process loses its locks on a file when it closes any handle on it.
    const store = await newStore();
    await expect(openTestStore(store.files.folder)).rejects.toMatchObject({ problem: 'inUse' });
    await openInWorker(store.files.folder);
    await backUpTo(store, join(store.files.backups, 'copy.db'));
    await expect(backUpTo(store, store.files.database)).rejects.toThrow();
    const { checks } = await verifyStore(store, { words: wordsIn('en') });
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(await startChild(holdStore, [store.files.folder]).nextLine()).toBe('inUse');
  });

  it('the next one gets it when the first closes, and when the first is killed', async () => {
    const folder = temporaryFolder();
    const first = startChild(holdStore, [folder]);
    expect(await first.nextLine()).toBe('open');
    await expect(openTestStore(folder)).rejects.toMatchObject({ problem: 'inUse' });
    first.process.stdin?.end();
    expect((await first.ended).code).toBe(0);

    const second = startChild(holdStore, [folder]);
    expect(await second.nextLine()).toBe('open');
    await second.kill();
    const third = await openTestStore(folder);
    expect(await countPeople(third)).toBe(0);
  });

  it('of many that make the store in the same moment one has it, and it stays the one', async () => {
    const folder = temporaryFolder();
    const children = Array.from({ length: 6 }, () => startChild(holdStore, [folder]));
    const answers = await Promise.all(children.map((child) => child.nextLine()));
    expect(answers.toSorted()).toEqual(['inUse', 'inUse', 'inUse', 'inUse', 'inUse', 'open']);
    for (const child of children) child.process.stdin?.end();
    await Promise.all(children.map((child) => child.ended));
    const store = await openTestStore(folder);
    const owner = children.find((_, index) => answers[index] === 'open');
    const madeBy = await store.read((db) => readMeta(db, 'storeId'));
    expect(children.map((child) => `made-by-${child.process.pid}`)).toContain(madeBy);
    expect(owner).toBeDefined();
    expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([]);
  });
});

// As root no permission binds, so the child gives its rights away first.
const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

describe.skipIf(process.platform === 'win32')('a folder in which one may only read', () => {
  it('is said to be so, and nothing in it changes', async () => {
    const outer = temporaryFolder();
    const store = await openTestStore(join(outer, 'store'));
    await store.close();
    const { folder, database, attachments, backups, logs } = store.files;
    for (const path of [outer, folder, attachments, backups, logs]) chmodSync(path, 0o555);
    chmodSync(database, 0o444);
    const before = folderState(folder);
    expect(await startChild(holdStore, [folder], asNobody).nextLine()).toBe('readOnly');
    expect(folderState(folder)).toEqual(before);
    expect(await startChild(holdStore, [join(outer, 'another')], asNobody).nextLine()).toBe('readOnly');
    for (const path of [outer, folder, attachments, backups, logs]) chmodSync(path, 0o755);
  });

  it('is said to be so when only the file is', async () => {
    const outer = temporaryFolder();
    chmodSync(outer, 0o777);
    const store = await openTestStore(join(outer, 'store'));
    await store.close();
    const { folder, database, attachments, backups, logs } = store.files;
    for (const path of [folder, attachments, backups, logs]) chmodSync(path, 0o777);
    chmodSync(database, 0o444);
    if ('uid' in asNobody) chownSync(database, 0, 0);
    const before = folderState(folder);
    expect(await startChild(holdStore, [folder], asNobody).nextLine()).toBe('readOnly');
    expect(folderState(folder)).toEqual(before);
  });
});
