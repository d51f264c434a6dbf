import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { openSampleSchool, type SampleSchool } from '../support/sample-school.ts';
import { outcomeOf } from './procedures.ts';
import { transports } from './transports.ts';

let school: SampleSchool;
beforeEach(async () => {
  school = await openSampleSchool();
});
afterEach(() => school.close());

const signIn = { username: 'officer', password: samplePassword } as const;
const backups = () => school.office.store.files.backups;

/** A place that is not in the backup. */
async function addPlace(officer: OfficeClient, name: string): Promise<void> {
  const id = crypto.randomUUID();
  await officer.school.places.create({ id, name, kind: 'building', parentId: null, responsibleId: null });
}

const hasPlace = async (client: OfficeClient, name: string) =>
  (await client.school.places.list()).some((place) => place.name === name);

/** Damages a page of an open file from another process: closing it in this one would cost the store its lock. */
function damagePage(file: string, page: number, size: number): void {
  const script = `
    const file = require('node:fs').openSync(process.argv[1], 'r+');
    require('node:fs').writeSync(file, Buffer.alloc(${size}, 0x5a), 0, ${size}, ${(page - 1) * size});`;
  execFileSync(process.execPath, ['-e', script, file]);
}

describe.each(Object.entries(transports))('through %s', (_name, open) => {
  it('a backup takes the place of the store, everybody is signed out, and the office goes on', async () => {
    const transport = await open(school.office);
    const officer = await transport.open();
    const staff = await transport.open();
    const nobody = await transport.open();
    await officer.accounts.session.signIn(signIn);
    await staff.accounts.session.signIn({ ...signIn, username: 'staff' });
    const backup = await officer.maintenance.backup.make();
    await addPlace(officer, '后来的楼');
    school.clock.set('2026-11-27T06:05:00.000Z');

    const { file, madeAt, kept } = await officer.maintenance.backup.restore({ file: backup.file });
    expect([file, kept]).toEqual([backup.file, 'before-restore_2026-11-27T06-05-00.db']);
    expect(await outcomeOf(officer.school.places.list())).toBe('locked signedOut');
    expect(await outcomeOf(staff.school.places.list())).toBe('locked signedOut');
    expect((await officer.accounts.session.current()).restored).toEqual({ madeAt });
    expect((await staff.accounts.session.current()).restored).toEqual({ madeAt });
    expect((await nobody.accounts.session.current()).restored).toBeNull();

    expect((await officer.accounts.session.signIn(signIn)).restored).toBeNull();
    expect(await hasPlace(officer, '后来的楼')).toBe(false);
    await addPlace(officer, '再后来的楼');
    const { rows } = await officer.maintenance.audit({ page: 1, size: 10 });
    expect(rows.map(({ action }) => action)).toContain('maintenance.backup.restore');
    expect((await officer.maintenance.verify({ language: 'en' })).ok).toBe(true);
    expect((await officer.maintenance.backup.list()).backups.map((one) => one.file)).toContain(kept);

    // And back again.
    await officer.maintenance.backup.restore({ file: kept });
    await officer.accounts.session.signIn(signIn);
    expect(await hasPlace(officer, '后来的楼')).toBe(true);
    await transport.close();
  });
});

