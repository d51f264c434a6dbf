import { describe, expect, it } from 'vitest';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { type Laboratory, laboratory } from '../documents/chemical-laboratory.ts';
import { partsOf, textOf } from '../documents/word-xml.ts';
import { smallSchool } from '../support/small-school.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const plain = async (file: File) => textOf(partsOf(new Uint8Array(await file.arrayBuffer()))).replaceAll('\u00A0', ' ');
const weekOf = async (client: OfficeClient, until: string | null) => {
  const week = await client.reports.weekly.chemicals({ until });
  if (week === null) throw new Error('there are chemicals');
  return week;
};

/** Counts of the laboratory's two cabinets by 李静 and 王建国; a principal who counts nothing decides. */
async function counting(lab: Laboratory) {
  const { officer, keeper, office, newId, second } = lab;
  const account = { username: 'zhao', password: 'a-third-password', role: 'principal' } as const;
  await officer.accounts.create({ id: newId(), ...account, personId: await lab.person('赵明') });
  const principal = office.client({ session: office.openSession('desktop') });
  await principal.accounts.session.signIn({ username: account.username, password: account.password });
  const { rows: bottles } = await keeper.chemicals.bottles.list({ size: 200 });
  const { counts } = keeper.chemicals;
  /** Types what is there, less what is missing, and ends the round. */
  const round = async (name: 'counting' | 'recounting', countId: string, missing: Record<string, number> = {}) => {
    for (const { bottleId } of (await counts.get({ id: countId })).lineList) {
      const stock = bottles.find(({ id }) => id === bottleId)?.stock ?? 0;
      await counts.enter({ countId, bottleId, found: true, amount: stock - (missing[bottleId] ?? 0) });
    }
    return counts.compare({ countId, round: name });
  };
  const open = async (cabinetName: string) => {
    const cabinetId = bottles.find((one) => one.cabinetName === cabinetName)?.cabinetId ?? '';
    return counts.open({ id: newId(), cabinetId, second });
  };
  const decide = (countId: string, bottleId: string, cause: 'lost' | 'leftAsIs', words: string) =>
    principal.chemicals.counts.decide({ id: newId(), countId, bottleId, cause, words });
  const permanganate = bottles.find((one) => one.nameZh === '高锰酸钾')?.id ?? '';
  return { open, round, decide, permanganate, principal };
}

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
    expect(differences).toMatchObject([
      { nameZh: '氢氧化钠', amount: -1_500, listed: false, state: 'adjusted', countNumber: null },
    ]);
    expect(openSlips.map(({ number, late, awaits }) => [number, late, awaits])).toEqual([
      ['LY-2026-0002', true, 'second'],
      ['LY-2026-0004', true, null],
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
    expect(next.differences).toMatchObject([{ amount: 1_500, state: 'reversed' }]);
  });

  it('name a difference that waits for its approval, and a count that is not complete, as they stood at the cut-off', async () => {
    const lab = await laboratory(temporaryFolder());
    const { officer, keeper, clock } = lab;
    const { open, round, decide, permanganate } = await counting(lab);
    const textOfWeek = async (until: string) => [
      await plain(await officer.reports.weekly.export({ until, language: 'zh-CN' })),
      await plain(await officer.chemicals.exportWeek({ until, language: 'zh-CN' })),
    ];
    clock.set('2026-11-03T02:00:00.000Z');
    const short = await open('甲柜（双锁）');
    await round('counting', short.id, { [permanganate]: 100_000 });
    const deciding = await round('recounting', short.id, { [permanganate]: 100_000 });
    expect(deciding.state).toBe('deciding');
    clock.set('2026-11-05T02:00:00.000Z');
    const other = await open('乙柜');
    clock.set('2026-11-06T08:00:00.000Z');
    const week = await weekOf(officer, '2026-11-06');
    expect(week.counts).toEqual({ cabinets: 1, underWay: [other.number] });
    expect(week.differences).toMatchObject([
      { amount: -100_000, listed: true, state: 'toDecide', countNumber: short.number, cause: null, reason: '' },
    ]);
    const words = await textOfWeek('2026-11-06');
    for (const text of words) {
      expect(text).toContain(`本期盘点药品柜1个。截至2026年11月6日15:00，盘点单${other.number}尚未完成，结果未定。`);
      expect(text).toContain(`账物差异1处，其中待批准1处：`);
      expect(text).toContain('高锰酸钾（列管），实物比账面少100 g，待批准，账面尚未调整。');
      expect(text).not.toContain('未发现账物差异');
    }
    // Before it was opened nothing was counted, and the other count agrees after the week is over.
    expect(await weekOf(officer, '2026-10-30')).toMatchObject({ counts: { cabinets: 0, underWay: [] } });
    clock.set('2026-11-09T02:00:00.000Z');
    expect((await round('counting', other.id)).state).toBe('finished');
    await decide(short.id, permanganate, 'lost', '未找到');
    expect(await weekOf(officer, '2026-11-06')).toEqual(week);
    expect(await textOfWeek('2026-11-06')).toEqual(words);
    clock.set('2026-11-13T08:00:00.000Z');
    const next = await weekOf(officer, '2026-11-13');
    expect(next.counts).toEqual({ cabinets: 1, underWay: [] });
    expect(next.differences).toMatchObject([
      { amount: -100_000, state: 'adjusted', countNumber: short.number, cause: 'lost', reason: '未找到' },
    ]);
    for (const text of await textOfWeek('2026-11-13')) {
      expect(text).toContain(`盘点单${short.number}，`);
      expect(text).toContain('账面已调整；原因：丢失、下落不明，未找到。');
    }
    // A week with a count that agrees, one with a count that was given up, and one without any.
    clock.set('2026-11-16T02:00:00.000Z');
    await round('counting', (await open('乙柜')).id);
    clock.set('2026-11-24T02:00:00.000Z');
    const begun = await open('乙柜');
    clock.set('2026-11-27T08:00:00.000Z');
    const given = await weekOf(officer, '2026-11-27');
    expect(given.counts.underWay).toEqual([begun.number]);
    await keeper.chemicals.counts.abandon({ countId: begun.id, reason: '误开' });
    clock.set('2026-12-04T08:00:00.000Z');
    expect(await weekOf(officer, '2026-11-27')).toEqual(given);
    for (const text of await textOfWeek('2026-11-20')) expect(text).toContain('本期盘点药品柜1个，未发现账物差异。');
    for (const text of await textOfWeek('2026-12-04')) expect(text).toContain('本期未盘点。');
  });

  it('name a difference that was left as it is, and what stands there and is in no book', async () => {
    const lab = await laboratory(temporaryFolder());
    const { officer, keeper, clock, newId } = lab;
    const { open, round, decide, permanganate } = await counting(lab);
    clock.set('2026-11-03T02:00:00.000Z');
    const count = await open('甲柜（双锁）');
    await keeper.chemicals.counts.noteUnknown({ id: newId(), countId: count.id, words: '无标签棕色瓶一只' });
    await round('counting', count.id, { [permanganate]: 1_000 });
    await round('recounting', count.id, { [permanganate]: 1_000 });
    await decide(count.id, permanganate, 'leftAsIs', '另行复称');
    clock.set('2026-11-06T08:00:00.000Z');
    const week = await weekOf(officer, '2026-11-06');
    expect(week.differences).toMatchObject([{ amount: -1_000, state: 'leftAsIs', reason: '另行复称' }]);
    expect(week.unknown).toEqual([{ countNumber: count.number, words: '无标签棕色瓶一只' }]);
    const text = await plain(await officer.chemicals.exportWeek({ until: '2026-11-06', language: 'zh-CN' }));
    expect(text).toContain('经批准账面不动；原因：另行复称。');
    expect(text).toContain(`盘点单${count.number}，柜内有账外物品：无标签棕色瓶一只。`);
  });

  it('mark what nobody has confirmed or approved yet, with how much waits for whom', async () => {
    const lab = await laboratory(temporaryFolder());
    const { officer, keeper, clock, second, newId } = lab;
    const settings = await officer.chemicals.settings.get({});
    await officer.chemicals.settings.update({ ...settings, approvingRole: 'principal', approveMassAbove: 100_000 });
    clock.set('2026-11-03T02:00:00.000Z');
    const { permanganate, principal } = await counting(lab);
    const line = { movementId: newId(), bottleId: permanganate, amount: 150_000 };
    const taker = { kind: 'outsider', name: '陈志强' } as const;
    const issue = { id: newId(), happenedOn: '2026-11-03', second, className: '高二', experiment: '氧气', taker };
    await keeper.chemicals.slips.issue({ ...issue, lines: [line] });
    clock.set('2026-11-06T08:00:00.000Z');
    const week = await weekOf(officer, '2026-11-06');
    const waitingOf = (name: string) => week.substances.find(({ nameZh }) => nameZh === name)?.waiting;
    expect(waitingOf('高锰酸钾')).toEqual([{ kind: 'issued', amount: 150_000, awaits: 'principal', inPeriod: true }]);
    expect(waitingOf('硫酸')).toEqual([{ kind: 'issued', amount: 30_000, awaits: 'second', inPeriod: false }]);
    const note = '高锰酸钾：领用150 g，待校长批准，药品仍在柜内';
    for (const file of [
      await officer.reports.weekly.export({ until: '2026-11-06', language: 'zh-CN' }),
      await officer.chemicals.exportWeek({ until: '2026-11-06', language: 'zh-CN' }),
    ]) {
      const text = await plain(file);
      expect(text).toContain(note);
      expect(text).toContain('150 g※');
      expect(text).toContain('硫酸：领用30 mL，待第二人确认');
    }
    // Every open slip is in the attachment, the report names those that are late.
    const attachment = await plain(await officer.chemicals.exportWeek({ until: '2026-11-06', language: 'zh-CN' }));
    const { openSlips } = week;
    expect(openSlips.length).toBeGreaterThan(2);
    for (const { number } of openSlips) expect(attachment).toContain(`${number}，`);
    expect(attachment).toContain('已逾期；待校长批准。');
    clock.set('2026-11-07T02:00:00.000Z');
    const { rows } = await principal.chemicals.movements.list({ pending: true });
    for (const { sequence } of rows) await principal.chemicals.movements.confirm({ id: newId(), sequence });
    expect(await weekOf(officer, '2026-11-06')).toEqual(week);
    expect((await weekOf(officer, '2026-11-13')).substances.flatMap(({ waiting }) => waiting)).toEqual([]);
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
    expect(report).toContain('附件：危化品情况附件\n');
    expect(report).toContain('截至报送截止时间，无未销号隐患。');
    expect(report).toContain('合计（瓶数）');
    expect(report).toContain('合计（笔数）');
    const early = await plain(await officer.reports.weekly.export({ until: null, language: 'zh-CN' }));
    expect(early).toContain('截至2026年10月30日10:00，无未销号隐患。');
    expect(early).not.toContain('截至报送截止时间');
    const bottles = week.substances.reduce((sum, one) => sum + one.bottles, 0);
    const held = week.substances.filter((one) => one.bottles > 0).length;
    for (const text of [report, attached]) {
      expect(text).toContain(`列管危险化学品账面结存${held}个品种、${bottles}瓶。`);
      expect(text).toContain('登记出入库6笔：入库1笔、领用1笔、使用1笔、归还1笔、废弃1笔、损耗1笔。');
      expect(text).toContain('本期未盘点。');
    }
    expect(report).toContain('高锰酸钾\n\n50 g\n38 g\n10 g\n1.5 g\n0.5 g');
    expect(attached).toContain('2\n1000 g\n\n50 g\n38 g\n10 g\n1.5 g\n0.5 g\n\n960 g');
    const late = await plain(await officer.reports.weekly.export({ until: '2026-10-23', language: 'zh-CN' }));
    expect(late).toContain('未结清领用单2张，其中逾期2张。');
    expect(late).toContain(
      'LY-2026-0002，高三（1）班，浓硫酸的性质，领用人陈志强，应于2026年10月12日22:00前结清，已逾期；待第二人确认。',
    );
    expect(late).toContain('本期未盘点。账物差异1处，其中待批准0处：');
    expect(late).toContain('实物比账面少1.5 g，账面已调整；原因：盘点，吸潮称量误差。');
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
