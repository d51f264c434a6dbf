import { describe, expect, it } from 'vitest';
import { readIssueSearch, readLedgerSearch, readStockSearch } from '../../renderer/chemicals/chemical-search.ts';
import { lastDayOf, monthAway, monthText } from '../../renderer/chemicals/ledger/month.ts';
import { amountOrZero } from '../../renderer/chemicals/pieces/typed-amount.ts';
import { startBottle, toBottleInput } from '../../renderer/chemicals/receive/receive-values.ts';
import { lineAfter, noFate, restAsUsed, settlesAll } from '../../renderer/chemicals/slips/settle-values.ts';
import { draftOf, startValues, toSubstanceInput } from '../../renderer/chemicals/substances/substance-values.ts';
import { bottleInput, type SlipLineView, substanceInput } from '../../shared/contract/chemical-schemas.ts';

const id = '01980000-0000-7000-8000-000000000001';
const line = {
  bottleId: id,
  bottleNumber: 'CB-2026-0001',
  nameZh: '硫酸铜',
  nameEn: '',
  unit: 'g' as const,
  issued: 25_000,
  returned: 5_000,
  used: 0,
  wasted: 0,
  lost: 0,
  out: 20_000,
};

describe('an amount that is typed', () => {
  it('may be left empty where nothing is an answer, and is not nothing where it cannot be read', () => {
    expect(amountOrZero(' ', 'g')).toBe(0);
    expect(amountOrZero('some', 'g')).toBeNull();
  });
});

describe('the sum of a slip’s line', () => {
  it('adds what is typed to what was entered before', () => {
    expect(lineAfter(line, { ...noFate, used: '10', wasted: '0.5' })).toMatchObject({
      returned: 5_000,
      used: 10_000,
      wasted: 500,
      out: 9_500,
    });
    expect(lineAfter(line, { ...noFate, used: '20.001' }).out).toBe(-1);
  });

  it('takes the rest as used, whatever stood there, and never less than nothing', () => {
    expect(restAsUsed(line, { ...noFate, returned: '5', used: '99' })).toEqual({
      ...noFate,
      returned: '5',
      used: '15',
    });
    expect(restAsUsed(line, { ...noFate, returned: '30' }).used).toBe('');
  });
});

describe('the form of a bottle', () => {
  const substance = {
    ...draftOf({ nameZh: '过氧化氢' }),
    id,
    stock: 0,
    uncounted: 0,
    out: 0,
    sheetOn: null,
    controls: [],
    origin: null,
  };
  const filled = {
    ...startBottle('2026-10-09', id).values,
    substance: { ...substance, dimension: 'volume' as const },
    netAmount: '0.5 L',
    concentration: '30 %',
    cabinetId: id,
    reason: '发票 1',
  };

  it('makes what the contract wants: the unit as written, full when it is bought', () => {
    const input = toBottleInput({ id, bottleId: id, values: filled }, filled);
    expect(bottleInput.parse(input)).toMatchObject({
      unit: 'L',
      netAmount: 500_000,
      amount: 500_000,
      concentration: 3_000,
      openedOn: null,
      second: null,
    });
  });

  it('asks what is in it of opening stock only', () => {
    const values = { ...filled, how: 'opening' as const, amount: '120 mL' };
    expect(toBottleInput({ id, bottleId: id, values }, values)).toMatchObject({
      netAmount: 500_000,
      amount: 120_000,
      counterIds: [id],
    });
    expect(toBottleInput({ id, bottleId: id, values }, { ...values, how: 'received' })).toMatchObject({
      amount: 500_000,
      counterIds: [],
    });
  });

  it('refuses a share that is none', () => {
    const values = { ...filled, concentration: 'strong' };
    const parsed = bottleInput.safeParse(toBottleInput({ id, bottleId: id, values }, values));
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['concentration']);
  });
});

describe('the form of a substance', () => {
  it('says again what it was given', () => {
    const draft = {
      ...draftOf({ nameZh: '硫酸', cas: '7664-93-9' }),
      density: 1_840,
      minimum: 500_000,
      maximum: 2_500_000,
    };
    expect(substanceInput.parse(toSubstanceInput(draft, startValues(draft)))).toMatchObject({
      cas: '7664-93-9',
      density: 1_840,
      minimum: 500_000,
      maximum: 2_500_000,
    });
  });

  it('refuses a bound that cannot be read, and does not drop it', () => {
    const draft = draftOf({ nameZh: '硫酸' });
    const values = { ...startValues(draft), minimum: 'much' };
    expect(substanceInput.safeParse(toSubstanceInput(draft, values)).success).toBe(false);
  });
});

describe('addresses', () => {
  it('leave out what makes no sense', () => {
    expect(readStockSearch({ q: 7664, cabinet: 'x', listed: 'yes', page: -1 })).toEqual({ q: '7664' });
    expect(readIssueSearch({ bottle: id })).toEqual({ bottle: id });
    expect(readLedgerSearch({ month: '2026-13', pending: true })).toEqual({ pending: true });
  });
});

describe('months', () => {
  it('are said as a sentence says them', () => {
    expect(monthText('2026-11', 'zh-CN')).toBe('2026年11月');
    expect(monthText('2026-11', 'en')).toBe('November 2026');
  });

  it('turn at the year and know their last day', () => {
    expect(monthAway('2026-01', -1)).toBe('2025-12');
    expect(monthAway('2026-12', 1)).toBe('2027-01');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(lastDayOf('2026-12')).toBe('2026-12-31');
  });
});

describe('what is typed to settle a slip', () => {
  const sum = { returned: 0, used: 0, wasted: 0, lost: 0 };
  const lineOf = (bottleId: string, awaits: SlipLineView['awaits'] = null) =>
    ({ ...sum, bottleId, unit: 'g', issued: 10_000, out: 10_000, awaits }) as SlipLineView;

  it('settles it once nothing of any bottle is left open', () => {
    const slip = { lines: [lineOf('a'), lineOf('b')] };
    const all = { ...noFate, used: '10' };
    expect(settlesAll(slip, [all, noFate], () => null)).toBe(false);
    expect(settlesAll(slip, [all, { ...noFate, returned: '4', lost: '6' }], () => null)).toBe(true);
    expect(settlesAll(slip, [all, { ...noFate, returned: '11' }], () => null)).toBe(false);
  });

  it('does not settle it while another bottle waits for its approval', () => {
    const slip = { lines: [lineOf('a'), lineOf('b', 'principal')] };
    expect(settlesAll(slip, [{ ...noFate, used: '10' }], () => null)).toBe(false);
  });
});
