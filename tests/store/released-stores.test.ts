import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../build/project-root.ts';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { migrations, newestVersion } from '../../electron/store/migrations/all.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { fillStore } from './filled-store.ts';
import { openTestStore } from './new-store.ts';

// A store of every version that was ever released stays in tests/fixtures/stores/, as it was. While a version is not
// released, its store is made anew after a change of shape: remove it and run this file with MAKE_FIXTURE=1.
const stores = join(projectRoot, 'tests', 'fixtures', 'stores');
/** Versions that left the house; those between two of them were only ever steps of one making. */
const released = [10, 26, 29];
const nameOf = (version: number) => `version-${String(version).padStart(4, '0')}`;

/** Copies a kept store to a folder of the test's own and unpacks it. */
function unpack(name: string): string {
  const folder = temporaryFolder();
  cpSync(join(stores, name), folder, { recursive: true });
  writeFileSync(join(folder, 'store.db'), gunzipSync(readFileSync(join(folder, 'store.db.gz'))));
  return folder;
}

async function keepStore(): Promise<void> {
  const kept = join(stores, nameOf(newestVersion));
  if (existsSync(kept)) throw new Error(`${kept} is there: a released store is never changed`);
  const folder = temporaryFolder();
  await fillStore(folder);
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, 'store.db.gz'), gzipSync(readFileSync(join(folder, 'store.db')), { level: 9 }));
  cpSync(join(folder, 'attachments'), join(kept, 'attachments'), { recursive: true });
}
if (process.env.MAKE_FIXTURE !== undefined) it('keeps a store of the newest version', keepStore);

describe('a store of every version', () => {
  it('is kept', () => {
    const versions = Object.keys(migrations).map((name) => Number(name.slice(0, 4)));
    expect(versions).toEqual(expect.arrayContaining(released));
    expect(readdirSync(stores).toSorted()).toEqual([...released, newestVersion].map(nameOf));
  });

  it.each(readdirSync(stores))('%s opens, is brought up to date and is sound', async (name) => {
    const folder = unpack(name);
    const store = await openTestStore(folder, { mustExist: true });
    expect(store.raw().pragma('user_version', { simple: true })).toBe(newestVersion);
    const { checks } = await verifyOffice(store, 'en');
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    const hazards = await store.read((db) =>
      db.selectFrom('hazard').select(['number', 'state']).orderBy('number').execute(),
    );
    expect(hazards).toEqual([
      { number: 'HZ-2026-0001', state: 'closed' },
      { number: 'HZ-2026-0002', state: 'cancelled' },
      { number: 'HZ-2027-0001', state: 'registered' },
    ]);
    expect(readdirSync(dirname(store.files.database)).filter((one) => one.includes('.new-'))).toEqual([]);
  });
});
