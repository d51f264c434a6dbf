import { describe, expect, it } from 'vitest';
import type { StockLine } from '../../electron/chemicals/documents/stock-data.ts';
import { stockTable } from '../../electron/chemicals/documents/stock-table.ts';
import { documentTexts } from '../../electron/documents/document-texts.ts';
import { gbt9704 } from '../../electron/documents/gb-t-9704.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Laboratory, laboratory } from './chemical-laboratory.ts';
import { rowsOf, textOfFile } from './table-rows.ts';

const oneBottle: StockLine = {
  ...{ substanceId: '1', nameZh: '盐', nameEn: '', cas: null, dimension: 'mass', units: ['g'], bottles: ['1'] },
  ...{ purity: '', concentration: null, stock: 1000, out: 0, controls: [], undecided: [], waiting: [] },
};

const ledger = ({ keeper }: Laboratory, month: string) => keeper.chemicals.exportLedger({ month, language: 'zh-CN' });

describe('the ledger of a month', () => {
  it('has a substance’s rows between its opening and its closing balance, exact', async () => {
    const rows = await rowsOf(await ledger(await laboratory(temporaryFolder()), '2026-10'));
    const [bottle, pair, waste] = ['CB-2026-0001', '李静|王建国', '废液倒入一号废液桶'];
    const from = rows.findIndex(([first]) => first?.startsWith('高锰酸钾　CAS 7722-64-7　【易制毒第三类、易制爆】'));
    expect(rows.slice(from + 1, from + 11)).toEqual([
      ['期初结存', '', '', '', '1000 g', '', ''],
      [
        ...['11', '10-08', 'CB-2026-0001|甲柜（双锁）', '领用', '', '50 g', '450 g', '950 g', ''],
        ...['LY-2026-0001|高二（3）班 高锰酸钾滴定草酸|领用人：陈志强', pair, ''],
      ],
      ['13', '10-08', bottle, '归还', '10 g', '', '460 g', '960 g', '', 'LY-2026-0001', pair, ''],
      ['14', '10-08', bottle, '使用', '', '', '460 g', '960 g', '38 g', 'LY-2026-0001', pair, ''],
      ['15', '10-08', bottle, '废弃', '', '', '460 g', '960 g', '1.5 g', 'LY-2026-0001', pair, waste],
      ['16', '10-08', bottle, '损耗', '', '', '460 g', '960 g', '0.5 g', 'LY-2026-0001', pair, waste],
      [
        ...['19', '10-14', bottle, '领用|已冲正', '', '100 g', '360 g', '860 g', ''],
        ...['LY-2026-0003|高二（3）班 氧气的制取|领用人：陈志强', pair, '由第20笔冲正'],
      ],
      [
        ...['20', '10-15', bottle, '冲正', '100 g', '', '460 g', '960 g', ''],
        ...['LY-2026-0003', pair, '冲正第19笔（领用）|重复登记'],
      ],
      [
        ...['21', '10-16', bottle, '领用', '', '12 g', '448 g', '948 g', ''],
        ...['LY-2026-0004|高二（4）班 氧气的制取|领用人：陈志强', pair, '第22笔由第二人确认'],
      ],
      [
        ...['高锰酸钾　本月合计、期末结存', '110 g', '162 g', '', '948 g', '40 g'],
        '领 62 g＝用 38 g＋剩 10 g＋废 1.5 g＋耗 0.5 g＋期末在外 12 g',
      ],
    ]);
  });

  it('shows what waits for the second person, adds over unequal bottles, and lists what did not move in the sums', async () => {
    const rows = await rowsOf(await ledger(await laboratory(temporaryFolder()), '2026-10'));
    const row = (first: string) => rows.find(([cell]) => cell === first);
    expect(row('18')?.slice(3, 8)).toEqual(['领用|待确认', '', '30 mL', '470 mL', '470 mL']);
    expect(row('23')?.at(2)).toBe('CB-2026-0006|甲柜（双锁）');
    expect(row('23')?.at(-1)).toBe('由乙柜移至甲柜（双锁）|与酸分层存放');
    // 250 g out of a drum that is counted in kg.
    expect(row('25')?.slice(3, 9)).toEqual(['废弃', '', '0.25 kg', '4.75 kg', '5228 g', '']);
    expect(rows.find(([cell]) => cell === '氢氧化钠　本月合计、期末结存')?.at(-1)).toBe(
      '领 20.5 g＝用 20.5 g；柜内废损 250 g；盘盈盘亏 −1.5 g',
    );
    expect(row('氢氧化钠')).toEqual([
      ...['氢氧化钠', 'g', '5500', '', '', '20.5', '250', '−1.5', '5228'],
      ...['', '20.5', '', '', ''],
    ]);
    expect(row('石蕊试纸')).toEqual(['石蕊试纸', '瓶', '12', '', '', '', '', '', '12', '', '', '', '', '']);
  });

  it('ends with the head of the chain, which the store holds when it is typed in', async () => {
    const lab = await laboratory(temporaryFolder());
    const rows = await rowsOf(await ledger(lab, '2026-10'));
    const at = rows.findIndex(([first]) => first === '账链笔数');
    const [count, ...groups] = rows[at + 1] ?? [];
    const chain = await lab.keeper.chemicals.chain.verify();
    expect(groups.map((group) => group.length)).toEqual([8, 8, 8, 8, 8, 8, 8, 8]);
    expect({ rows: Number(count), head: groups.join('') }).toEqual({ rows: chain.rows, head: chain.head });
    const typed = { rows: Number(count), head: groups.join('') };
    expect(await lab.keeper.chemicals.chain.checkHead(typed)).toEqual({ holds: true });
    expect(rows[at + 2]).toEqual(['保管人（签字）', '第二保管人（签字）', '学校（盖章）']);
  });

  it('says so when nothing was entered, and when there is nothing at all', async () => {
    const lab = await laboratory(temporaryFolder());
    expect(await textOfFile(await ledger(lab, '2026-08'))).toContain(
      '本月无出入库登记。\n二、本月汇总\n本月初、本月末均无库存。',
    );
    lab.clock.set('2026-12-01T02:00:00.000Z');
    const later = await ledger(lab, '2026-11');
    expect(await textOfFile(later)).toContain('本月无出入库登记。');
    // What waits since October is in what November began with.
    expect((await rowsOf(later)).find(([first]) => first === '硫酸')).toEqual([
      ...['硫酸', 'mL', '470※', '', '', '', '', '', '470※'],
      ...['30※', '', '', '', '30※'],
    ]);
  });

  it('of a closed month never changes: later rows tell of themselves in their own month', async () => {
    const lab = await laboratory(temporaryFolder());
    const { clock, officer, keeper, newId, second } = lab;
    clock.set('2026-11-02T02:00:00.000Z');
    const { rows: waiting } = await officer.chemicals.movements.list({ pending: true });
    for (const { sequence } of waiting) await officer.chemicals.movements.confirm({ id: newId(), sequence });
    const closed = await officer.chemicals.months.close({
      month: '2026-10',
      second: { username: 'li', password: 'another-good-one' },
    });
    const bytes = async () => Buffer.from(await (await ledger(lab, '2026-10')).arrayBuffer()).toString('base64');
    const before = await bytes();
    const text = await textOfFile(await ledger(lab, '2026-10'));
    expect(text).toContain('本月已于2026年11月2日由王建国、李静签字结账，不再改变。');
    expect(text.replaceAll('\n', '')).toContain(closed.head);
    const signed = await rowsOf(await ledger(lab, '2026-10'));
    const at = signed.findIndex(([first]) => first === '结账人（签字）');
    expect(signed[at + 1]).toEqual(['王建国', '李静', '']);
    // Used 20.5 g of soda on 8 October: undone in November.
    await keeper.chemicals.movements.reverse({ id: newId(), sequence: 17, reason: '误登', second });
    expect((await bytes()) === before).toBe(true);
    const november = await rowsOf(await ledger(lab, '2026-11'));
    const reversal = november.find(([first]) => first === '28');
    expect(reversal?.slice(3, 9)).toEqual(['冲正', '', '', '478 g', '5228 g', '−20.5 g']);
    expect(reversal?.at(-1)).toBe('冲正2026年10月第17笔（使用）|误登');
    expect(november.find(([first]) => first === '氢氧化钠')?.at(10)).toBe('−20.5');
  });
});

