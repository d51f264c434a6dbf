import { describe, expect, it } from 'vitest';
import listsJson from '../../resources/reference/chemicals/controlled-lists.json' with { type: 'json' };
import type { ListFileProblem } from '../../shared/chemicals/listing-file.ts';
import { readListFile } from '../../shared/chemicals/listing-file-reader.ts';

const source = { text: '公告', translation: 'notice', address: null };
const entry = { cas: '7757-79-1', nameZh: '硝酸钾', item: '2.2', rule: null };
const list = {
  kind: 'explosivePrecursor',
  name: { zh: '易制爆', en: 'explosive precursors' },
  version: '2027',
  complete: true,
  source,
  open: [],
  entries: [entry],
};
const file = { version: '1', asOf: '2027-01-31', checked: true, source, compared: [], lists: [list] };

function problemsOf(value: unknown): string[] {
  const read = readListFile(JSON.stringify(value));
  return read.ok ? [] : read.findings.map(({ where, problem }) => `${where} ${problem}`);
}

describe('a list file that a school loads', () => {
  it('is taken as it is, with or without a byte order mark', () => {
    expect(readListFile(JSON.stringify(file))).toEqual({ ok: true, file, dayLine: 1 });
    expect(readListFile(`\ufeff${JSON.stringify(file, null, 2)}`)).toEqual({ ok: true, file, dayLine: 3 });
    expect(readListFile(JSON.stringify(listsJson)).ok).toBe(true);
  });

  const withList = (change: object) => ({ ...file, lists: [{ ...list, ...change }] });
  const withEntry = (change: object) => withList({ entries: [{ ...entry, ...change }] });

  it.each<[string, ListFileProblem, unknown]>([
    ['', 'notAListFile', null],
    ['', 'notAListFile', []],
    ['version', 'versionMissing', { ...file, version: undefined }],
    ['version', 'versionMissing', { ...file, version: ' ' }],
    ['asOf', 'dayWrong', { ...file, asOf: '2027-02-30' }],
    ['checked', 'checkedMissing', { ...file, checked: 'yes' }],
    ['source', 'sourceMissing', { ...file, source: undefined }],
    ['', 'unknownField', { ...file, extra: 1 }],
    ['lists', 'noList', { ...file, lists: [] }],
    ['lists.1.kind', 'kindTwice', { ...file, lists: [list, list] }],
    ['lists.0.kind', 'kindUnknown', withList({ kind: 'nice' })],
    ['lists.0.name', 'nameMissing', withList({ name: undefined })],
    ['lists.0.source.text', 'sourceMissing', withList({ source: { ...source, text: '' } })],
    ['lists.0.entries.1.cas', 'casTwice', withList({ entries: [entry, entry] })],
    ['lists.0.open.0', 'listedAndOpen', withList({ open: [entry.cas] })],
    ['lists.0.entries.0.cas', 'casWrong', withEntry({ cas: '7757-79-2' })],
    ['lists.0.entries.0.cas', 'casWrong', withEntry({ cas: 7 })],
    ['lists.0.entries.0.nameZh', 'nameMissing', withEntry({ nameZh: ' ' })],
    ['lists.0.entries.0.rule', 'ruleWrong', withEntry({ rule: 'above 8' })],
    ['lists.0.entries.0.rule', 'ruleWrong', withEntry({ rule: undefined })],
    ['lists.0.entries.0.rule.aboveMassPercent', 'ruleWrong', withEntry({ rule: { aboveMassPercent: 100 } })],
    ['lists.0.entries.0.rule.aboveMassPercent', 'ruleWrong', withEntry({ rule: { aboveMassPercent: -1 } })],
    ['lists.0.entries.0.note', 'tooLong', withEntry({ note: 'x'.repeat(301) })],
  ])('is refused at "%s": %s', (where, problem, value) => {
    expect(problemsOf(value)).toEqual([`${where} ${problem}`]);
  });

  it('is refused where it is no JSON, and at every fault at once', () => {
    expect(readListFile('{')).toEqual({ ok: false, findings: [{ where: '', line: 1, problem: 'notJson' }] });
    expect(problemsOf({ ...file, asOf: 'today', lists: [{ ...list, kind: 'nice' }] })).toEqual([
      'asOf dayWrong',
      'lists.0.kind kindUnknown',
    ]);
  });
});
