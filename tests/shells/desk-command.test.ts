import { describe, expect, test } from 'vitest';
import { readDeskCall } from '../../electron/desk/command.ts';
import { UsageError } from '../../electron/desk/usage-error.ts';

const everywhere = { data: null, json: false, language: null };

describe('a command line', () => {
  test.each<[string, object]>([
    ['sample', { name: 'sample', seed: null, asOf: null }],
    ['sample --seed 7 --as-of 2026-11-24', { name: 'sample', seed: 7, asOf: '2026-11-24' }],
    ['export weekly --out d', { name: 'export', what: 'weekly', out: 'd', until: null }],
    ['--out d export hazards --until 2026-11-27', { name: 'export', what: 'hazards', out: 'd', until: '2026-11-27' }],
    ['export chemicals --out d', { name: 'export', what: 'chemicals', out: 'd', month: null, year: null }],
    [
      'export chemicals --month 2026-10 --out d',
      { name: 'export', what: 'chemicals', out: 'd', month: '2026-10', year: null },
    ],
    ['export chemicals --year 2026 --out d', { name: 'export', what: 'chemicals', out: 'd', month: null, year: 2026 }],
    [
      'import chemicals f.xlsx',
      { name: 'import', what: 'chemicals', file: 'f.xlsx', dryRun: false, skipProblems: false, create: true },
    ],
    [
      'import chemicals f.xlsx --dry-run --skip-problems --no-create',
      { name: 'import', what: 'chemicals', file: 'f.xlsx', dryRun: true, skipProblems: true, create: false },
    ],
    ['backup', { name: 'backup', to: null }],
    ['backup --to=f.db', { name: 'backup', to: 'f.db' }],
    ['restore --from old.db', { name: 'restore', from: 'old.db' }],
    ['verify', { name: 'verify' }],
    ['--help', { name: 'help' }],
    ['-h', { name: 'help' }],
    ['import --help', { name: 'help' }],
    ['password 李梅', { name: 'password', username: '李梅' }],
    ['serve', { name: 'serve', port: 0 }],
    ['serve --port 8080', { name: 'serve', port: 8080 }],
  ])('%s', (line, command) => {
    expect(readDeskCall(line.split(' '))).toEqual({ ...everywhere, command });
  });

  test('takes the folder, JSON and the language with every command', () => {
    expect(readDeskCall(['verify', '--data', '数据 一', '--json', '--lang', 'zh-CN'])).toEqual({
      command: { name: 'verify' },
      data: '数据 一',
      json: true,
      language: 'zh-CN',
    });
  });

  test.each([
    [[], 'noCommand'],
    [['toString'], 'noSuchCommand'],
    [['__proto__'], 'noSuchCommand'],
    [['verify', 'more'], 'tooMuch'],
    [['restore'], 'restoreFrom'],
    [['restore', 'old.db'], 'tooMuch'],
    [['verify', '--out', 'x'], 'notForThis'],
    [['verify', '--nonsense'], 'cannotRead'],
    [['verify', '--data'], 'cannotRead'],
    [['verify', '--data='], 'noValue'],
    [['verify', '--lang', 'fr'], 'noSuchLanguage'],
    [['sample', '--seed', '1.5'], 'notANumber'],
    [['sample', '--seed', '-1'], 'cannotRead'],
    [['sample', '--as-of', '2026-02-30'], 'notADay'],
    [['export', 'weekly'], 'exportOut'],
    [['export', '--out', 'd'], 'exportWhat'],
    [['export', 'chemicals', '--out', 'd', '--month', '2026-13'], 'notAMonth'],
    [['export', 'chemicals', '--out', 'd', '--month', '2026-10-01'], 'notAMonth'],
    [['export', 'chemicals', '--out', 'd', '--until', '2026-10-01'], 'notForThis'],
    [['export', 'hazards', '--out', 'd', '--month', '2026-10'], 'notForThis'],
    [['export', 'hazards', '--out', 'd', '--year', '2026'], 'notForThis'],
    [['export', 'chemicals', '--out', 'd', '--year', '26'], 'notAYear'],
    [['export', 'chemicals', '--out', 'd', '--year', '2026', '--month', '2026-10'], 'monthOrYear'],
    [['export', 'all', '--out', 'd'], 'exportWhat'],
    [['export', 'weekly', 'hazards', '--out', 'd'], 'tooMuch'],
    [['import'], 'importWhat'],
    [['import', 'hazards', 'f.xlsx'], 'importWhat'],
    [['import', 'chemicals'], 'importFile'],
    [['import', 'chemicals', 'f.xlsx', 'g.xlsx'], 'tooMuch'],
    [['verify', '--dry-run'], 'notForThis'],
    [['password'], 'passwordWhose'],
    [['serve', '--port', '70000'], 'notANumber'],
  ])('%j is refused as %s', (args, reason) => {
    const error = (() => {
      try {
        return readDeskCall(args);
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ reason });
  });
});
