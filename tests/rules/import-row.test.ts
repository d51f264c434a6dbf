import { describe, expect, test } from 'vitest';
import { importColumns } from '../../shared/chemicals/import-columns.ts';
import { type ReadRow, readRow } from '../../shared/chemicals/import-row.ts';
import { type KnownSubstance, SubstanceIndex } from '../../shared/chemicals/import-substance.ts';
import { readTable } from '../../shared/spreadsheet/read-table.ts';
import type { SheetCell } from '../../shared/spreadsheet/sheet.ts';

const gram = 1000;

type Cell = string | SheetCell | null;
const cellOf = (cell: Cell): SheetCell | null =>
  typeof cell === 'string' ? (cell === '' ? null : { text: cell }) : cell;

/** Reads one row below the header whose columns are given, beside a name and a place. */
function read(columns: Record<string, Cell>, own = false): ReadRow {
  const all: Record<string, Cell> = { 名称: '蔗糖', 存放地点: '药品室 / 1号柜', ...columns };
  const sheet = [Object.keys(all), Object.values(all)].map((cells, index) => ({
    row: index + 1,
    cells: cells.map(cellOf),
  }));
  const { header, rows } = readTable(sheet, importColumns);
  const [row] = rows;
  if (header === null || row === undefined) throw new Error('no row');
  return readRow(row, { header, from1904: false, own: own ? { noCas: ['无 CAS 号'] } : null });
}

const reasonsOf = ({ problems }: ReadRow) => problems.map(({ column, reason }) => `${column} ${reason}`);

