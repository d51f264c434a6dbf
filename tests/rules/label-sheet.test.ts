import { describe, expect, test } from 'vitest';
import { fitLine, joinFitting } from '../../electron/chemicals/documents/fit-line.ts';
import { labelSheetNames, labelSheets, layOnSheets } from '../../shared/chemicals/label-sheet.ts';

describe('label sheets', () => {
  test.each(labelSheetNames)('%s fits on A4', (name) => {
    const { columns, rows, width, height, top } = labelSheets[name];
    expect(columns * width).toBe(210);
    expect(top + rows * height).toBeLessThanOrEqual(297);
  });

  test('begin where the half-used sheet begins, and fill the last one with empty places', () => {
    const sheet = { columns: 2, rows: 2, width: 1, height: 1, top: 0 };
    expect(layOnSheets(['a', 'b', 'c'], sheet, 1)).toEqual([['a', 'b', 'c', null]]);
    expect(layOnSheets(['a', 'b', 'c'], sheet, 3)).toEqual([
      [null, null, 'a', 'b'],
      ['c', null, null, null],
    ]);
    // A start beyond the sheet is its last label.
    expect(layOnSheets(['a'], sheet, 99)).toEqual([[null, null, null, 'a']]);
    expect(layOnSheets([], sheet, 1)).toEqual([]);
  });

  test('cut a text where its line ends', () => {
    expect(fitLine('硫酸', 10)).toBe('硫酸');
    expect(fitLine('一二三四五六', 5)).toBe('一二三四…');
    expect(fitLine('sulfuric', 10)).toBe('sulfuric');
    // The mark of omission takes room too.
    expect(fitLine('abcdefghijkl', 5)).toBe('abcdefgh…');
    expect(joinFitting(['一二', '', '三四', '五六七'], '·', 6)).toEqual({ line: '一二·三四', rest: ['五六七'] });
    expect(joinFitting([], '·', 6)).toEqual({ line: '', rest: [] });
  });
});
