import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../../build/build-if-stale.ts';
import { withDeskOffice } from '../../electron/desk/desk-office.ts';
import { runScript, type ScriptRun, startScript } from './run-script.ts';

let folder: string;
const desk = (line: string, input = '') => runScript('desk', line.split(' '), folder, input);

/** The one JSON object on stdout; anything else there fails. */
function objectOf<Result>({ code, stdout, stderr }: ScriptRun, expected = 0): Result {
  expect([code, stderr]).toEqual([expected, '']);
  expect(stdout.endsWith('}\n')).toBe(true);
  return JSON.parse(stdout) as Result;
}

const sha256 = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

beforeAll(async () => {
  await buildIfStale();
  folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const made = await desk('sample --data store --seed 7 --as-of 2026-11-24 --json');
  expect(objectOf(made)).toEqual({
    data: join(folder, 'store'),
    seed: 7,
    asOf: '2026-11-24',
    hazards: expect.any(Number),
    accounts: 5,
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('export', () => {
  test.each([
    // The report comes first; a school that keeps chemicals has an attachment to it.
    ['weekly', 'zh-CN', ['安全工作周报_2026-11-27.docx', '危化品情况附件_2026-11-27.docx']],
    ['weekly', 'en', ['weekly-report_2026-11-27.docx', 'chemicals-attachment_2026-11-27.docx']],
    ['hazards', 'zh-CN', ['隐患排查治理台账_2026-11-27.docx']],
    ['hazards', 'en', ['hazard-ledger_2026-11-27.docx']],
  ])('%s in %s is written where somebody typed', async (what, language, names) => {
    const run = await desk(`export ${what} --data store --out out --until 2026-11-24 --lang ${language} --json`);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(folder, 'out', name);
        return { path, bytes: (await readFile(path)).length, sha256: await sha256(path) };
      }),
    );
    expect(objectOf(run)).toEqual({ files });
  });

  test.each([
    ['zh-CN', '危化品出入库台账_2026-10.docx'],
    ['en', 'chemical-ledger_2026-10.docx'],
  ])('of a month of the chemical ledger in %s, be it empty', async (language, name) => {
    const run = await desk(`export chemicals --month 2026-10 --data store --out out --lang ${language} --json`);
    const path = join(folder, 'out', name);
    const bytes = (await readFile(path)).length;
    expect(objectOf(run)).toEqual({ files: [{ path, bytes, sha256: await sha256(path) }] });
  });

  test('is Chinese where nobody says a language', async () => {
    const { stdout } = await desk('export weekly --data store --out plain --until 2026-11-24');
    expect(stdout).toContain('安全工作周报_2026-11-27.docx');
  });

  test.each([
    ['a file', 'letter.docx'],
    ['below a file', 'letter.docx/out'],
    ['where nothing can be made', '/proc/out'],
  ])('to %s is one sentence', async (_, out) => {
    await writeFile(join(folder, 'letter.docx'), 'dear');
    const run = await desk(`export weekly --data store --out ${out} --until 2026-11-24 --json`);
    expect(run).toEqual({ code: 1, stdout: '', stderr: `${resolve(folder, out)} is not a folder that can be used.\n` });
    expect(await readFile(join(folder, 'letter.docx'), 'utf8')).toBe('dear');
  });

  test('of a year or a month that has not begun is one sentence', async () => {
    for (const [what, named] of [
      ['--year 2099', '2099'],
      ['--month 2099-01', '2099-01'],
    ]) {
      const run = await desk(`export chemicals --data store --out none ${what}`);
      expect(run).toEqual({ code: 1, stdout: '', stderr: `${named} has not begun yet.\n` });
    }
    expect(await readdir(folder)).not.toContain('none');
  });

  test('of a school that nobody filled in says so', async () => {
    await withDeskOffice(join(folder, 'blank'), { mustExist: false }, async () => {});
    const run = await desk('export chemicals --data blank --out none');
    expect(run).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Fill in the school first: a document is written in its name.\n',
    });
  });

  test('of a store that is not there is one sentence and nothing else', async () => {
    const run = await desk('export weekly --data nowhere --out none --json');
    expect(run).toEqual({ code: 1, stdout: '', stderr: `There is no store in ${join(folder, 'nowhere')}.\n` });
    expect(await readdir(folder)).not.toContain('nowhere');
  });
});

