import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bottleNumber } from '../../shared/chemicals/bottle-number.ts';

test.each([
  ['cb-2026-0001', 'CB-2026-0001'],
  [' a 1 ', 'A 1'],
  ['ßß', 'ßß'],
  ['straße', 'STRAßE'],
  ['ﬃ-1', 'ﬃ-1'],
  ['i', 'I'],
  ['瓶é', '瓶É'],
])('%j is written %j', (typed, written) => {
  expect(bottleNumber(typed)).toBe(written);
});

test('no number gets longer, and what is written stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
      const written = bottleNumber(typed.normalize('NFC'));
      expect(written.length).toBeLessThanOrEqual(typed.normalize('NFC').length);
      expect(bottleNumber(written)).toBe(written);
    }),
  );
});