describe('calls meanwhile', () => {
  it('under way are refused, later ones find themselves signed out, and none is half done', async () => {
    const { client: officer } = await school.seat('officer');
    const { client: staff } = await school.seat('staff');
    const { file } = await officer.maintenance.backup.make();
    const restoring = officer.maintenance.backup.restore({ file });
    const calls: Promise<string>[] = [];
    let over = false;
    void restoring.finally(() => {
      over = true;
    });
    for (let turn = 0; !over; turn += 1) {
      if (turn < 50) calls.push(outcomeOf(staff.school.places.list()), outcomeOf(addPlace(officer, `楼 ${turn}`)));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await restoring;
    const outcomes = new Set(await Promise.all(calls));
    for (const outcome of outcomes) {
      expect(['done', 'forbidden notPermitted', 'storageBusy storageBusy', 'locked signedOut']).toContain(outcome);
    }
    expect(outcomes).toContain('locked signedOut');
    await officer.accounts.session.signIn(signIn);
    expect((await officer.maintenance.verify({ language: 'en' })).ok).toBe(true);
  });

  it('a second restore at the same time is refused', async () => {
    const { client: officer } = await school.seat('officer');
    const { file } = await officer.maintenance.backup.make();
    const both = [officer.maintenance.backup.restore({ file }), officer.maintenance.backup.restore({ file })];
    expect((await Promise.all(both.map(outcomeOf))).toSorted()).toEqual(['done', 'storageBusy storageBusy']);
  });

  it('a sign-in under way does not outlive the store that it was for', async () => {
    const { client: officer } = await school.seat('officer');
    const { file } = await officer.maintenance.backup.make();
    const { client: staff } = await school.seat(null);
    school.clock.set('2026-11-27T06:07:00.000Z');
    const signingIn = outcomeOf(staff.accounts.session.signIn({ ...signIn, username: 'staff' }));
    await officer.maintenance.backup.restore({ file });
    expect(['done', 'storageBusy storageBusy']).toContain(await signingIn);
    const { account } = await staff.accounts.session.current();
    // Who is signed in is so by the store that is open now: it knows of it.
    if (account !== null) expect(account.lastSignedInAt).toMatch(/^2026-11-27T06:07:/);
  });

  it('an office that is closed meanwhile stays closed', async () => {
    const { client: officer } = await school.seat('officer');
    const { file } = await officer.maintenance.backup.make();
    const restoring = outcomeOf(officer.maintenance.backup.restore({ file }));
    await school.office.close();
    await restoring;
    expect(school.office.store.closed).toBe(true);
    expect(await outcomeOf(officer.accounts.session.current())).toBe('storageBusy storageBusy');
  });
});

it('a store that is damaged while it is open can be replaced too, and is kept as it is', async () => {
  const { client: officer } = await school.seat('officer');
  const { file } = await officer.maintenance.backup.make();
  const { store } = school.office;
  const page = store.raw().prepare("select rootpage from sqlite_master where name = 'audit'").pluck().get() as number;
  const size = store.raw().pragma('page_size', { simple: true }) as number;
  store.raw().pragma('wal_checkpoint(TRUNCATE)');
  store.raw().pragma('cache_size = 0');
  damagePage(store.files.database, page, size);
  const { kept } = await officer.maintenance.backup.restore({ file });
  expect(kept).toMatch(/^replaced_/);
  expect(readdirSync(join(backups(), kept))).toContain('store.db');
  await officer.accounts.session.signIn(signIn);
  expect((await officer.maintenance.verify({ language: 'en' })).ok).toBe(true);
});

describe('what cannot be restored is refused, and the office goes on as it was', () => {
  async function expectRefused(file: string, outcome: string): Promise<void> {
    const { client: officer } = await school.seat('officer');
    const before = readdirSync(backups()).toSorted();
    expect(await outcomeOf(officer.maintenance.backup.restore({ file }))).toBe(outcome);
    expect(readdirSync(backups()).toSorted()).toEqual(before);
    expect(existsSync(school.office.store.files.restore)).toBe(false);
    await addPlace(officer, `新楼 ${crypto.randomUUID()}`);
    const { rows } = await officer.maintenance.audit({ page: 1, size: 100 });
    expect(rows.map(({ action }) => action)).not.toContain('maintenance.backup.restore');
  }

  it('a path, or a name that is not in the list', async () => {
    await expectRefused('../store.db', 'invalid fieldsInvalid');
    await expectRefused('..\\store.db', 'invalid fieldsInvalid');
    await expectRefused('', 'invalid fieldsInvalid');
    await expectRefused('..', 'notFound noSuchBackup');
    await expectRefused('store_2020-01-01.db', 'notFound noSuchBackup');
    mkdirSync(join(backups(), 'folder.db'));
    await expectRefused('folder.db', 'notFound noSuchBackup');
  });

  it('a damaged one, a newer one, a foreign one', async () => {
    const { client: officer } = await school.seat('officer');
    const { file } = await officer.maintenance.backup.make();
    const copy = (name: string) => {
      copyFileSync(join(backups(), file), join(backups(), name));
      return join(backups(), name);
    };
    truncateSync(copy('cut.db'), 20_000);
    const newer = new Database(copy('newer.db'));
    newer.pragma('user_version = 1000');
    newer.close();
    writeFileSync(join(backups(), 'letter.db'), 'dear');
    await expectRefused('cut.db', 'conflict backupDamaged');
    await expectRefused('newer.db', 'conflict backupNewer');
    await expectRefused('letter.db', 'conflict backupNotOurs');
  });

  it('a sound one for which there is no room: the failure is in the audit too', async () => {
    const { client: officer } = await school.seat('officer');
    const { file } = await officer.maintenance.backup.make();
    const { files } = school.office.store;
    const real = files.backups;
    school.clock.set('2026-11-27T06:06:00.000Z');
    // The copy that keeps the present store cannot be written: a folder has its name.
    mkdirSync(join(real, `before-restore_2026-11-27T06-06-00.db.part-${process.pid}`));
    expect(await outcomeOf(officer.maintenance.backup.restore({ file }))).not.toBe('done');
    expect(existsSync(files.restore)).toBe(false);
    const { rows } = await officer.maintenance.audit({ page: 1, size: 2 });
    expect(rows.map(({ action, subject }) => [action, subject])).toEqual([
      ['maintenance.backup.restoreFailed', file],
      ['maintenance.backup.restore', file],
    ]);
  });
});