describe('backup', () => {
  test('to a file that was named', async () => {
    const file = join(folder, 'kept', 'copy.db');
    const result = objectOf<{ bytes: number; rows: number }>(
      await desk('backup --data store --to kept/copy.db --json'),
    );
    expect(result).toEqual({
      file,
      bytes: (await readFile(file)).length,
      sha256: await sha256(file),
      rows: result.rows,
    });
    expect(result.rows).toBeGreaterThan(0);
  });

  test('into the store’s own folder', async () => {
    const { file } = objectOf<{ file: string }>(await desk('backup --data store --json'));
    expect(file.startsWith(join(folder, 'store', 'backups'))).toBe(true);
  });

  test('every night to the same file, in the place of the one before', async () => {
    const { sha256: first } = objectOf<{ sha256: string }>(await desk('backup --data store --to older.db --json'));
    const { sha256: second } = objectOf<{ sha256: string }>(await desk('backup --data store --to older.db --json'));
    expect(second).not.toBe(first);
    expect(await sha256(join(folder, 'older.db'))).toBe(second);
  });

  test('never over a file that is no backup', async () => {
    await writeFile(join(folder, 'letter.txt'), 'dear');
    expect((await desk('backup --data store --to letter.txt --json')).code).toBe(1);
    expect((await desk('backup --data store --to store/store.db --json')).code).toBe(1);
    expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toBe('dear');
    expect(objectOf(await desk('verify --data store --json'))).toMatchObject({ ok: true });
  });
});

describe('restore', () => {
  const countRows = async () => {
    const { rows } = objectOf<{ rows: number }>(await desk('backup --data store --to counted.db --json'));
    await rm(join(folder, 'counted.db'));
    return rows;
  };

  test('of a backup by its name keeps what was there', async () => {
    const { file } = objectOf<{ file: string }>(await desk('backup --data store --json'));
    const before = await countRows();
    const run = await desk(`restore --from ${basename(file)} --data store --json`);
    const result = objectOf<{ file: string; data: string; kept: string }>(run);
    expect(result).toEqual({ file, data: join(folder, 'store'), kept: expect.stringContaining('before-restore_') });
    expect(await readdir(join(folder, 'store', 'backups'))).toContain(basename(result.kept));
    // Without the audit row of the backup that followed it, with the one that says that it was restored.
    expect(await countRows()).toBe(before);
    expect(objectOf(await desk('verify --data store --json'))).toMatchObject({ ok: true });
  });

  test('of a damaged store, by a path; the sentence says how', async () => {
    await cp(join(folder, 'store'), join(folder, 'damaged'), { recursive: true });
    objectOf(await desk('backup --data damaged --to kept/latest.db --json'));
    await truncate(join(folder, 'damaged', 'store.db'), 20_000);
    const refused = await desk('export weekly --data damaged --out none');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain(`desk restore --from NAME --data ${join(folder, 'damaged')}`);
    const { kept } = objectOf<{ kept: string }>(await desk('restore --from kept/latest.db --data damaged --json'));
    expect(await readdir(kept)).toEqual(['store.db']);
    expect(objectOf(await desk('verify --data damaged --json'))).toMatchObject({ ok: true });
  });

  test('of what is no backup, or none at all, is one sentence and changes nothing', async () => {
    await writeFile(join(folder, 'thesis.db'), 'dear');
    const stamp = await sha256(join(folder, 'store', 'store.db'));
    for (const [from, sentence] of [
      ['thesis.db', 'not a backup'],
      ['nothing.db', 'not found'],
      ['store/store.db', 'not a backup'],
    ]) {
      const run = await desk(`restore --from ${from} --data store --json`);
      expect([run.code, run.stdout, run.stderr.trim().split('\n').length]).toEqual([1, '', 1]);
      expect(run.stderr).toContain(sentence);
    }
    expect(await sha256(join(folder, 'store', 'store.db'))).toBe(stamp);
  });
});

