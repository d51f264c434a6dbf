import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const copied = ['build', 'electron', 'renderer', 'resources', 'shared'];
const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

let project: string;

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function build(): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['build/run.mjs', 'build'], { cwd: project });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const built = async () => (await readdir(join(project, 'out'))).sort();

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'project-'));
  for (const folder of copied) await cp(join(root, folder), join(project, folder), { recursive: true });
  for (const file of files) await cp(join(root, file), join(project, file));
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
});
afterAll(() => rm(project, { recursive: true, force: true }));

test('two builds at once: one works, the other waits, both find everything', async () => {
  const runs = await Promise.all([build(), build()]);
  for (const { code, stdout } of runs) expect([code, stdout]).toEqual([0, '']);
  expect(runs.filter(({ stderr }) => stderr.includes('Building main, preload, renderer'))).toHaveLength(1);
  expect(await built()).toEqual(['main', 'preload', 'renderer']);
});

test('what is fresh is not built again', async () => {
  expect(await build()).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('only what a change touches is built', async () => {
  await appendFile(join(project, 'renderer', 'index.html'), '<!-- changed -->\n');
  expect((await build()).stderr).toContain('Building renderer …');
  expect(await readFile(join(project, 'out', 'renderer', 'index.html'), 'utf8')).toContain('changed');
});

test('what a killed build left behind does not stop the next one', async () => {
  const nobody = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, ['-e', '']);
    child.on('close', () => resolve(child.pid ?? 0));
  });
  await mkdir(join(project, 'out', '.lock'));
  await writeFile(join(project, 'out', '.lock', 'pid'), String(nobody));
  await mkdir(join(project, 'out', `.fresh-${nobody}-x`));
  await rm(join(project, 'out', 'preload'), { recursive: true });
  const { code, stderr } = await build();
  expect([code, stderr.includes('Building preload …')]).toEqual([0, true]);
  expect(await built()).toEqual(['main', 'preload', 'renderer']);
});
