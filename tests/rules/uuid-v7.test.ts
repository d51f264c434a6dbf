import { expect, test } from 'vitest';
import { id } from '../../shared/contract/fields.ts';
import { uuidV7 } from '../../shared/contract/uuid-v7.ts';

const ones = new Uint8Array(10).fill(0xff);
const zeros = new Uint8Array(10);

test('carries version 7, the variant and the time', () => {
  expect(uuidV7(0x0192_0000_0001, zeros)).toBe('01920000-0001-7000-8000-000000000000');
  expect(uuidV7(0x0192_0000_0001, ones)).toBe('01920000-0001-7fff-bfff-ffffffffffff');
});

test('is an id of the contract', () => {
  expect(id.safeParse(uuidV7(1_796_000_000_000, ones)).success).toBe(true);
});

test('sorts by time whatever the random part is', () => {
  expect(uuidV7(1_796_000_000_000, ones) < uuidV7(1_796_000_000_001, zeros)).toBe(true);
});

test('refuses too little randomness', () => {
  expect(() => uuidV7(0, new Uint8Array(9))).toThrow(RangeError);
});
