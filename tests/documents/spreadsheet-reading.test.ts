import { describe, expect, it } from 'vitest';
import { readSheet, readSheets } from '../../electron/spreadsheet/read-sheet.ts';
import type { SheetCell } from '../../shared/spreadsheet/sheet.ts';
import { archiveOf, textPart, textRow, textsOf, workbookFile, workbookParts } from './spreadsheet-files.ts';

/** The first row of a sheet with these cells. */
async function cellsOf(
  data: string,
  more: { strings?: string; formats?: string[]; from1904?: boolean } = {},
): Promise<readonly (SheetCell | null)[]> {
  const sheet = await readSheet(workbookFile({ sheets: { 表: `<row r="1">${data}</row>` }, ...more }));
  return sheet.rows[0]?.cells ?? [];
}

describe('a text in a cell', () => {
  it('comes as it is written: runs joined, readings left out, escapes undone, blanks kept', async () => {
    const strings = [
      '<si><t>硫酸</t></si>',
      '<si><r><t>H</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r><r><t xml:space="preserve">SO4 </t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si><t>_x005F_x0041_ a_x000D_b &amp; &lt;c&gt;</t></si>',
      '<si><t><![CDATA[<d>]]>e</t></si>',
      '<si><t/></si>',
    ].join('');
    const cells = [0, 1, 2, 3, 4, 5].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect((await cellsOf(cells, { strings })).map((cell) => cell?.text ?? null)).toEqual([
      '硫酸',
      'H2SO4 ',
      '東京',
      '_x0041_ a\rb & <c>',
      '<d>e',
    ]);
  });

  it('may be inline, the result of a formula, true or false, an error', async () => {
    const cells = [
      '<c r="A1" t="inlineStr"><is><r><t xml:space="preserve"> a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>',
      '<c r="C1" t="str"><f>"x"&amp;1</f><v>x_x000A_1</v></c>',
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>',
      '<c t="str"><f>A9</f><v></v></c><c><f>1/3</f><v>0.25</v></c>',
    ].join('');
    expect(await cellsOf(cells)).toEqual([
      { text: ' ab' },
      null,
      { text: 'x\n1' },
      { text: 'TRUE' },
      { text: 'FALSE' },
      { text: '#N/A' },
      null,
      { text: '0.25', number: 0.25 },
    ]);
  });
});

