import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Laboratory, laboratory } from './chemical-laboratory.ts';
import { rowsOf, textOfFile } from './table-rows.ts';
import { partsOf } from './word-xml.ts';

const ledger = ({ keeper }: Laboratory, month: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  keeper.chemicals.exportLedger({ month, language });

/** A printed figure in thousandths, so that sums are exact; empty is nought. */
function figure(cell = ''): number {
  const plain = cell.replace('※', '').replace('−', '-');
  return Math.round(Number(plain) * 1000);
}

/** The lines of the sums of a ledger: 14 columns, of which the third and what follows are figures. */
function sums(rows: string[][]): string[][] {
  return rows.filter((row) => row.length === 14 && row[1] !== '' && row[0] !== '品种');
}

/** The rows under the cabinets, by bottle: 7 columns. */
function bottles(rows: string[][]): Map<string, string[]> {
  const found = rows.filter((row) => row.length === 7 && /^CB-/.test(row[0] ?? ''));
  return new Map(found.map((row) => [row[0] ?? '', row]));
}

describe('the ledger beside the shelf', () => {
  it('adds up in every line of every month, as it is printed, and bottle by bottle', async () => {
    const lab = await laboratory(temporaryFolder());
    lab.clock.set('2026-11-03T02:00:00.000Z');
    await lab.keeper.chemicals.movements.reverse({
      id: lab.newId(),
      sequence: 17,
      reason: '误登',
      second: lab.second,
    });
    let lines = 0;
    for (const month of ['2026-09', '2026-10', '2026-11']) {
      const rows = await rowsOf(await ledger(lab, month));
      for (const line of sums(rows)) {
        const [begun = 0, entered = 0, returned = 0, issued = 0, disposed = 0, counted = 0, ended = 0, ...slips] = line
          .slice(2)
          .map(figure);
        const [outBefore = 0, used = 0, wasted = 0, lost = 0, outAfter = 0] = slips;
        expect(begun + entered + returned - issued - disposed + counted, `${month} ${line}`).toBe(ended);
        expect(outBefore + issued, `${month} ${line}`).toBe(returned + used + wasted + lost + outAfter);
        const own = [...bottles(rows).values()].filter((bottle) => bottle[1] === line[0]);
        // A drum in kg stands among grams.
        const held = own.reduce((sum, [, , , stock = '']) => {
          const [amount = '', unit] = stock.replace('瓶', '').replace('※', '').split(' ');
          return sum + Math.round(Number(amount) * (unit === 'kg' ? 1_000_000 : 1000));
        }, 0);
        expect(held, `${month} ${line}`).toBe(line[1] === 'kg' ? 1000 * ended : ended);
        lines += 1;
      }
    }
    expect(lines).toBeGreaterThan(15);
  });

  it('lists every bottle under its cabinet, and a month that is over as it stood then', async () => {
    const lab = await laboratory(temporaryFolder());
    const october = await rowsOf(await ledger(lab, '2026-10'));
    const heads = october.flatMap((row) => (row.length === 1 && row[0]?.includes('教学楼') ? row : []));
    expect(heads).toEqual(['乙柜　教学楼　5瓶', '甲柜（双锁）　教学楼　5瓶']);
    expect(bottles(october).get('CB-2026-0006')).toEqual([
      ...['CB-2026-0006', '氢氧化钠', '分析纯', '478 g', '', '', ''],
    ]);
    // Before it was moved on 20 October it stood in the other cabinet.
    const september = await rowsOf(await ledger(lab, '2026-09'));
    const headsThen = september.flatMap((row) => (row.length === 1 && row[0]?.includes('教学楼') ? row : []));
    expect(headsThen).toEqual(['乙柜　教学楼　6瓶', '甲柜（双锁）　教学楼　3瓶']);
    lab.clock.set('2026-11-04T02:00:00.000Z');
    const id = (await lab.keeper.chemicals.bottles.list({})).rows.find((row) => row.number === 'CB-2026-0006')?.id;
    const other = (await lab.keeper.chemicals.cabinets.list()).find(({ name }) => name === '乙柜')?.id;
    const entry = { id: lab.newId(), happenedOn: '2026-11-04', second: null, despite: '隔离存放' };
    await lab.keeper.chemicals.bottles.move({ ...entry, bottleId: id ?? '', cabinetId: other ?? '' });
    const after = await rowsOf(await ledger(lab, '2026-10'));
    expect([...bottles(after)]).toEqual([...bottles(october)]);
    expect(after.flatMap((row) => (row.length === 1 && row[0]?.includes('教学楼') ? row : []))).toEqual(heads);
  });

  it('marks every figure with something in it that waits, and says for whom and where it is', async () => {
    const lab = await laboratory(temporaryFolder());
    const rows = await rowsOf(await ledger(lab, '2026-10'));
    expect(sums(rows).find(([name]) => name === '硫酸')).toEqual([
      ...['硫酸', 'mL', '0', '500', '', '30※', '', '', '470※', '', '', '', '', '30※'],
    ]);
    const acid = [...bottles(rows).values()].find(([, name]) => name === '硫酸');
    expect(acid?.slice(3)).toEqual(['470 mL※', '30 mL※', '', '领用 30 mL，待第二人确认，应仍在柜内']);
    const text = (await textOfFile(await ledger(lab, '2026-10'))).replaceAll('\u00A0', ' ');
    expect(text).toContain('※ 数字中含待确认的登记：硫酸 领用 30 mL，待第二人确认（1笔）。待确认的领用');
    const { rows: waiting } = await lab.officer.chemicals.movements.list({ pending: true });
    for (const { sequence } of waiting) await lab.officer.chemicals.movements.confirm({ id: lab.newId(), sequence });
    expect(await textOfFile(await ledger(lab, '2026-10'))).not.toContain('※');
  });

  it('names who counted opening stock beside the one that entered it, also where no list asks for a second person', async () => {
    const lab = await laboratory(temporaryFolder());
    const rows = await rowsOf(await ledger(lab, '2026-09'));
    const opening = rows.filter((row) => row[3] === '期初登记');
    expect(opening).toHaveLength(9);
    expect(new Set(opening.map((row) => row[10]))).toEqual(new Set(['李静|王建国']));
  });

  it('has its school, title and month on every page, which are counted', async () => {
    const lab = await laboratory(temporaryFolder());
    for (const [language, name, count] of [
      ['zh-CN', '危化品出入库台账 2026年10月', ['第 ', ' 页　共 ', ' 页']],
      ['en', 'Hazardous Chemicals: Monthly Ledger October 2026', ['Page ', ' of ']],
    ] as const) {
      const parts = partsOf(new Uint8Array(await (await ledger(lab, '2026-10', language)).arrayBuffer()));
      const of = (kind: string) => Object.keys(parts).filter((path) => path.startsWith(`word/${kind}`));
      expect(of('header')).toHaveLength(2);
      for (const path of of('header')) expect(parts[path]).toContain(name);
      for (const path of of('footer')) {
        expect(parts[path]).toContain('>NUMPAGES<');
        for (const piece of count) expect(parts[path]).toContain(`>${piece}<`);
      }
    }
  });

  it('keeps the sums of a substance with the row before them, and names the substance there', async () => {
    const lab = await laboratory(temporaryFolder());
    const xml = partsOf(new Uint8Array(await (await ledger(lab, '2026-10')).arrayBuffer()))['word/document.xml'] ?? '';
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row);
    const at = rows.findIndex((row) => row.includes('高锰酸钾　本月合计'));
    expect(rows[at - 1]).toContain('>21<');
    expect(rows[at - 1]).not.toMatch(/"Ledger(?:Cell|Centred|StrongCentred)"/);
    expect(rows[at - 1]).toContain('"LedgerCentredKept"');
  });
});
