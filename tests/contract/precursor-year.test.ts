import { describe, expect, it } from 'vitest';
import { precursorYearDue, precursorYearShown } from '../../shared/chemicals/precursor-year.ts';
import { laboratory } from '../documents/chemical-laboratory.ts';
import { partsOf, textOf } from '../documents/word-xml.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const plain = async (file: File) => textOf(partsOf(new Uint8Array(await file.arrayBuffer()))).replaceAll('\u00A0', ' ');

describe('the yearly report on drug precursors', () => {
  it('has every 易制毒 substance with what came, went and is left, from the ledger', async () => {
    const { keeper } = await laboratory(temporaryFolder());
    const file = await keeper.chemicals.exportPrecursors({ year: 2026, language: 'zh-CN' });
    expect(file.name).toBe('易制毒化学品年度报告草稿_2026.docx');
    const text = await plain(file);
    expect(text).toContain('高锰酸钾\nCAS 7722-64-7');
    // Opening, bought, first entry, used, waste, loss, handed over, closing, bottles.
    expect(text).toContain('0 g\n\n1000 g\n38 g\n1.5 g\n0.5 g\n\n960 g\n2');
    // What is out on a slip is still the school's.
    expect(text).toContain('0 mL\n500 mL\n\n\n\n\n\n500 mL\n1');
    expect(text).not.toContain('氢氧化钠');
    expect(text).toContain('草稿');
    expect(text).toContain('2018+2021');
    expect(text).toContain('2026年度尚未结束，数字统计至2026年10月30日。');
  });

  it('of a year begins with what the year before ended with', async () => {
    const { keeper, clock } = await laboratory(temporaryFolder());
    clock.set('2027-02-01T00:00:00.000Z');
    const text = await plain(await keeper.chemicals.exportPrecursors({ year: 2027, language: 'en' }));
    expect(text).toContain('960 g\n\n\n\n\n\n\n960 g\n2');
    const before = await plain(await keeper.chemicals.exportPrecursors({ year: 2025, language: 'en' }));
    expect(before).toContain('The books hold no drug precursor in this year.');
  });

  it('is called for in March of the next year, where there were any', async () => {
    const { keeper, clock } = await laboratory(temporaryFolder());
    const due = async (moment: string) => {
      clock.set(moment);
      return (await keeper.chemicals.overview()).precursorYear;
    };
    expect(await due('2027-02-28T15:00:00.000Z')).toBeNull();
    expect(await due('2027-02-28T16:30:00.000Z')).toBe(2026);
    expect(await due('2027-03-31T15:00:00.000Z')).toBe(2026);
    expect(await due('2027-03-31T16:30:00.000Z')).toBeNull();
    expect(precursorYearDue('2028-03-15')).toBe(2027);
    expect([precursorYearShown('2027-03-31'), precursorYearShown('2027-04-01')]).toEqual([2026, 2027]);
  });
});