describe('how much', () => {
  test.each<[Record<string, Cell>, object]>([
    [{ 净含量: '500g' }, { bottles: 1, unit: 'g', netAmount: 500 * gram, amount: 500 * gram }],
    [{ 净含量: '２.５ Ｌ' }, { unit: 'L', dimension: 'volume', netAmount: 2_500_000 }],
    [{ 净含量: '0.1g' }, { netAmount: 100 }],
    [{ '净含量（mg）': '250' }, { unit: 'g', netAmount: 250 }],
    [{ '净含量(mL)': { text: '500', number: 500 } }, { unit: 'mL', netAmount: 500_000 }],
    [{ 包装规格: '500ml/瓶' }, { unit: 'mL', netAmount: 500_000 }],
    [{ 净含量: '1,000 毫升' }, { unit: 'mL', netAmount: 1_000_000 }],
    [{ '规格(g/瓶)': '500' }, { unit: 'g', netAmount: 500 * gram, bottles: 1 }],
    [{ '规格（ml/瓶）': { text: '500', number: 500 } }, { unit: 'mL', netAmount: 500_000 }],
    [
      { '规格(g/瓶)': '500', 数量: '3' },
      { netAmount: 500 * gram, bottles: 3 },
    ],
    [{ '规格(g/瓶)': '500mL' }, { unit: 'mL', netAmount: 500_000 }],
    [{ '净含量(g/瓶)': '25' }, { netAmount: 25 * gram }],
    [{ 规格: 'AR 500g/瓶' }, { netAmount: 500 * gram, purity: 'AR' }],
    [
      { 规格: '分析纯500g', 级别: '' },
      { netAmount: 500 * gram, purity: '分析纯' },
    ],
    [
      { 规格: 'CP', 净含量: '25 g' },
      { netAmount: 25 * gram, purity: 'CP' },
    ],
    [
      { 净含量: '500g', 数量: '3瓶' },
      { bottles: 3, netAmount: 500 * gram, amount: 500 * gram },
    ],
    [{ 净含量: '500g', 瓶数: '3' }, { bottles: 3 }],
    [{ 净含量: '500g', 数量: '３' }, { bottles: 3 }],
    [
      { 净含量: '500g', 数量: '3', 单位: '瓶' },
      { bottles: 3, unit: 'g' },
    ],
    [
      { 净含量: '500g', 库存: '2瓶' },
      { bottles: 2, amount: 500 * gram },
    ],
    [
      { 净含量: '500g', 瓶数: '3', 现存量: '1.5kg' },
      { bottles: 3, unit: 'g', amount: 500 * gram },
    ],
    [
      { 净含量: '500g', 现存量: '120.5g' },
      { bottles: 1, amount: 120_500 },
    ],
    [{ 净含量: '500g', '余量(g)': '0' }, { amount: 0 }],
    [{ 数量: '500g' }, { bottles: 1, netAmount: 500 * gram, amount: 500 * gram }],
    [{ 数量: '3瓶' }, { bottles: 3, unit: 'bottle', dimension: 'count', netAmount: 1, amount: 1 }],
    [
      { 数量: '500', 单位: 'mL' },
      { unit: 'mL', netAmount: 500_000 },
    ],
    [
      { 净含量: '100瓶', 现存量: '60瓶' },
      { bottles: 1, unit: 'bottle', netAmount: 100, amount: 60 },
    ],
  ])('%j', (columns, expected) => {
    expect(read(columns)).toMatchObject({ problems: [], content: expected });
  });

  test.each<[Record<string, Cell>, string]>([
    [{ 净含量: '500' }, 'net noUnit'],
    [{ 规格: '500' }, 'spec noUnit'],
    [{ 净含量: '500斤' }, 'net unknownUnit'],
    [{ 数量: '3', 单位: '盒' }, 'quantity unknownUnit'],
    [{ 净含量: 'NaN' }, 'net notANumber'],
    [{ 净含量: '-5g' }, 'net negative'],
    [{ 规格: '-5g' }, 'spec negative'],
    [{ 净含量: '1e9 kg' }, 'net notANumber'],
    [{ 净含量: '1000000000kg' }, 'net tooLarge'],
    [{ 净含量: '0.0001g' }, 'net tooFine'],
    [{ 净含量: '0g' }, 'net netZero'],
    [{ 规格: '500g*20' }, 'spec notANumber'],
    [{ '规格(g/瓶)': 'AR' }, 'null amountMissing'],
    [{ '净含量(500g)': '3' }, 'net noUnit'],
    [{ 净含量: '500g', 数量: '2.5瓶' }, 'quantity tooFine'],
    [{ 净含量: '500g', 瓶数: '0' }, 'count netZero'],
    [{ 净含量: '500g', 瓶数: '99999' }, 'count tooManyBottles'],
    [{ 净含量: '500g', 库存: '3' }, 'left noUnit'],
    [{ 净含量: '500g', 现存量: '600g' }, 'left moreThanNet'],
    [{ 净含量: '500g', 现存量: '100mL' }, 'left unitsDiffer'],
    [{ 净含量: '500g', 瓶数: '3', 现存量: '1200g' }, 'left leftOfSeveral'],
    [{ 规格: 'AR' }, 'null amountMissing'],
    [{ 瓶号: 'A-1', 净含量: '500g', 瓶数: '3' }, 'number numberForSeveral'],
  ])('%j is refused: %s', (columns, problem) => {
    const row = read(columns);
    expect(row.content).toBeNull();
    expect(reasonsOf(row)).toEqual([problem]);
  });
});

