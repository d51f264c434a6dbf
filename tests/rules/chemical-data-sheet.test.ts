import { describe, expect, test } from 'vitest';
import { sheetKindOf } from '../../electron/chemicals/data-sheets.ts';
import { firstGoodDay, sheetStateOf } from '../../shared/chemicals/data-sheet.ts';

describe('a data sheet', () => {
  test.each([
    [['易燃液体2'], null, 'missing'],
    [[], null, 'notAsked'],
    [[], '2019-01-01', 'old'],
    [['易燃液体2'], '2021-11-24', 'current'],
    [['易燃液体2'], '2021-11-23', 'old'],
  ] as const)('of classes %j and the day %s is %s', (classes, issuedOn, state) => {
    expect(sheetStateOf(classes, issuedOn, firstGoodDay('2026-11-24', 5))).toBe(state);
  });

  test('is five years back from 29 February too', () => {
    const goodFrom = firstGoodDay('2028-02-29', 5);
    expect(sheetStateOf([], '2023-02-28', goodFrom)).toBe('old');
    expect(sheetStateOf([], '2023-03-01', goodFrom)).toBe('current');
  });

  test('is old after as many years as the school says', () => {
    expect(sheetStateOf([], '2024-11-23', firstGoodDay('2026-11-24', 2))).toBe('old');
    expect(sheetStateOf([], '2024-11-24', firstGoodDay('2026-11-24', 2))).toBe('current');
  });

  test.each([
    ['%PDF-1.4\n', 'pdf'],
    ['MZ\x90\x00 a program', null],
    ['<html>', null],
    ['PK\x03\x04 cut off', null],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old Word file', null],
    ['\xff\xd8\xff\xe0', 'jpg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['', null],
  ] as const)('that begins with %j is %s', (head, kind) => {
    expect(sheetKindOf(Uint8Array.from(head, (character) => character.charCodeAt(0)))).toBe(kind);
  });
});
