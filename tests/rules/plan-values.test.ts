import { expect, test } from 'vitest';
import { commitFields, type PlanValues } from '../../renderer/hazards/commands/plan-values.ts';

function fenOf(amountYuan: number | string) {
  const values: PlanValues = {
    commitments: {
      responsibleId: null,
      measures: '',
      funds: { kind: 'amount', amountYuan, source: '' },
      contingency: { kind: null, text: '' },
      interimProtection: '',
      steps: [],
    },
    dueOn: '',
    reason: '',
  };
  return commitFields(values).commitments.funds.amountFen ?? null;
}

test('yuan become whole fen, as number or as it is typed', () => {
  expect(fenOf(1280.5)).toBe(128_050);
  expect(fenOf('1280.50')).toBe(128_050);
  expect(fenOf('12.')).toBe(1200);
  expect(fenOf(0.29)).toBe(29);
  expect(fenOf(1.005)).toBe(100);
});

test('what is no number yet is missing', () => {
  expect(fenOf('')).toBeNull();
  expect(fenOf('-')).toBeNull();
});

test('an answer that is no longer chosen is not sent', () => {
  const values: PlanValues = {
    commitments: {
      responsibleId: null,
      measures: '',
      funds: { kind: 'noneNeeded', amountYuan: 500, source: '公用经费' },
      contingency: { kind: 'noneNeeded', text: '先写了几个字' },
      interimProtection: '',
      steps: [],
    },
    dueOn: '',
    reason: '',
  };
  const { funds, contingency } = commitFields(values).commitments;
  expect(funds).toEqual({ kind: 'noneNeeded' });
  expect(contingency).toEqual({ kind: 'noneNeeded' });
});
