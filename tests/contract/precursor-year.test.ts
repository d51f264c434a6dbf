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
    expect(text).toContain('0 mL\n500 mL\n\n\n\n\n\n500 mL※\n1');
    expect(text).toContain('硫酸：领用30 mL，待第二人确认。');
    // The year is not over: the head says up to when, and the last columns are no year's end.
    expect(text).toContain('统计期间：2026年1月1日起，截至2026年10月30日');
    expect(text).not.toContain('年末\n结存');
    expect(text).not.toContain('氢氧化钠');
    expect(text).toContain('草稿');
    expect(text.match(/2018\+2021/g)).toHaveLength(1);
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

  it('says what a firm took, in the year in which it came, and takes back what was entered in error when that was said', async () => {
    const { keeper, clock, newId, placeId, second } = await laboratory(temporaryFolder());
    const { waste } = keeper.chemicals;
    const lineOf = async (year: number) =>
      (await plain(await keeper.chemicals.exportPrecursors({ year, language: 'zh-CN' }))).match(
        /7722-64-7[\s\S]*?(?=\n2\n)/,
      )?.[0];
    const [permanganate] = (await waste.toPlace({ page: 1, size: 10 })).rows;
    const containerId = newId();
    const drum = { categoryId: 'oxidising', kind: 'drum', capacity: 5_000_000, placeId, words: '' } as const;
    await waste.containers.open({ id: containerId, ...drum });
    const entry = {
      containerId,
      sequence: permanganate?.sequence ?? 0,
      name: '',
      amount: 100_000,
      words: '',
      despite: '',
    };
    await waste.entries.add({ id: newId(), ...entry });
    await waste.containers.seal({ id: newId(), containerId });
    const none = await lineOf(2026);
    clock.set('2026-12-30T02:00:00.000Z');
    const papers = { firm: '处置公司', licence: '1', formNumber: '1', receiver: '赵', vehicle: '', words: '' };
    const leave = (id: string, on: string) =>
      waste.handOvers.add({ id, on, ...papers, lines: [{ containerId, weight: 1 }], second });
    const first = newId();
    await leave(first, '2026-12-30');
    const told = await lineOf(2026);
    expect(told).toContain('38 g\n1.5 g\n0.5 g\n1.5 g\n960 g');
    // Next year it turns out that nobody came; then the firm comes.
    clock.set('2027-01-10T02:00:00.000Z');
    await waste.handOvers.reverse({ id: newId(), handOverId: first, reason: '车未到校', second });
    expect(await lineOf(2026)).toBe(told);
    expect(await lineOf(2027)).toContain('960 g\n\n\n\n\n\n−1.5 g\n960 g');
    await leave(newId(), '2027-01-10');
    expect(await lineOf(2026)).toBe(told);
    expect(await lineOf(2027)).toContain('960 g\n\n\n\n\n\n\n960 g');
    expect(none).toContain('0.5 g\n\n960 g');
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
