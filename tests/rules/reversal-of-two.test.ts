import { describe, expect, it } from 'vitest';
import { changesRules } from '../../shared/chemicals/approval.ts';
import { reversalAsksForTwo } from '../../shared/chemicals/two-persons.ts';

const all = { twoReceive: true, twoIssue: true, twoKeep: true };
const listed = ['explosivePrecursor'];

describe('the reversal of a row', () => {
  it.each([
    ['of a listed substance that was received', listed, 'received', false, all, true],
    ['of a listed substance that was used', listed, 'used', false, all, true],
    ['that waits for its second person still', listed, 'received', true, all, false],
    ['of what is on no list', [], 'received', false, all, false],
    ['where the school does not ask two for it', listed, 'received', false, { ...all, twoReceive: false }, false],
  ] as const)('%s', (_what, controls, kind, waits, pairs, expected) => {
    expect(reversalAsksForTwo(controls, { kind, waits }, pairs)).toBe(expected);
  });
});

describe('the rules about people', () => {
  const rules = {
    ...{ ...all, twoLocks: true, twoBooks: true },
    ...{ approvingRole: 'principal', approveMassAbove: null, approveVolumeAbove: null },
  };
  it('are changed by any of them, and by nothing else', () => {
    expect(changesRules(rules, { ...rules })).toBe(false);
    for (const name of Object.keys(rules)) expect(changesRules(rules, { ...rules, [name]: 'other' })).toBe(true);
  });
});