describe('a number in a cell', () => {
  it.each([
    ['0.10000000000000001', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['7.0000000000000007E-2', '0.07'],
    ['1E-3', '0.001'],
    ['1.5E+20', '150000000000000000000'],
    ['-0', '0'],
    ['-2.50', '-2.5'],
    ['.5', '0.5'],
    ['0123.0', '123'],
    ['500', '500'],
    ['98.078999999999994', '98.079'],
    ['110105194912310021', '110105194912310021'],
    ['999999999999999', '999999999999999'],
    ['0', '0'],
  ])('%s is %s', async (stored, text) => {
    expect(await cellsOf(`<c><v>${stored}</v></c>`)).toEqual([{ text, number: Number(text) }]);
  });

  it.each(['1e999', 'NaN', '1,5', '--1', `1${'0'.repeat(500)}`])('%s is none', async (stored) => {
    expect(await cellsOf(`<c><v>${stored}</v></c>`)).toEqual([{ text: stored }]);
  });

  it.each([
    ['0%', '0.37', '37%'],
    ['0.0%', '7.0000000000000007E-2', '7%'],
    ['0.00%', '0.985', '98.5%'],
    ['0"g"', '500', '500g'],
    ['#,##0.00\\ "mL"', '2500', '2500 mL'],
    ['General"瓶"', '3', '3瓶'],
    ['0瓶', '3', '3瓶'],
    ['[$¥-804]#,##0.00', '12.5', '¥12.5'],
    ['"CB-"0000', '42', 'CB-0042'],
    ['00000', '42', '00042'],
    ['0.00_ ;[Red]\\-0.00\\ ', '12.5', '12.5'],
    ['_ * #,##0_ ;_ * \\-#,##0_ ', '-12', '-12'],
    ['0.00E+00', '1500', '1500'],
    ['# ?/?', '0.5', '0.5'],
    ['@', '42', '42'],
    ['[DBNum1][$-804]General', '3', '3'],
  ])('formatted %s: %s is shown as %s', async (code, stored, text) => {
    expect(await cellsOf(`<c s="1"><v>${stored}</v></c>`, { formats: [code] })).toEqual([
      { text, number: Number(stored) },
    ]);
  });
});

describe('a day in a cell', () => {
  const march = { text: '2026-03-05', day: '2026-03-05' };

  it.each(['yyyy"年"m"月"', 'mmm-yy', 'yyyy/m;@'])('formatted %s shows its month alone', async (code) => {
    const cells = await cellsOf('<c s="1"><v>46086</v></c>', { formats: [code] });
    expect(cells).toEqual([{ ...march, monthOnly: true }]);
  });

  it.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日"',
    'yyyy年m月d日',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'm/d/yy;@',
    'd\\.mmm',
    '[$-411]ggge"年"m"月"d"日"',
  ])('formatted %s', async (code) => {
    expect(await cellsOf('<c s="1"><v>46086</v></c>', { formats: [code] })).toEqual([march]);
  });

  it('with a time of day, and a time alone', async () => {
    const cells = '<c s="1"><v>46086.604166666664</v></c><c s="2"><v>0.60416666666666663</v></c>';
    expect(await cellsOf(cells, { formats: ['yyyy/m/d h:mm', 'h:mm:ss'] })).toEqual([
      { text: '2026-03-05 14:30', day: '2026-03-05' },
      { text: '14:30', number: 0.604166666666667 },
    ]);
  });

  it('counted from 1904, and written out', async () => {
    expect(await cellsOf('<c s="1"><v>44624</v></c>', { formats: ['yyyy-mm-dd'], from1904: true })).toEqual([march]);
    expect(await cellsOf('<c t="d"><v>2026-03-05</v></c><c t="d"><v>2026-03-05T08:00:30Z</v></c>')).toEqual([
      march,
      { text: '2026-03-05 08:00:30', day: '2026-03-05' },
    ]);
  });

  it('that is none stays a number', async () => {
    for (const serial of ['0', '60', '-3', '3000000']) {
      expect(await cellsOf(`<c s="1"><v>${serial}</v></c>`, { formats: ['yyyy-mm-dd'] })).toEqual([
        { text: serial, number: Number(serial) },
      ]);
    }
  });
});

