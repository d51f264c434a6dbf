import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../../build/build-if-stale.ts';
import { runScenario } from './run-scenario.ts';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

interface Settings {
  readonly sandboxed: boolean;
  readonly schemes: unknown;
  readonly preferences: Record<string, unknown>;
  readonly shown: boolean;
  readonly bridge: string[];
  readonly index: Answer;
  readonly asset: Answer;
  readonly refusedAddresses: { address: string; status: number }[];
  readonly methods: number[];
  readonly grants: boolean[];
  readonly cancelled: Record<string, boolean>;
  readonly navigation: { own: boolean; foreign: boolean[] }[];
  readonly webview: boolean;
  readonly download: boolean;
  readonly newWindow: unknown;
  readonly frames: Record<string, { connected: boolean; refused: boolean }>;
  readonly menu: { label: string; submenu: { label?: string }[] }[];
}

let folder: string;
beforeAll(async () => {
  await buildIfStale();
  folder = await mkdtemp(join(tmpdir(), 'desktop-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the built desktop shell', () => {
  let settings: Settings;
  beforeAll(async () => {
    settings = await runScenario('settings', join(folder, 'settings'));
  });

  test('keeps the page in a sandbox', () => {
    expect(settings.sandboxed).toBe(true);
    expect(settings.preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
    expect(settings.shown).toBe(true);
  });

  test('gives the page five functions and nothing else', () => {
    expect(settings.bridge.sort()).toEqual(['connectOffice', 'notify', 'openFolder', 'print', 'save']);
  });

  test('serves the page on app:// with its policy and nonce', () => {
    expect(settings.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
    const nonce = /nonce="([^"]+)"/.exec(settings.index.body)?.[1];
    expect(nonce).toMatch(/^[A-Za-z0-9+/=]{24}$/);
    expect(settings.index.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(settings.index.headers['x-content-type-options']).toBe('nosniff');
    expect(settings.asset).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
  });

  test('answers GET of its own files only', () => {
    expect(settings.methods).toEqual([405, 405, 405, 405]);
    for (const { address, status } of settings.refusedAddresses) expect([address, status]).toEqual([address, 404]);
  });

  test('grants no permission, no device, no download and no network', () => {
    expect(new Set(settings.grants)).toEqual(new Set([false]));
    expect(settings.download).toBe(true);
    expect(settings.cancelled).toEqual({
      'app://desk/assets/a.js': false,
      'blob:app://desk/1': false,
      'https://example.org/': true,
      'file:///etc/passwd': true,
      'app://other/': true,
    });
  });

  test('goes nowhere else and opens no window', () => {
    for (const { own, foreign } of settings.navigation) {
      expect(own).toBe(false);
      expect(foreign).toEqual(foreign.map(() => true));
    }
    expect(settings.webview).toBe(true);
    expect(settings.newWindow).toEqual({ action: 'deny' });
  });

  test('hears only the main frame of its own page', () => {
    for (const result of Object.values(settings.frames)) expect(result).toEqual({ connected: false, refused: true });
  });

  test('has a menu in the system’s language', () => {
    expect(settings.menu.map(({ label }) => label)).toEqual(['文件', '编辑', '查看', '窗口']);
    const labels = settings.menu.flatMap(({ submenu }) => submenu.map(({ label }) => label)).filter(Boolean);
    expect(labels).toContain('打印…');
    expect(labels).not.toContain('开发者工具');
  });
});

describe('a call from the page', () => {
  interface Calls {
    readonly before: { store: string };
    readonly signedOut: unknown;
    readonly started: string;
    readonly created: { id: string; name: string };
    readonly listed: unknown[];
    readonly invalid: unknown;
    readonly unknown: [string, null];
    readonly saves: Record<string, unknown>;
    readonly proposals: string[];
    readonly messages: number;
    readonly prints: number;
    readonly notices: unknown[];
    readonly opened: string[];
    readonly openedPaths: string[];
    readonly wrongFolder: unknown;
    readonly offices: number;
    readonly afterRestart: unknown;
    readonly signedInAgain: string;
    readonly keptPlaces: string[];
  }
  let store: string;
  let saved: string;
  let calls: Calls;
  beforeAll(async () => {
    store = join(folder, 'calls');
    saved = join(folder, 'saved.docx');
    calls = await runScenario('call', store, saved);
  });

  test('reaches a row of the store and comes back', () => {
    expect(calls.before.store).toBe('empty');
    expect(calls.started).toBe('limei');
    expect(calls.created).toMatchObject({ name: '东楼梯', kind: 'stairwell' });
    expect(calls.listed).toEqual([calls.created]);
    const database = new Database(join(store, 'store.db'), { readonly: true });
    const row = database.prepare('select name, kind from place where id = ?').get(calls.created.id);
    const audited = database.prepare("select count(*) from audit where action = 'school.places.create'").pluck().get();
    database.close();
    expect(row).toEqual({ name: '东楼梯', kind: 'stairwell' });
    expect(audited).toBe(1);
  });

  test('is refused by the office with the contract’s errors', () => {
    expect(calls.signedOut).toEqual(['locked', 'signedOut']);
    expect(calls.invalid).toEqual(['invalid', 'fieldsInvalid']);
    expect(calls.unknown[0]).toBe('NOT_FOUND');
  });

  test('finds the office again after it was lost, signed out, with everything that was stored', () => {
    expect(calls.offices).toBe(2);
    expect(calls.afterRestart).toEqual(['ready', null]);
    expect(calls.signedInAgain).toBe('limei');
    expect(calls.keptPlaces).toEqual(['东楼梯']);
  });

  test('saves where the person says, whole, under a safe proposal', async () => {
    expect(calls.saves).toEqual({
      cancelled: { saved: false },
      saved: { saved: true, where: saved },
      content: '内容',
      wrongArguments: [null, null],
      unwritable: { saved: false },
    });
    expect(calls.messages).toBe(1);
    expect(calls.proposals[1]).toBe('/documents/_.._etc_安全工作周报_2026-11-27.docx');
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('prints, notifies and shows only the folders it may', () => {
    expect(calls.prints).toBe(1);
    expect(calls.notices).toEqual([{ title: '今天', body: '三处隐患到期\n两处待复查', silent: true }]);
    // A click opens what the first line tells of.
    expect(calls.opened).toEqual(['三处隐患到期']);
    expect(calls.openedPaths).toEqual([store, join(store, 'backups'), saved]);
    expect(calls.wrongFolder).not.toBeNull();
  });
});

test('a data folder that is no store is told in a sentence and left alone', async () => {
  const store = join(folder, 'foreign');
  await mkdir(store);
  await writeFile(join(store, 'store.db'), 'not a store');
  const hash = async () =>
    createHash('sha256')
      .update(await readFile(join(store, 'store.db')))
      .digest('hex');
  const before = await hash();
  const { errorBoxes, shown } = await runScenario<{ errorBoxes: string[][]; shown: boolean }>('cannot-open', store);
  expect(errorBoxes).toHaveLength(1);
  expect(errorBoxes[0]?.[0]).toBe('校安台');
  expect(errorBoxes[0]?.[1]).toContain(store);
  expect(shown).toBe(false);
  expect(await hash()).toBe(before);
});

test('an office that ends twice is not started a third time', async () => {
  const result = await runScenario<{ offices: number; errorBoxes: string[][] }>('second-loss', join(folder, 'twice'));
  expect(result.offices).toBe(2);
  expect(result.errorBoxes).toHaveLength(1);
});
