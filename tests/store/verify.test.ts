import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { replayCheck } from '../../electron/hazards/replay-check.ts';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { type VerifyResult, verifyStore } from '../../electron/store/verify/verify-store.ts';
import { wordsIn } from '../../electron/words/words.ts';
import type { Language } from '../../shared/contract/document.ts';
import { folderState } from '../support/folder-state.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { damages, sql } from './damages.ts';
import { fillStore } from './filled-store.ts';
import { openTestStore } from './new-store.ts';

const names = [
  ...['header', 'pages', 'foreignKeys', 'triggers', 'strictness', 'audit', 'numbers', 'attachments'],
  ...['replay', 'chain', 'levels', 'records'],
];

const template = mkdtempSync(join(tmpdir(), 'school-safety-desk-test-'));
afterAll(() => rmSync(template, { recursive: true, force: true }));
let filling: Promise<void> | null = null;

/** A folder of the test's own with the filled store, which is made once. */
async function filledFolder(): Promise<string> {
  filling ??= fillStore(template);
  await filling;
  const folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

async function verify(folder: string, language: Language = 'en'): Promise<VerifyResult> {
  const store = await openTestStore(folder, { mustExist: true });
  const result = await verifyOffice(store, language);
  await store.close();
  return result;
}

describe('verify', () => {
  it('finds a sound store sound, in the order that scripts know, and changes nothing', async () => {
    const folder = await filledFolder();
    const before = folderState(folder);
    for (const language of ['en', 'zh-CN'] as const) {
      const { ok, checks } = await verify(folder, language);
      expect(checks.filter((check) => !check.ok)).toEqual([]);
      expect(ok).toBe(true);
      expect(checks.map((check) => check.name)).toEqual(names);
      expect(checks.map((check) => check.detail).filter((detail) => /verify:|\{\{|^$/.test(detail))).toEqual([]);
      expect(folderState(folder)).toEqual(before);
    }
  });

  it('tells of files without a row, which do no harm', async () => {
    const folder = await filledFolder();
    writeFileSync(join(folder, 'attachments', 'ab'.repeat(32)), 'x');
    const { ok, checks } = await verify(folder);
    expect(ok).toBe(true);
    expect(checks.find((check) => check.name === 'attachments')?.detail).toContain('files without a record');
  });

  it('goes on with the other checks when one cannot be carried out', async () => {
    const folder = await filledFolder();
    sql('drop table criterion')(folder);
    const store = await openTestStore(folder);
    const broken = { name: 'broken', look: () => Promise.reject(new Error('cannot')) };
    const { checks } = await verifyStore(store, { words: wordsIn('en'), more: [broken, replayCheck] });
    expect(checks.filter((check) => !check.ok).map((check) => check.name)).toEqual(['strictness', 'broken']);
    expect(checks.at(-1)?.name).toBe('replay');
  });

  it('lets other calls in between the slices of its work', async () => {
    const store = await openTestStore(await filledFolder());
    let verified = false;
    const verifying = verifyOffice(store, 'en').then(() => {
      verified = true;
    });
    await store.read((db) => db.selectFrom('person').select('id').execute());
    expect(verified).toBe(false);
    await verifying;
  });

  it.each(damages)('%s sees it, and no other check: %s', async (name, _what, damage) => {
    const folder = await filledFolder();
    damage(folder);
    const { ok, checks } = await verify(folder);
    expect(ok).toBe(false);
    expect(checks.filter((check) => !check.ok).map((check) => check.name)).toEqual([name]);
    expect(checks.find((check) => check.name === name)?.detail).not.toMatch(/verify:|\{\{|could not be checked/);
  });
});
