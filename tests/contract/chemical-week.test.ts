import { describe, expect, it } from 'vitest';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { laboratory } from '../documents/chemical-laboratory.ts';
import { partsOf, textOf } from '../documents/word-xml.ts';
import { smallSchool } from '../support/small-school.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const plain = async (file: File) => textOf(partsOf(new Uint8Array(await file.arrayBuffer()))).replaceAll('\u00A0', ' ');
const weekOf = async (client: OfficeClient, until: string | null) => {
  const week = await client.reports.weekly.chemicals({ until });
  if (week === null) throw new Error('there are chemicals');
  return week;
};

describe('the chemicals of a reporting period', () => {
  it('are what was entered up to the cut-off, listed substances by name', async () => {
    const { officer } = await laboratory(temporaryFolder());
    const week = await weekOf(officer, '2026-10-09');
    const permanganate = week.substances.find(({ nameZh }) => nameZh === '高锰酸钾');
    expect(permanganate).toMatchObject({
      lists: ['drugPrecursor3', 'explosivePrecursor'],
      unit: 'g',
      bottles: 2,
      opening: { stock: 1_000_000, out: 0 },
      closing: { stock: 960_000, out: 0 },
      sums: { issued: 50_000, returned: 10_000, used: 38_000, wasted: 1_500, lost: 500, received: 0, adjusted: 0 },
    });
    expect(week.substances.map(({ nameZh }) => nameZh)).not.toContain('氢氧化钠');
    expect(week.rows).toMatchObject({ received: 1, issued: 1, returned: 1, used: 1, wasted: 1, lost: 1, total: 6 });
    expect(week.differences).toEqual([]);
    expect(week.openSlips).toEqual([]);
  });

  it('have every difference that was found, and the slips open at the cut-off with those that were late', async () => {
    const { officer } = await laboratory(temporaryFolder());
    const { differences, openSlips } = await weekOf(officer, '2026-10-23');
    expect(differences).toMatchObject([{ nameZh: '氢氧化钠', amount: -1_500, listed: false, reversal: false }]);
    expect(openSlips.map(({ number, late }) => [number, late])).toEqual([
      ['LY-2026-0002', true],
      ['LY-2026-0004', true],
    ]);
  });

  it('of a week that is over stay what they were, whatever is entered later', async () => {
    const lab = await laboratory(temporaryFolder());
    const { officer, keeper, second, newId, clock, slips } = lab;
    const weeks = ['2026-09-04', '2026-10-09', '2026-10-16', '2026-10-23', '2026-10-30'];
    const read = () => Promise.all(weeks.map((until) => weekOf(officer, until)));
    clock.set('2026-10-30T08:00:00.000Z');
    const before = await read();
    const words = await plain(await officer.reports.weekly.export({ until: '2026-10-16', language: 'zh-CN' }));
    clock.set('2026-11-02T02:00:00.000Z');
    // Settled, confirmed, counted, reversed: each says something of rows of the weeks before.
    const waiting = await keeper.chemicals.slips.get({ id: slips.waiting });
    const bottleId = waiting.lines[0]?.bottleId ?? '';
    const happenedOn = '2026-11-02';
    const parts = { returned: 10_000, used: 20_000, wasted: 0, lost: 0 };
    const settled = { id: newId(), happenedOn, second, slipId: slips.waiting, lines: [{ bottleId, ...parts }] };
    await keeper.chemicals.slips.settle({ ...settled, reason: '' });
    const { rows } = await officer.chemicals.movements.list({ size: 200 });
    for (const { sequence } of rows.filter((row) => row.pending)) {
      await officer.chemicals.movements.confirm({ id: newId(), sequence });
    }
    const adjusted = rows.find((row) => row.kind === 'adjusted');
    const reversal = { id: newId(), sequence: adjusted?.sequence ?? 0, reason: '复称后更正', second };
    await keeper.chemicals.movements.reverse(reversal);
    expect(await read()).toEqual(before);
    const again = await plain(await officer.reports.weekly.export({ until: '2026-10-16', language: 'zh-CN' }));
    expect(again).toBe(words);
    const next = await weekOf(officer, '2026-11-06');
    expect(next.rows).toMatchObject({ returned: 1, used: 1, total: 2 });
    expect(next.differences).toMatchObject([{ amount: 1_500, reversal: true }]);
  });

  it('join on: what a week ends with, the next begins with', async () => {
    const { officer, clock } = await laboratory(temporaryFolder());
    clock.set('2026-11-30T00:00:00.000Z');
    const weeks = await Promise.all(
      ['2026-10-02', '2026-10-09', '2026-10-16', '2026-10-23', '2026-10-30', '2026-11-06'].map((until) =>
        weekOf(officer, until),
      ),
    );
    for (const [index, week] of weeks.entries()) {
      for (const one of week.substances) {
        const { opening, closing, sums } = one;
        const gained = sums.opening + sums.received + sums.adjusted - sums.used - sums.wasted - sums.lost;
        expect(closing.stock + closing.out, one.nameZh).toBe(opening.stock + opening.out + gained);
        const next = weeks[index + 1]?.substances.find(({ nameZh }) => nameZh === one.nameZh);
        if (index < weeks.length - 1) expect(next?.opening, one.nameZh).toEqual(closing);
      }
    }
  });

  it('are the same on the page, in the report and in the attachment', async () => {
    const { officer } = await laboratory(temporaryFolder());
    const until = '2026-10-09';
    const week = await weekOf(officer, until);
    const report = await plain(await officer.reports.weekly.export({ until, language: 'zh-CN' }));
    const attachment = await officer.chemicals.exportWeek({ until, language: 'zh-CN' });
    const attached = await plain(attachment);
    expect(attachment.name).toBe('危化品情况附件_2026-10-09.docx');
    const bottles = week.substances.reduce((sum, one) => sum + one.bottles, 0);
    const held = week.substances.filter((one) => one.bottles > 0).length;
    for (const text of [report, attached]) {
      expect(text).toContain(`列管危险化学品账面结存${held}个品种、${bottles}瓶。`);
      expect(text).toContain('登记出入库6笔：入库1笔、领用1笔、使用1笔、归还1笔、废弃1笔、损耗1笔。');
      expect(text).toContain('本期盘点未发现账物差异。');
    }
    expect(report).toContain('高锰酸钾\n\n50 g\n38 g\n10 g\n1.5 g\n0.5 g');
    expect(attached).toContain('2\n1000 g\n\n50 g\n38 g\n10 g\n1.5 g\n0.5 g\n\n960 g');
    const late = await plain(await officer.reports.weekly.export({ until: '2026-10-23', language: 'zh-CN' }));
    expect(late).toContain('未结清领用单2张，其中逾期2张。');
    expect(late).toContain(
      'LY-2026-0002，高三（1）班，浓硫酸的性质，领用人陈志强，应于2026年10月12日22:00前结清，已逾期。',
    );
    expect(late).toContain('实物比账面少1.5 g。原因：盘点，吸潮称量误差');
  });

  it('are left out of the report of a school that keeps none', async () => {
    const { officer } = await smallSchool(temporaryFolder());
    expect(await officer.reports.weekly.chemicals({ until: null })).toBeNull();
    const report = await plain(await officer.reports.weekly.export({ until: null, language: 'zh-CN' }));
    expect(report).not.toContain('危险化学品');
    await expect(officer.chemicals.exportWeek({ until: null, language: 'zh-CN' })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
