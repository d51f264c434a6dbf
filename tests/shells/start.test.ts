import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '../../build/build-if-stale.ts';
import { runScript, startScript } from './run-script.ts';

let folder: string;
beforeAll(async () => {
  await buildIfStale();
  folder = await mkdtemp(join(tmpdir(), 'start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('--no-open prints the address and nothing else, and serves the built page', async () => {
  const shell = startScript('start', ['--no-open', '--data', 'mine'], folder);
  const address = await shell.firstLine;
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const page = await fetch(new URL('/', address), { headers: { cookie } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<div id="root">');
  shell.child.kill('SIGTERM');
  expect(await shell.ended).toEqual({ code: 0, stdout: `${address}\n`, stderr: '' });
  expect(await readdir(join(folder, 'mine'))).toContain('store.db');
});

test('an unknown option is refused with the known ones', async () => {
  const run = await runScript('start', ['--nonsense'], folder);
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain('--data FOLDER, --sample, --browser, --no-open');
});

test('a data folder that is a file is told in one sentence', async () => {
  await writeFile(join(folder, 'file'), '');
  const run = await runScript('start', ['--no-open', '--data', 'file'], folder);
  expect([run.code, run.stdout]).toEqual([1, '']);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr).toContain(join(folder, 'file'));
});
