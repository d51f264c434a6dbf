import { describe, expect, it } from 'vitest';
import { columnLetters, parseAddress } from '../../shared/spreadsheet/cell-address.ts';
import { dayOfCell } from '../../shared/spreadsheet/day-of-cell.ts';
import { dayOfSerial, serialOfDay } from '../../shared/spreadsheet/day-serial.ts';
import type { ColumnSpec } from '../../shared/spreadsheet/header-name.ts';
import { readTable } from '../../shared/spreadsheet/read-table.ts';
import type { SheetRow } from '../../shared/spreadsheet/sheet.ts';

type Id = 'name' | 'cas' | 'amount' | 'place' | 'boughtOn';
const columns: ColumnSpec<Id>[] = [
  { id: 'name', names: ['品名', '名称', '药品名称', 'Name', 'Substance'], required: true },
  { id: 'cas', names: ['CAS', 'CAS号', 'CAS No.'] },
  { id: 'amount', names: ['数量', '净含量', 'Amount', 'Net content'], required: true },
  { id: 'place', names: ['存放地点', '柜号', 'Cabinet'] },
  { id: 'boughtOn', names: ['购入日期', 'Purchase date'] },
];

/** Rows of a sheet from row `start`; an empty text is an empty cell. */
const sheetRows = (texts: readonly (readonly string[])[], start = 1): SheetRow[] =>
  texts.map((row, index) => ({ row: start + index, cells: row.map((text) => (text === '' ? null : { text })) }));

const read = (...texts: string[][]) => readTable(sheetRows(texts), columns);
const headerOf = (...headers: string[]) => {
  const { header } = read(headers);
  return Object.fromEntries(Object.entries(header?.columns ?? {}).map(([id, found]) => [id, found?.index]));
};

describe('the header of a table', () => {
  it.each<[headers: string[]]>([
    [['名称', '数量']],
    [['药品 名称', ' 数 量：']],
    [['＊品名', '数量（克）']],
    [['品名*', '数量(g)']],
    [['品\n名', '数量\n（g）']],
    [['NAME', 'net-content [g]']],
    [['名称/Name', '数量 Amount／净含量']],
    [['品名（中文名称）', '净含量【g】']],
    [['Ｎａｍｅ', 'ＡＭＯＵＮＴ']],
    [['品名\nName', '数量\nAmount (g)']],
  ])('%j is recognised', (headers) => {
    expect(headerOf(...headers)).toEqual({ name: 0, amount: 1 });
  });

  it('says what is written, the unit in it, and which columns mean nothing', () => {
    const { header, problems } = read(['序号', '品名', '数量\n（ g ）', '', '产地(省)', 'CAS No.']);
    expect(problems).toEqual([]);
    expect(header).toEqual({
      row: 1,
      columns: {
        name: { index: 1, header: '品名', unit: null },
        amount: { index: 2, header: '数量 （ g ）', unit: 'g' },
        cas: { index: 5, header: 'CAS No.', unit: null },
      },
      others: [
        { index: 0, header: '序号', unit: null },
        { index: 4, header: '产地(省)', unit: '省' },
      ],
    });
  });

  it('is found below title lines, and below the upper line of a header of two', () => {
    const title = Array.from({ length: 4 }, () => '某中学危险化学品名称、数量台账');
    const table = read(
      title,
      ['编制：张三', '', '', '日期：2026.3.5'],
      ['品名', '采购', '采购', '数量'],
      ['品名', '购入日期', '厂家', '数量'],
      ['盐酸', '2026.3.5', '某厂', '500mL'],
    );
    expect([table.header?.row, table.problems]).toEqual([4, []]);
    expect(table.rows.map(({ row, cells }) => [row, cells.name?.text])).toEqual([[5, '盐酸']]);
    const twoLines = read(['品名', '数量', '入库'], ['品名', '数量', '时间'], ['盐酸', '500mL', '三月']);
    expect([twoLines.header?.row, twoLines.rows.map(({ row }) => row)]).toEqual([2, [3]]);
  });

  it('with two columns of one meaning or without one that is required is said to be so', () => {
    expect(read(['品名', '名称', 'CAS']).problems).toEqual([
      { kind: 'twice', column: 'name', headers: ['品名', '名称'] },
      { kind: 'missing', column: 'amount' },
    ]);
    for (const rows of [[], [['甲', '乙']], [['品名'], ['盐酸']]]) {
      const table = read(...rows);
      expect([table.header, table.problems, table.rows]).toEqual([null, [{ kind: 'noHeader' }], []]);
    }
  });

  it('that means two things at once means none', () => {
    expect(headerOf('品名', '数量', '柜号/购入日期')).toEqual({ name: 0, amount: 1 });
  });
});

