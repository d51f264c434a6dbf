import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '../../build/build-if-stale.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { type RunningScript, runScript, startScript } from './run-script.ts';

let folder: string;
beforeAll(async () => {
  await buildIfStale();
  folder = await mkdtemp(join(tmpdir(), 'start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function enter(shell: RunningScript): Promise<{ cookie: string; client: OfficeClient }> {
  const address = await shell.firstLine;
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const client: OfficeClient = createORPCClient(
    new RPCLink({ url: new URL('/rpc', address).href, headers: { cookie } }),
  );
  return { cookie, client };
}

async function stop(shell: RunningScript): Promise<void> {
  shell.child.kill('SIGTERM');
  await shell.ended;
}

test('--no-open prints the address and nothing else, and serves the built page', async () => {
  const shell = startScript('start', ['--no-open', '--data', 'mine'], folder);
  const address = await shell.firstLine;
  const { cookie } = await enter(shell);
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

test('--sample opens the sample school, again and again, and never in place of a real one', async () => {
  for (const _time of ['first', 'again']) {
    const shell = startScript('start', ['--sample', '--no-open', '--data', 'sample'], folder);
    const { client } = await enter(shell);
    expect(await client.accounts.session.current()).toMatchObject({ store: 'ready', sample: true, account: null });
    await stop(shell);
  }

  const real = startScript('start', ['--no-open', '--data', 'real'], folder);
  const { client } = await enter(real);
  await client.accounts.setup.start({
    schoolName: '实验中学',
    bureau: '某区教育局',
    section: '安全教育科',
    personName: '李梅',
    username: 'limei',
    password: 'correct horse',
  });
  expect((await client.accounts.list())[0]?.lastSignedInAt).not.toBeNull();
  await stop(real);
  const refused = await runScript('start', ['--sample', '--no-open', '--data', 'real'], folder);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toBe(`${join(folder, 'real')} holds a real school, not the sample. Choose an empty folder.\n`);
});
