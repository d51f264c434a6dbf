import { expect, test } from 'vitest';
import { importColumns } from '../../shared/chemicals/import-columns.ts';
import { withoutSerial } from '../../shared/chemicals/import-serial.ts';
import { readTable } from '../../shared/spreadsheet/read-table.ts';

function read(header: string, numbers: readonly string[], before = 0, names: readonly string[] = []) {
  const lines = [
    [header, '名称', '净含量'],
    ...numbers.map((number, index) => [number, ...(names[index] === '' ? [] : ['蔗糖', '500g'])]),
  ];
  const sheet = lines.map((cells, index) => ({ row: index + 1, cells: cells.map((text) => ({ text })) }));
  const { header: found, rows } = readTable(sheet, importColumns);
  if (found === null) throw new Error('no header');
  const table = withoutSerial({ header: found, rows }, before);
  return {
    rows: table.rows.map(({ cells }) => cells.number?.text ?? null),
    others: table.header.others.map(({ header: other }) => other),
    last: table.last,
  };
}

test.each(['No.', '编号', 'no', 'Number'])('1, 2, 3 below %s count the rows', (header) => {
  const counted = { rows: [null, null, null], others: [header], last: 3 };
  expect(read(header, ['1', '2', '3'])).toEqual(counted);
});

test.each<[string, readonly string[]]>([
  ['瓶号', ['1', '2', '3']],
  ['Bottle no.', ['1', '2', '3']],
  ['编号', ['1', '2', '4']],
  ['编号', ['1', '1']],
  ['编号', ['3', '1', '2']],
  ['编号', ['01', '02']],
  ['编号', ['A1', 'A2']],
])('%s with %j is a bottle number', (header, numbers) => {
  expect(read(header, numbers)).toEqual({ rows: numbers, others: [], last: 0 });
});

test('a second sheet may go on counting, or begin again', () => {
  expect(read('编号', ['4', '5'], 3)).toEqual({ rows: [null, null], others: ['编号'], last: 5 });
  expect(read('编号', ['1', '2'], 3)).toEqual({ rows: [null, null], others: ['编号'], last: 2 });
  expect(read('编号', ['4', '5'])).toEqual({ rows: ['4', '5'], others: [], last: 0 });
});

test('rows that were only numbered beforehand are no rows', () => {
  expect(read('编号', ['1', '2', '3'], 0, ['蔗糖', '', '']).rows).toEqual([null]);
});

test('a bottle number stands beside a column that only counts', () => {
  const sheet = [
    ['No.', '瓶号', '名称', '净含量'],
    ['1', 'A-7', '蔗糖', '500g'],
  ].map((cells, index) => ({ row: index + 1, cells: cells.map((text) => ({ text })) }));
  const { header, problems } = readTable(sheet, importColumns);
  expect(problems).toEqual([]);
  expect(header?.columns.number?.header).toBe('瓶号');
  expect(header?.others.map((column) => column.header)).toEqual(['No.']);
});