describe('the rows of a table', () => {
  it('come with their numbers; totals, remarks, repeated headers and blank rows are left out', () => {
    const table = read(
      ['台账'],
      ['序号', '品名', '数量', '备用'],
      ['1', '盐酸', '500mL'],
      ['', ' ', ''],
      ['2', '硫酸', '', '说明'],
      ['序号', '品名', '数量', '备用'],
      ['小 计', '', '1'],
      ['3', '合计酸', '1 g'],
      ['', '', '', '只在这里'],
      ['合计：', '', '1000'],
      ['制表人：张三', '', '审核：李四'],
      ['Total (bottles)', '', '3'],
    );
    expect(table.rows.map(({ row, cells }) => [row, cells.name?.text, cells.amount?.text, cells.cas])).toEqual([
      [3, '盐酸', '500mL', null],
      [5, '硫酸', undefined, null],
      [8, '合计酸', '1 g', null],
    ]);
    expect(table.leftOut).toEqual([
      { row: 6, kind: 'header', text: '序号' },
      { row: 7, kind: 'total', text: '小 计' },
      { row: 10, kind: 'total', text: '合计：' },
      { row: 11, kind: 'note', text: '制表人：张三' },
      { row: 12, kind: 'total', text: 'Total (bottles)' },
    ]);
  });

  it('may begin like a remark when they are data', () => {
    const table = read(['备注', '品名', '数量'], ['注：易碎', '盐酸', '500mL']);
    expect(table.rows).toHaveLength(1);
  });

  it('hold what JavaScript knows by name as any other text', () => {
    const { rows, header } = read(['__proto__', '品名', '数量'], ['constructor', '__proto__', 'toString']);
    expect(header?.others).toEqual([{ index: 0, header: '__proto__', unit: null }]);
    expect(rows[0]?.cells.name).toEqual({ text: '__proto__' });
  });
});

describe('a day in a table', () => {
  it.each([
    ['2026.3.5', '2026-03-05'],
    ['2026．3．5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026 年 3 月 5 日', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026-03-05 00:00:00', '2026-03-05'],
    ['2026/3/5 下午2:30', '2026-03-05'],
    ['2026-03-05T08:00:00Z', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['5 Mar 2026', '2026-03-05'],
    ['March 5, 2026', '2026-03-05'],
    ['2026.2.30', null],
    ['26.3.5', null],
    ['3.5', null],
    ['今天', null],
    ['+3', null],
    ['周五', null],
    ['2026', null],
    ['2005', null],
    ['2026年3月', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(dayOfCell({ text })).toBe(day);
  });

  it('may be a day of Excel’s, a number of its days, or digits', () => {
    expect(dayOfCell({ text: '2026-03-05 10:00', day: '2026-03-05' })).toBe('2026-03-05');
    expect(dayOfCell({ text: '1901-05-14', day: '1901-05-14' })).toBeNull();
    expect(dayOfCell({ text: '46086', number: 46_086 })).toBe('2026-03-05');
    expect(dayOfCell({ text: '44624.5', number: 44_624.5 }, true)).toBe('2026-03-05');
    expect(dayOfCell({ text: '20260305', number: 20_260_305 })).toBe('2026-03-05');
    expect(dayOfCell({ text: '500', number: 500 })).toBeNull();
  });

  it('counts like Excel, with the leap day that never was', () => {
    const days: [serial: number, day: string | null][] = [
      [0, null],
      [1, '1900-01-01'],
      [59, '1900-02-28'],
      [60, null],
      [61, '1900-03-01'],
      [46_086.99, '2026-03-05'],
      [2_958_465, '9999-12-31'],
      [2_958_466, null],
      [Number.NaN, null],
    ];
    for (const [serial, day] of days) expect(dayOfSerial(serial)).toBe(day);
    expect([serialOfDay('2026-03-05'), serialOfDay('1900-02-28'), serialOfDay('2026-02-30')]).toEqual([
      46_086,
      null,
      null,
    ]);
  });
});

it('cells are named by letters and numbers', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  expect(parseAddress('$AB$12')).toEqual({ column: 27, row: 12 });
  for (const none of ['', 'A0', 'XFE1', 'A1048577', '1A', 'a1', 'A1:B2']) expect(parseAddress(none)).toBeNull();
});