describe('the other documents', () => {
  it('a slip leaves blank what a hand may have to write, and is complete once it is settled', async () => {
    const { keeper, slips } = await laboratory(temporaryFolder());
    const open = await rowsOf(await keeper.chemicals.exportSlip({ id: slips.open, language: 'zh-CN' }));
    expect(open.find(([first]) => first?.startsWith('乙醇'))?.slice(1)).toEqual(['200 mL', '', '', '', '', '']);
    const settled = await rowsOf(await keeper.chemicals.exportSlip({ id: slips.settled, language: 'zh-CN' }));
    expect(settled.find(([first]) => first?.startsWith('高锰酸钾|'))).toEqual([
      '高锰酸钾|分析纯|易制毒第三类、易制爆|CB-2026-0001|甲柜（双锁）',
      '50 g',
      '38 g',
      '10 g',
      '1.5 g',
      '0.5 g',
      '0 g',
    ]);
    const waiting = await textOfFile(await keeper.chemicals.exportSlip({ id: slips.waiting, language: 'zh-CN' }));
    expect(waiting).toContain('待第二人确认');
    await expect(keeper.chemicals.exportSlip({ id: slips.open.replace(/.$/, 'f'), language: 'en' })).rejects.toThrow();
  });

  it('the stock list says place and key holders once a cabinet, and of each row its bottles, its lists and their reason', async () => {
    const { keeper } = await laboratory(temporaryFolder());
    const file = await keeper.chemicals.exportStock({ language: 'zh-CN' });
    const rows = await rowsOf(file);
    const cabinets = rows.filter(([first]) => first?.includes('管钥匙人'));
    expect(cabinets).toEqual([
      ['乙柜　教学楼　管钥匙人：未指定　共5瓶'],
      ['甲柜（双锁）　教学楼　管钥匙人：李静、王建国　共5瓶'],
    ]);
    const peroxide = rows.filter(([, name]) => name === '过氧化氢').map((row) => row.slice(3));
    expect(peroxide).toEqual([
      ['化学纯', 'CB-2026-0005', '1', '250 mL', '', '易制爆，第6.1项，质量分数＞8%|浓度未注明，待核对'],
      ['浓度3%', 'CB-2026-0004', '1', '500 mL', '', '未列入'],
      ['分析纯|浓度30%', 'CB-2026-0003', '1', '500 mL', '', '易制爆，第6.1项，质量分数＞8%'],
      // What stands in more than one cabinet, added up at the end.
      ['', '', '3', '1250 mL', '', ''],
    ]);
    const permanganate = rows.find(([, name]) => name === '高锰酸钾')?.slice(2, 7);
    expect(permanganate).toEqual(['7722-64-7', '分析纯', 'CB-2026-0001～0002', '2', '948 g', '12 g'].slice(0, 5));
    const acid = rows.find(([, name]) => name === '硫酸')?.slice(6, 8);
    expect(acid).toEqual(['470 mL※', '30 mL※']);
    const text = (await textOfFile(file)).replaceAll('\u00A0', ' ');
    expect(text).toContain('硫酸（甲柜（双锁））：领用30 mL，待第二人确认。');
    expect(text).toContain('《易制爆危险化学品名录》（2017）');
  });

  it('leaves room to sign, also for a checker who is not on file', async () => {
    const { keeper, officer } = await laboratory(temporaryFolder());
    const profile = await officer.school.profile.get();
    await officer.school.profile.update({ ...profile, contact: '周建国', contactPhone: '000-5550-8101', signer: '' });
    for (const file of [
      await keeper.chemicals.exportStock({ language: 'zh-CN' }),
      await keeper.chemicals.exportPrecursors({ year: 2026, language: 'zh-CN' }),
    ]) {
      const signing = (await rowsOf(file)).find(([first]) => first?.startsWith('填报人'));
      expect(signing).toEqual(['填报人：周建国（签字）', '审核人（签字）：', '联系电话：000‑5550‑8101']);
    }
  });

  it('the stock list says a concentration once', async () => {
    const { language, ...line } = { language: 'zh-CN' as const, ...oneBottle };
    const shown = (purity: string, concentration: number | null) => {
      const cabinets = [
        { name: '甲', placePath: '楼', keepers: [null, null] as const, lines: [{ ...line, purity, concentration }] },
      ];
      const table = stockTable({
        profile: gbt9704,
        language,
        page: 'ledger',
        texts: documentTexts(language),
        cabinets,
      });
      return [...table.rows].at(-1)?.cells[3];
    };
    expect(shown('AR 30%', 3000)).toBe('AR 30%');
    expect(shown('有效氯 10 ％', 1000)).toBe('有效氯 10 ％');
    expect(shown('AR 130%', 3000)).toEqual(['AR 130%', '浓度30%']);
    expect(shown('AR', null)).toBe('AR');
  });
});
