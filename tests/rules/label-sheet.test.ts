import { describe, expect, test } from 'vitest';
import { fitLine, joinOnLines, wrapLine } from '../../electron/chemicals/documents/fit-line.ts';
import { labelSheetNames, labelSheets, layOnSheets } from '../../shared/chemicals/label-sheet.ts';
import { statesPercent } from '../../shared/chemicals/stated-percent.ts';

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
  });

  test('lose no part of what they join, and wrap a text before they cut it', () => {
    expect(joinOnLines(['一二', '', '三四', '五六七'], '·', 6)).toEqual(['一二·三四', '五六七']);
    expect(joinOnLines([], '·', 6)).toEqual([]);
    expect(wrapLine('4号柜（易燃固体与遇水反应物）', 10, 2)).toEqual(['4号柜（易燃固体与遇', '水反应物）']);
    expect(wrapLine('一二三四五六七八', 3, 2)).toEqual(['一二三', '四五…']);
    expect(wrapLine('Cabinet for acids', 5, 2)).toEqual(['Cabinet', 'for acids']);
  });

  test.each([
    ['AR 85%', 8500, true],
    ['AR，98.5 ％', 9850, true],
    ['AR 36%～38%', 3700, false],
    // One end of a range is not what the bottle has.
    ['AR 95%～98%', 9800, false],
    ['65～68%', 6800, false],
    ['65%-68%', 6500, false],
    ['CP', 9800, false],
    ['AR 185%', 8500, false],
  ])('say a percentage once: %s, %i', (purity, concentration, states) => {
    expect(statesPercent(purity, concentration)).toBe(states);
  });
});
