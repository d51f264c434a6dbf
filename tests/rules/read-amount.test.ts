import { describe, expect, it } from 'vitest';
import { lineAfter, noFate } from '../../renderer/chemicals/slips/settle-values.ts';
import { densityOf } from '../../renderer/chemicals/substances/substance-values.ts';
import { readAmount } from '../../shared/chemicals/read-amount.ts';

const sulfuricAcid = 1840;

describe('an amount that is typed', () => {
  it('counts in the unit of the bottle unless another is written', () => {
    expect(readAmount('25', 'kg')).toEqual({ ok: true, amount: 25_000_000, written: null });
    expect(readAmount('25 g', 'kg', sulfuricAcid)).toEqual({ ok: true, amount: 25_000, written: null });
  });

  it('is refused in the unit of another dimension where nothing is converted', () => {
    expect(readAmount('25mL', 'g')).toEqual({ ok: false, problem: 'want.mass' });
    expect(readAmount('3瓶', 'mL')).toEqual({ ok: false, problem: 'want.volume' });
  });

  it('becomes mass or volume by the density that is on file, to the nearest mg or µL', () => {
    const written = { quantity: { dimension: 'volume', amount: 50_000 }, unit: 'mL' };
    expect(readAmount('50 mL', 'g', sulfuricAcid)).toEqual({ ok: true, amount: 92_000, written });
    expect(readAmount('92g', 'mL', sulfuricAcid)).toMatchObject({ ok: true, amount: 50_000 });
    expect(readAmount('0.001 mL', 'g', 1500)).toMatchObject({ ok: true, amount: 2 });
    // 100 g ÷ 0.789 g/mL = 126.7427… mL
    expect(readAmount('100g', 'mL', 789)).toMatchObject({ ok: true, amount: 126_743 });
  });

  it('asks for the density where none is on file, and never takes water’s', () => {
    expect(readAmount('50 mL', 'g', null)).toEqual({ ok: false, problem: 'densityWanted' });
    expect(readAmount('50 g', 'L', null)).toEqual({ ok: false, problem: 'densityWanted' });
  });

  it('never counts pieces by a density', () => {
    expect(readAmount('3瓶', 'g', sulfuricAcid)).toEqual({ ok: false, problem: 'want.mass' });
    expect(readAmount('3 mL', 'bottle', sulfuricAcid)).toEqual({ ok: false, problem: 'want.count' });
  });

  it('is no more than one entry may hold after it was converted', () => {
    expect(readAmount('1000 L', 'kg', sulfuricAcid)).toEqual({ ok: false, problem: 'tooLarge' });
  });
});

it('what came back in millilitres is counted in the grams of the slip', () => {
  const line = { bottleId: '', bottleNumber: '', nameZh: '', nameEn: '', unit: 'g' as const };
  const out = { ...line, issued: 92_000, returned: 0, used: 0, wasted: 0, lost: 0, out: 92_000 };
  expect(lineAfter(out, { ...noFate, returned: '25 mL' }, sulfuricAcid)).toMatchObject({
    returned: 46_000,
    out: 46_000,
  });
});

describe('a density that is typed', () => {
  it.each([
    ['1.84', 1840],
    ['0.789 g/mL', 789],
    ['１．０', 1000],
    ['', null],
  ])('%s', (text, density) => expect(densityOf(text)).toBe(density));

  it.each(['0', '0.000', '1.8400', '-1', 'heavy', '123'])('%s is none', (text) => expect(densityOf(text)).toBeNaN());
});