describe('the other cells', () => {
  const salt = { 净含量: '500g' };

  test.each<[Record<string, Cell>, object]>([
    [{ 有效期至: { text: '2028-03-01', day: '2028-03-01' } }, { expiresOn: '2028-03-01' }],
    [{ 失效日期: '2028年3月1日' }, { expiresOn: '2028-03-01' }],
    [{ 有效期: '20280301' }, { expiresOn: '2028-03-01' }],
    [{ 有效期: { text: '46813', number: 46_813 } }, { expiresOn: '2028-03-01' }],
    [{ 有效期: '2028年3月' }, { expiresOn: '2028-03-31' }],
    [{ 有效期: '2028 年 2 月' }, { expiresOn: '2028-02-29' }],
    [{ 有效期: { text: '2028.3', number: 2028.3 } }, { expiresOn: '2028-03-31' }],
    [{ 有效期: '2026-03' }, { expiresOn: '2026-03-31' }],
    [{ 有效期: '2027/12' }, { expiresOn: '2027-12-31' }],
    [{ 有效期: '06/2027' }, { expiresOn: '2027-06-30' }],
    [{ 'Exp. Date': 'Mar 2028' }, { expiresOn: '2028-03-31' }],
    [{ 有效期: { text: '2028-03-01', day: '2028-03-01', monthOnly: true } }, { expiresOn: '2028-03-31' }],
    [{ 有效期: { text: '2028-03-05', day: '2028-03-05', monthOnly: true } }, { expiresOn: '2028-03-05' }],
    [{ 'Exp. Date': '12/31/2027' }, { expiresOn: '2027-12-31' }],
    [{ 启用日期: '31.12.2025' }, { openedOn: '2025-12-31' }],
    [{ 启用日期: '5/5/2026' }, { openedOn: '2026-05-05' }],
    [{ 'Conc.': '30%' }, { concentration: 3000 }],
    [{ 有效期: '长期' }, { expiresOn: null }],
    [{ 启用日期: '/' }, { openedOn: null }],
    [{ CAS号: 'CAS: ７６６４－９３－９' }, { cas: '7664-93-9' }],
    [{ CAS: '-' }, { cas: null }],
    [{ 浓度: '30%' }, { concentration: 3000 }],
    [{ 浓度: { text: '36.5%', number: 0.365 } }, { concentration: 3650 }],
    [{ '浓度(%)': '0.9' }, { concentration: 90 }],
    [{ 浓度: '37' }, { concentration: 3700 }],
    [{ 批号: { text: '20260301', number: 20_260_301 } }, { batch: '20260301' }],
    [{ 瓶号: 'cb-7 ' }, { number: 'CB-7' }],
    [{ 瓶号: 'ß'.repeat(40) }, { number: 'ß'.repeat(40) }],
    [{ 备注: `${'来'.repeat(500)}\n${'因'.repeat(300)}` }, {}],
    [{ 药品柜: '2号柜' }, { path: ['药品室', '1号柜', '2号柜'] }],
    [{ 存放地点: '理科楼/药品室/A柜' }, { path: ['理科楼', '药品室', 'A柜'] }],
    [{ 存放地点: 'A/B 室 / 1柜' }, { path: ['A/B 室', '1柜'] }],
    [{ 'Name 名称': null, 备注: '旧账\n两次' }, { remark: '旧账\n两次' }],
    [{}, { nameEn: null, formula: null, cas: null }],
    [{ 化学式: '' }, { formula: '' }],
  ])('%j', (columns, expected) => {
    expect(read({ ...salt, ...columns })).toMatchObject({ problems: [], content: expected });
  });

  test.each<[Record<string, Cell>, string]>([
    [{ 名称: '' }, 'name nameMissing'],
    [{ 名称: '#REF!' }, 'name formulaError'],
    [{ 名称: '酸'.repeat(101) }, 'name tooLong'],
    [{ CAS号: '7664-93-8' }, 'cas casWrong'],
    [{ 有效期: '2028-02-30' }, 'expiresOn notADay'],
    [{ 有效期: '24个月' }, 'expiresOn notADay'],
    [{ 有效期: '2028年13月' }, 'expiresOn notADay'],
    [{ 有效期: { text: '2028.1', number: 2028.1 } }, 'expiresOn notADay'],
    [{ 有效期: '03/05/2027' }, 'expiresOn dayOrMonth'],
    [{ 启用日期: '5-3-2026' }, 'openedOn dayOrMonth'],
    [{ 有效期: '31/31/2027' }, 'expiresOn notADay'],
    [{ 启用日期: '2026年3月' }, 'openedOn notADay'],
    [{ 浓度: '0.5' }, 'concentration notAPercent'],
    [{ 浓度: '1mol/L' }, 'concentration notAPercent'],
    [{ 浓度: '101%' }, 'concentration notAPercent'],
    [{ 备注: '来'.repeat(802) }, 'remark tooLong'],
    [{ 瓶号: 'A'.repeat(41) }, 'number tooLong'],
    [{ 存放地点: '' }, 'place placeMissing'],
    [{ 存放地点: '柜'.repeat(61) }, 'place tooLong'],
  ])('%j is refused: %s', (columns, problem) => {
    // A column that is always filled keeps the row a row.
    expect(reasonsOf(read({ ...salt, ...columns }))).toEqual([problem]);
  });

  test('what the program wrote is taken as it stands', () => {
    const row = read({ ...salt, 名称: '#REF!', CAS号: '无 CAS 号' }, true);
    expect(row).toMatchObject({ problems: [], content: { name: '#REF!', cas: 'none' } });
  });
});

