import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCas, plainCas } from '../../shared/chemicals/cas.ts';
import {
  amountIn,
  convertByDensity,
  dimensionOf,
  parseQuantity,
  readableUnit,
  units,
} from '../../shared/chemicals/quantity.ts';

const mg = (amount: number) => ({ dimension: 'mass', amount });

describe('a quantity as people write it', () => {
  it.each([
    ['500g', mg(500_000)],
    ['500 克', mg(500_000)],
    ['0.1 g', mg(100)],
    ['1.5kg', mg(1_500_000)],
    ['２．５　千克', mg(2_500_000)],
    ['1,000 公斤', mg(1_000_000_000)],
    ['.5g', mg(500)],
    ['5.g', mg(5000)],
    ['250mg', mg(250)],
    ['2.5 L', { dimension: 'volume', amount: 2_500_000 }],
    ['500ML', { dimension: 'volume', amount: 500_000 }],
    ['10 μL', { dimension: 'volume', amount: 10 }],
    ['10 µl', { dimension: 'volume', amount: 10 }],
    ['3瓶', { dimension: 'count', amount: 3 }],
    ['-0 g', mg(0)],
  ])('%s', (text, quantity) => {
    expect(parseQuantity(text)).toMatchObject({ ok: true, quantity });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['NaN', 'notANumber'],
    ['克', 'notANumber'],
    ['1e9 kg', 'notANumber'],
    ['1e9', 'notANumber'],
    ['Infinity g', 'notANumber'],
    ['-5 g', 'negative'],
    ['−5 g', 'negative'],
    ['5', 'noUnit'],
    ['5 lb', 'unknownUnit'],
    ['0.0001 g', 'tooFine'],
    ['1.5 瓶', 'tooFine'],
    ['1001 kg', 'tooLarge'],
    ['1000000000 kg', 'tooLarge'],
    ['99999999999999999999 g', 'tooLarge'],
    ['1,00 g', 'notANumber'],
    ['1.2.3 g', 'notANumber'],
    ['500g×20', 'notANumber'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parseQuantity(text)).toEqual({ ok: false, problem });
  });

  it('takes the unit of the heading for a bare number', () => {
    expect(parseQuantity('2.5', 'L')).toMatchObject({ ok: true, quantity: { dimension: 'volume', amount: 2_500_000 } });
    expect(parseQuantity('500 g', 'kg')).toMatchObject({ ok: true, quantity: mg(500_000) });
  });

  it('adds a tenth and two tenths of a gram to three', () => {
    const sum = ['0.1 g', '0.2 g'].reduce((total, text) => {
      const parsed = parseQuantity(text);
      return parsed.ok ? total + parsed.quantity.amount : total;
    }, 0);
    expect(amountIn(sum, 'g')).toBe('0.3');
  });

  it('comes back as it was written, in any unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(...units), (amount, unit) => {
        const parsed = parseQuantity(`${amountIn(amount, unit)} ${unit}`);
        expect(parsed).toMatchObject({ ok: true, unit, quantity: { dimension: dimensionOf(unit), amount } });
      }),
    );
  });

  it('never answers with a fraction, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseQuantity(text);
        expect(!parsed.ok || Number.isSafeInteger(parsed.quantity.amount)).toBe(true);
      }),
    );
  });

  it('reads best in kilograms from one on', () => {
    expect(readableUnit({ dimension: 'mass', amount: 999_999 })).toBe('g');
    expect(readableUnit({ dimension: 'volume', amount: 1_000_000 })).toBe('L');
  });

  it('becomes mass or volume only by a density', () => {
    expect(convertByDensity({ dimension: 'volume', amount: 100_000 }, 1840)).toEqual(mg(184_000));
    expect(convertByDensity({ dimension: 'mass', amount: 184_000 }, 1840)).toEqual({
      dimension: 'volume',
      amount: 100_000,
    });
    expect(convertByDensity({ dimension: 'volume', amount: 1 }, 1500)).toEqual(mg(2));
    expect(convertByDensity({ dimension: 'count', amount: 3 }, 1840)).toBeNull();
    expect(convertByDensity({ dimension: 'volume', amount: 3 }, 0)).toBeNull();
  });
});

describe('a CAS number', () => {
  it.each(['7664-93-9', '64-17-5', '7732-18-5', '10043-35-3'])('%s is right', (cas) => expect(isCas(cas)).toBe(true));

  it.each(['7664-93-8', '7664939', '0664-93-9', '7664-93-', '64-17-5 ', 'abc', ''])('%s is not', (cas) => {
    expect(isCas(cas)).toBe(false);
  });

  it('is known in the ways it is typed', () => {
    for (const typed of ['７６６４－９３－９', '7664–93–9', ' 7664-93-9 ', 'CAS: 7664-93-9', 'CAS号：7664-93-9']) {
      expect(plainCas(typed)).toBe('7664-93-9');
    }
  });
});
