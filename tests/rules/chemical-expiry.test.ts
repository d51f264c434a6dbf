import { describe, expect, it } from 'vitest';
import { readSlipsSearch, readStockSearch, readSubstancesSearch } from '../../renderer/chemicals/chemical-search.ts';
import { expiryOf } from '../../shared/chemicals/expiry.ts';

describe('the last day of a bottle', () => {
  it('is still good, and expired on the day after', () => {
    expect(expiryOf('2026-11-20', '2026-11-20')).toBe('expiring');
    expect(expiryOf('2026-11-20', '2026-11-21')).toBe('expired');
  });

  it('is near from thirty days before it, over the end of a year', () => {
    expect(expiryOf('2027-01-01', '2026-12-02')).toBe('expiring');
    expect(expiryOf('2027-01-01', '2026-12-01')).toBeNull();
    expect(expiryOf(null, '2026-12-01')).toBeNull();
  });
});

describe('the address of a list', () => {
  it('keeps what is to be seen to and leaves out what makes no sense', () => {
    expect(readStockSearch({ expired: true, expiring: 'yes', belowMinimum: true, aboveMaximum: 1 })).toMatchObject({
      expired: true,
      expiring: undefined,
      belowMinimum: true,
      aboveMaximum: undefined,
    });
    expect(readSlipsSearch({ late: true })).toMatchObject({ late: true });
    expect(readSubstancesSearch({ beyond: 'aboveMaximum' })).toEqual({ beyond: 'aboveMaximum' });
    expect(readSubstancesSearch({ beyond: 'between' })).toEqual({ beyond: undefined });
  });
});