test.each(['名称', '药品名', '试剂名', '化学品名', 'Chemical Name'])('%s names the substance', (name) => {
  const sheet = [
    [name, '净含量'],
    ['盐', '500g'],
    ['总数', '500g'],
  ].map((cells, index) => ({
    row: index + 1,
    cells: cells.map(cellOf),
  }));
  const { header, rows, leftOut } = readTable(sheet, importColumns);
  expect([header?.columns.name?.header, rows.length]).toEqual([name, 1]);
  expect(leftOut).toEqual([{ row: 3, kind: 'total', text: '总数' }]);
});

describe('which substance', () => {
  const known = (nameZh: string, cas: string | null, from: KnownSubstance['from'], aliases: string[] = []) => ({
    ...{ key: `${from} ${nameZh}`, nameZh, nameEn: '', formula: '', aliases, cas, from },
  });
  const index = new SubstanceIndex([
    known('硫酸', '7664-93-9', 'store'),
    known('蔗糖', null, 'store'),
    known('食盐', null, 'store'),
    known('食盐', null, 'store', ['精盐']),
    known('硫酸', '7664-93-9', 'catalogue'),
    known('乙酸(>80%,冰醋酸)', '64-19-7', 'catalogue', ['乙酸', '冰醋酸']),
    known('硫酸铜', '7758-98-7', 'catalogue'),
    known('五水硫酸铜', '7758-99-8', 'names', ['胆矾']),
    known('硫酸亚铁', '7720-78-7', 'names'),
    known('氯化钠', '7647-14-5', 'names'),
    known('丙三醇', '56-81-5', 'store'),
    known('丙三醇', '56-81-5', 'names', ['甘油']),
  ]);
  const find = (name: string, cas: string | null = null, own = false) => {
    const found = index.find({ name, cas, nameEn: null, formula: null }, own);
    const also = 'alsoCalled' in found ? ' by number' : '';
    if (found.kind === 'known') return `${found.substance.key}${also}`;
    return found.kind === 'new' ? `new ${found.model?.nameZh ?? ''}${also}` : found.kind;
  };

  test.each<[string, string | null, string]>([
    ['硫酸', null, 'store 硫酸'],
    ['浓硫酸', null, 'store 硫酸'],
    ['浓硫酸', '7664-93-9', 'store 硫酸'],
    ['硫酸（98%）', '7664-93-9', 'store 硫酸'],
    ['冰醋酸', null, 'new 乙酸(>80%,冰醋酸)'],
    ['乙酸', '64-19-7', 'new 乙酸(>80%,冰醋酸)'],
    ['硫酸铜', null, 'new 硫酸铜'],
    ['没有的', null, 'new '],
    ['没有的', '50-99-7', 'new '],
    ['蔗糖', '57-50-1', 'store 蔗糖'],
    ['食盐', null, 'ambiguous'],
    ['精盐', null, 'store 食盐'],
    ['硫酸铜', '7664-93-9', 'casOfOther'],
    ['氯化钠', '7664-93-9', 'casOfOther'],
    ['硫酸', '50-99-7', 'nameOfOther'],
    ['绿矾油', '7664-93-9', 'store 硫酸 by number'],
    ['蔗糖', '7664-93-9', 'casOfOther'],
    ['没有的铜盐', '7758-98-7', 'new 硫酸铜 by number'],
    ['甘油', '56-81-5', 'store 丙三醇 by number'],
    ['硫酸铜（五水）', '7758-99-8', 'new 五水硫酸铜'],
    ['硫酸铜五水合物', '7758-99-8', 'new 五水硫酸铜'],
    ['胆矾', '7758-99-8', 'new 五水硫酸铜'],
    ['硫酸铜', '7758-99-8', 'casOfOther'],
    // Names that come from no list add no number, and contradict none that nobody has.
    ['胆矾', null, 'new '],
    ['硫酸亚铁', '7782-63-0', 'new '],
  ])('%s %s is %s', (name, cas, expected) => {
    expect(find(name, cas)).toBe(expected);
  });

  test('in a sheet that the program wrote, a name of the school’s own stands beside its number', () => {
    expect(find('我的酸', '64-19-7', true)).toBe('new 乙酸(>80%,冰醋酸)');
    expect(find('硫酸', 'none', true)).toBe('new ');
    expect(find('蔗糖', 'none', true)).toBe('store 蔗糖');
  });
});
