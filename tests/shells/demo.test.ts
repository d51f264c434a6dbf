import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runDemo } from '../../electron/demo/run-demo.ts';
import { openOffice } from '../../electron/office/office.ts';

let folder: string;
let printed: string;
let complained: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'));
  printed = '';
  complained = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += String(text);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const demo = (store: string, out: string, asOf: string) =>
  runDemo(['--store', at(store), '--out', at(out), '--as-of', asOf]);

async function hashes(out: string): Promise<Record<string, string>> {
  const names = (await readdir(at(out))).toSorted();
  const contents = await Promise.all(names.map((name) => readFile(join(at(out), name))));
  return Object.fromEntries(
    names.map((name, i) => [
      name,
      createHash('sha256')
        .update(contents[i] ?? '')
        .digest('hex'),
    ]),
  );
}

test('writes every document in both languages, and the same bytes the second time', async () => {
  expect(await demo('store', 'one', '2026-11-27')).toBe(0);
  expect(complained).toBe('');
  const one = await hashes('one');
  const names = Object.keys(one);
  const chinese = names.filter((name) => /^[\u4e00-\u9fff]/.test(name));
  expect(chinese).toHaveLength(names.length / 2);
  expect(names).toEqual(
    expect.arrayContaining([
      '安全工作周报_2026-11-27.docx',
      '隐患排查治理台账_2026-11-27.docx',
      'weekly-report_2026-11-27.docx',
      'hazard-ledger_2026-11-27.docx',
      '危化品出入库台账_2026-10.docx',
      '危化品库存清单_2026-11-27.docx',
      'chemical-ledger_2026-10.docx',
      'chemical-stock_2026-11-27.docx',
      '危化品盘点表_PD-2026-0003.docx',
      '实验安全预案_SY-2026-0001_第2版.docx',
      'chemical-count_PD-2026-0003.docx',
    ]),
  );
  for (const [name, sha256] of Object.entries(one)) {
    expect(printed).toContain(name);
    expect(printed).toContain(sha256.slice(0, 12));
  }
  expect(await demo('store', 'two', '2026-11-27')).toBe(0);
  expect(await hashes('two')).toEqual(one);
  expect((await readdir(folder)).toSorted()).toEqual(['one', 'store', 'two']);
});

test('leaves a folder alone that is not a sample', async () => {
  await mkdir(at('papers'));
  await writeFile(join(at('papers'), 'letter.txt'), 'dear');
  expect(await demo('papers', 'out', '2026-11-27')).toBe(1);
  expect(await readdir(at('papers'))).toEqual(['letter.txt']);

  const office = await openOffice({ folder: at('school'), passwordCost: 10, dailyWork: false });
  await office.client({ session: office.openSession('desk') }).accounts.setup.start({
    schoolName: '实验中学',
    bureau: '教育局',
    section: '安全科',
    personName: '王建国',
    username: 'wang',
    password: 'a-good-password',
  });
  // Still open: neither is a sample that somebody works in taken away.
  expect(await demo('school', 'out', '2026-11-27')).toBe(1);
  await office.close();
  expect(await demo('school', 'out', '2026-11-27')).toBe(1);
  expect(complained.trim().split('\n')).toHaveLength(3);
  expect((await readdir(folder)).toSorted()).toEqual(['papers', 'school']);
});

test('refuses an impossible day as wrong usage', async () => {
  expect(await demo('store', 'out', '2026-02-30')).toBe(2);
  expect(await runDemo(['--out', at('out')])).toBe(2);
  expect(await readdir(folder)).toEqual([]);
});