describe('a sheet', () => {
  it('keeps Excel’s row numbers: blank rows are counted and left out, hidden ones are read', async () => {
    const data = [
      textRow(2, ['品名', '数量']),
      '<row r="3"><c r="A3" t="inlineStr"><is><t> </t></is></c></row>',
      '<row r="4" hidden="1"><c r="B4"><v>1</v></c></row>',
      '<row r="900"/>',
      textRow(901, ['末', null, '尾']),
    ].join('');
    expect(textsOf(await readSheet(workbookFile({ sheets: { 表: data } })))).toEqual([
      [2, ['品名', '数量']],
      [4, [null, '1']],
      [901, ['末', null, '尾']],
    ]);
  });

  it('numbers rows and cells that do not say where they stand', async () => {
    const data = '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>';
    expect(textsOf(await readSheet(workbookFile({ sheets: { 表: data } })))).toEqual([
      [1, ['1', null, '2']],
      [2, [null, '3']],
    ]);
  });

  it('has its merged cells filled down and to the right, in rows that hold anything', async () => {
    const data = [
      textRow(1, ['危化品台账']),
      textRow(2, ['柜', '品名', '备注']),
      textRow(3, ['酸柜', '盐酸', '甲']),
      textRow(4, [null, '硫酸']),
      textRow(7, [null, '硝酸', '乙']),
    ].join('');
    const file = workbookFile({ sheets: { 表: data }, merged: ['A1:C1', 'A3:A7', 'C3:C4', 'B9:C12', 'nonsense'] });
    expect(textsOf(await readSheet(file))).toEqual([
      [1, ['危化品台账', '危化品台账', '危化品台账']],
      [2, ['柜', '品名', '备注']],
      [3, ['酸柜', '盐酸', '甲']],
      [4, ['酸柜', '硫酸', '甲']],
      [7, ['酸柜', '硝酸', '乙']],
    ]);
  });

  it('is the first visible one that holds anything, or the one that is asked for', async () => {
    const sheets = { 旧: textRow(1, ['旧']), 空: '<row r="1"/>', 新: textRow(1, ['新']), 后: textRow(1, ['后']) };
    const file = workbookFile({ sheets, hidden: ['旧'] });
    const first = await readSheet(file);
    expect([first.name, first.sheetNames, first.from1904]).toEqual(['新', ['旧', '空', '新', '后'], false]);
    expect(textsOf(await readSheet(file, { sheetName: '旧' }))).toEqual([[1, ['旧']]]);
    const wrong = readSheet(file, { sheetName: '无' });
    await expect(wrong).rejects.toMatchObject({ reason: 'spreadsheetNoSuchSheet', params: { sheet: '无' } });
  });

  it('is the first that is such a table, then the first that names columns of it, then the first', async () => {
    const sheets = {
      封面: textRow(1, ['实验中学']),
      目录: textRow(1, ['名称', '备注']),
      清单: textRow(1, ['名称', '净含量']),
      旧清单: textRow(1, ['名称', '净含量']),
    };
    const columns = ['名称', '净含量', '备注'].map((name) => ({ id: name, names: [name], required: name === '名称' }));
    const sought = { columns, oneOf: ['净含量'] };
    const chosen = async (...names: (keyof typeof sheets)[]) => {
      const some = Object.fromEntries(names.map((name) => [name, sheets[name]]));
      const { name, lookedAt } = await readSheet(workbookFile({ sheets: some }), { sought });
      return [name, lookedAt];
    };
    expect(await chosen('封面', '目录', '清单', '旧清单')).toEqual(['清单', ['封面', '目录', '清单']]);
    expect(await chosen('封面', '目录')).toEqual(['目录', ['封面', '目录']]);
    expect(await chosen('封面')).toEqual(['封面', ['封面']]);
    const { sheets: both, notRead } = await readSheets(workbookFile({ sheets }), { sought });
    expect([both.map(({ name }) => name), notRead]).toEqual([['清单', '旧清单'], ['目录']]);
  });

  it('is held to its limits over all sheets that are such tables, whatever else is in the workbook', async () => {
    const columns = ['名称', '净含量'].map((name) => ({ id: name, names: [name], required: true }));
    const sought = { columns, oneOf: [] };
    const lines = (count: number) => Array.from({ length: count }, (_, index) => textRow(index + 2, ['硫', '500g']));
    const list = (count: number) => [textRow(1, ['名称', '净含量']), ...lines(count - 1)].join('');
    const diary = Array.from({ length: 300 }, (_, index) => textRow(index + 1, ['甲', '乙'])).join('');
    const limits = { rows: 100 };
    const read = (sheets: Record<string, string>) => readSheets(workbookFile({ sheets }), { sought, limits });
    const { sheets } = await read({ 日志: diary, 甲: list(60), 乙: list(40) });
    expect(sheets.map(({ rows }) => rows.length)).toEqual([60, 40]);
    await expect(read({ 甲: list(60), 乙: list(41) })).rejects.toMatchObject({ reason: 'spreadsheetTooManyRows' });
  });

  it('may come from a program that gives every element a prefix, and writes `\\` and other letters in names', async () => {
    const prefixed = [
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">',
      '<x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData>',
      '<x:extLst><x:ext><x:row r="9"/></x:ext></x:extLst></x:worksheet>',
    ].join('');
    const parts = workbookParts({ sheets: { 表: '' } }).slice(0, -1);
    const file = archiveOf([...parts, textPart('XL\\Worksheets\\sheet0.XML', prefixed)]);
    expect(textsOf(await readSheet(file))).toEqual([[1, ['甲']]]);
  });
});