describe('verify', () => {
  test('says every check', async () => {
    const result = objectOf<{ ok: boolean; checks: { name: string; ok: boolean }[] }>(
      await desk('verify --data store --json'),
    );
    expect(result.ok).toBe(true);
    const expected = ['header', 'pages', 'foreignKeys', 'triggers', 'strictness', 'audit', 'numbers', 'attachments'];
    expect(result.checks.map(({ name }) => name)).toEqual(expect.arrayContaining(expected));
    expect(result.checks.every(({ ok }) => ok)).toBe(true);
  });

  test('of a file that is no store still gives its object, and exit code 1', async () => {
    await mkdir(join(folder, 'foreign'));
    await writeFile(join(folder, 'foreign', 'store.db'), 'something else');
    const result = objectOf(await desk('verify --data foreign --json'), 1);
    expect(result).toMatchObject({ ok: false, checks: [{ name: 'header', ok: false }] });
  });
});

describe('password', () => {
  test('is read from what is piped in, and refused when it is too short', async () => {
    const changed = await desk('password Officer --data store --json', 'a new password\n');
    expect(objectOf(changed)).toEqual({ username: 'officer', changed: true });
    const short = await desk('password officer --data store --json', 'short\n');
    expect(short).toEqual({ code: 1, stdout: '', stderr: 'A password has 8 to 200 characters.\n' });
    const nobody = await desk('password nobody --data store', 'a new password\n');
    expect(nobody).toEqual({ code: 1, stdout: '', stderr: 'There is no account "nobody".\n' });
  });
});

describe('serve', () => {
  test('prints its address, holds the store, and ends when it is asked to', async () => {
    const serving = startScript('desk', ['serve', '--data', 'store', '--json'], folder);
    const { url } = JSON.parse(await serving.firstLine) as { url: string };
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/start\?token=[\w-]{43}$/);
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303);

    const inUse = await desk('verify --data store --json');
    expect(inUse).toEqual({ code: 1, stdout: '', stderr: 'The program is open. Close it, or use its menu.\n' });

    const restore = await desk('restore --from anything.db --data store --json');
    expect(restore).toEqual(inUse);

    serving.child.kill('SIGTERM');
    expect((await serving.ended).stdout.trim().split('\n')).toHaveLength(1);
    expect(objectOf(await desk('verify --data store --json'))).toMatchObject({ ok: true });
  });

  test('on a port that is taken is one sentence', async () => {
    const serving = startScript('desk', ['serve', '--data', 'store'], folder);
    const port = new URL(await serving.firstLine).port;
    const empty = await desk(`serve --data another --port ${port} --json`);
    expect([empty.code, empty.stdout]).toEqual([1, '']);
    expect(empty.stderr.trim().split('\n')).toEqual([`Port ${port} is taken. Name another with --port.`]);
    serving.child.kill('SIGTERM');
    await serving.ended;
  });
});

test('sample refuses a folder that is not empty', async () => {
  const run = await desk('sample --data store --json');
  expect([run.code, run.stdout]).toEqual([1, '']);
  expect(run.stderr).toContain('is not empty');
});

test('a wrong command line is one sentence and exit code 2', async () => {
  expect(await desk('verify --nonsense --json')).toMatchObject({ code: 2, stdout: '' });
  expect(await desk('dance')).toMatchObject({ code: 2, stdout: '' });
  expect((await desk('dance')).stderr.trim().split('\n')).toHaveLength(1);
});
