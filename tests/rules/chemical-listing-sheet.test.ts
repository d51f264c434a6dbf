import { describe, expect, it } from 'vitest';
import { type ListColumn, listColumnNames, readListSheet } from '../../shared/chemicals/listing-sheet.ts';
import type { SheetRow } from '../../shared/spreadsheet/sheet.ts';

type Written = Partial<Record<ListColumn, string>>;

const shown: readonly ListColumn[] = [
  ...(['kind', 'list', 'listEn', 'version', 'asOf', 'complete', 'checked', 'source', 'sourceEn', 'address'] as const),
  ...(['cas', 'name', 'item', 'above', 'standing', 'note', 'noteEn'] as const),
];
const head: Written = {
  kind: '易制爆',
  list: '易制爆危险化学品名录',
  listEn: 'Explosive precursors',
  version: '2027',
  asOf: '2027-01-31',
  complete: '是',
  checked: '否',
  source: '公安部公告',
  cas: '7757-79-1',
  name: '硝酸钾',
  item: '2.2',
};

/** A sheet with a title above its header; the header stands in row 2, the first entry in row 3. */
function sheetOf(lines: readonly Written[], language: 0 | 1 = 0): { rows: SheetRow[]; from1904: boolean } {
  const cellsOf = (texts: readonly string[]) => texts.map((text) => (text === '' ? null : { text }));
  const written = [
    ['名录'],
    shown.map((column) => listColumnNames[column][language]),
    ...lines.map((line) => shown.map((column) => line[column] ?? '')),
  ];
  return { from1904: false, rows: written.map((texts, index) => ({ row: index + 1, cells: cellsOf(texts) })) };
}

function problemsOf(lines: readonly Written[]): string[] {
  const read = readListSheet(sheetOf(lines));
  return read.ok ? [] : read.findings.map(({ line, where, problem }) => `${line} ${where} ${problem}`);
}

describe('a controlled list written as a sheet', () => {
  it.each([0, 1] as const)('is read with the headers of either language', (language) => {
    const read = readListSheet(sheetOf([head], language));
    expect(read).toMatchObject({
      ok: true,
      file: {
        version: '2027',
        asOf: '2027-01-31',
        checked: false,
        lists: [
          {
            kind: 'explosivePrecursor',
            name: { zh: '易制爆危险化学品名录', en: 'Explosive precursors' },
            complete: true,
            source: { text: '公安部公告', translation: '公安部公告', address: null },
            entries: [{ cas: '7757-79-1', nameZh: '硝酸钾', item: '2.2', rule: null }],
          },
        ],
      },
    });
  });

  it('has an entry a line, what holds for a list on its first, and lists apart by their kind', () => {
    const toxic: Written = { ...head, kind: 'Highly toxic', list: '剧毒化学品', cas: '7487-94-7', name: '氯化汞' };
    const read = readListSheet(
      sheetOf([
        head,
        { kind: '易制爆', cas: '7722-84-1', name: '过氧化氢溶液', above: '8 %', note: '按质量分数' },
        toxic,
        { kind: 'highlyToxic', cas: '7440-38-2', standing: '待核实' },
        { kind: '易制爆', cas: '7722-64-7', name: '高锰酸钾' },
        { cas: '7647-14-5', standing: 'not listed' },
      ]),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    expect(read.file.compared).toEqual(['7647-14-5']);
    expect(read.file.lists.map(({ kind, entries, open }) => [kind, entries.map(({ cas }) => cas), open])).toEqual([
      ['explosivePrecursor', ['7757-79-1', '7722-84-1', '7722-64-7'], []],
      ['highlyToxic', ['7487-94-7'], ['7440-38-2']],
    ]);
    expect(read.file.lists[0]?.entries[1]).toMatchObject({ rule: { aboveMassPercent: 8 }, note: '按质量分数' });
  });

  it('may say of a list that nothing is on it', () => {
    const { cas: _cas, name: _name, item: _item, ...bare } = head;
    const read = readListSheet(sheetOf([head, { ...bare, kind: '剧毒', list: '剧毒化学品' }]));
    expect(read).toMatchObject({ ok: true, file: { lists: [{}, { kind: 'highlyToxic', entries: [] }] } });
  });

  it.each<[string, readonly Written[]]>([
    ['4 CAS号 casWrong', [head, { kind: '易制爆', cas: '7722-84-2', name: '过氧化氢' }]],
    ['4 CAS号 casTwice', [head, { kind: '易制爆', cas: '7757-79-1', name: '硝酸钾' }]],
    ['4 品名 nameMissing', [head, { kind: '易制爆', cas: '7722-84-1' }]],
    ['4 浓度大于（%） ruleWrong', [head, { kind: '易制爆', cas: '7722-84-1', name: '过氧化氢', above: '多' }]],
    ['4 浓度大于（%） ruleWrong', [head, { kind: '易制爆', cas: '7722-84-1', name: '过氧化氢', above: '100' }]],
    ['4 情况 standingUnknown', [head, { kind: '易制爆', cas: '7722-84-1', name: '过氧化氢', standing: '大概' }]],
    ['4 类别 kindUnknown', [head, { ...head, kind: '很危险', cas: '7722-84-1' }]],
    ['3 整理日期 dayWrong', [{ ...head, asOf: '去年' }]],
    ['3 已复核 checkedMissing', [{ ...head, checked: '' }]],
    ['3 来源 sourceMissing', [{ ...head, source: '' }]],
  ])('is refused with the row and the header above what is wrong: %s', (finding, lines) => {
    expect(problemsOf(lines)).toContain(finding);
  });

  it('is no list where nothing is called a CAS number, and where there is no entry', () => {
    const other = { from1904: false, rows: [{ row: 1, cells: [{ text: '品名' }, { text: '数量' }] }] };
    for (const sheet of [other, { from1904: false, rows: [] }, sheetOf([])]) {
      expect(readListSheet(sheet)).toMatchObject({ ok: false, findings: [{ problem: 'notAListFile' }] });
    }
  });
});
