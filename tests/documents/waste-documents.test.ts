import { describe, expect, it } from 'vitest';
import { handOverFormContent, handOverFormLayout } from '../../electron/chemicals/waste/documents/hand-over-form.ts';
import { wasteLedgerContent, wasteLedgerLayout } from '../../electron/chemicals/waste/documents/waste-ledger.ts';
import { handOverForPrint } from '../../electron/chemicals/waste/hand-over-for-print.ts';
import { wasteOfYear } from '../../electron/chemicals/waste/ledger-of-year.ts';
import { gbt9704 } from '../../electron/documents/gb-t-9704.ts';
import { stampDocument } from '../../electron/documents/stamp-document.ts';
import { documentBasisOf } from '../../electron/school/queries.ts';
import { languages } from '../../shared/contract/document.ts';
import { canRender, pageText, renderWord } from '../support/libreoffice.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { expectStampedAsBuilt, expectWhole } from './case-checks.ts';
import { unchanged, withTexts } from './chemical-cases.ts';
import type { DocumentCase } from './every-document.ts';
import { allHostile } from './hostile-texts.ts';
import { type WasteLaboratory, wasteLaboratory } from './waste-laboratory.ts';
import { partsOf, textOf } from './word-xml.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;

async function wasteCases(lab: WasteLaboratory, change = unchanged): Promise<DocumentCase[]> {
  return lab.office.store.read(async (db) => {
    const cases: DocumentCase[] = [];
    for (const language of languages) {
      const basis = change(await documentBasisOf(db, language, lab.clock.now()));
      for (const year of [2025, 2026]) {
        const data = { ...basis, year, ...change({ containers: await wasteOfYear(db, year, basis.timeZone) }) };
        const layout = wasteLedgerLayout(gbt9704, language, year === 2025);
        cases.push({ name: `ledger of ${year}`, language, layout, content: wasteLedgerContent(data, gbt9704) });
      }
      for (const [name, id] of Object.entries(lab.handOvers)) {
        const data = { ...basis, ...change(await handOverForPrint(db, id)) };
        const layout = handOverFormLayout(gbt9704, language, false);
        cases.push({ name: `hand-over that ${name}`, language, layout, content: handOverFormContent(data, gbt9704) });
      }
    }
    return cases;
  });
}

const plain = async (file: File) => textOf(partsOf(new Uint8Array(await file.arrayBuffer()))).replaceAll('\u00A0', ' ');

describe('the Word documents of waste', () => {
  it.each([
    ['', unchanged],
    ['with hostile texts', withTexts((text) => `${text} ${allHostile}`)],
  ])('open without a repair prompt %s', { timeout: 180_000 }, async (kind, change) => {
    await expectWhole(await wasteCases(await wasteLaboratory(temporaryFolder()), change), kind !== '');
  });

  it('are stamped as docx would have built them', async () => {
    await expectStampedAsBuilt(await wasteCases(await wasteLaboratory(temporaryFolder())));
  });

  it('have every sentence, in their own language', async () => {
    const lab = await wasteLaboratory(temporaryFolder());
    const change = { 'zh-CN': unchanged, en: withTexts(() => 'text') };
    for (const { name, language, layout, content } of (
      await Promise.all(
        languages.map((one) => wasteCases(lab, change[one]).then((all) => all.filter((each) => each.language === one))),
      )
    ).flat()) {
      const text = textOf(partsOf(await stampDocument(layout, content)));
      expect(text.match(/\b(document|ledger|handOver|kind)\.[a-z]\w+/g), name).toBeNull();
      const foreign =
        language === 'en'
          ? text.match(/.{0,30}[\u3000-\u9FFF\uFF00-\uFFEF].{0,30}/g)
          : text.replaceAll(/\b(FWJ?)-|\b(kg|mL)\b/g, '').match(/.{0,30}[A-Za-z]{2}.{0,30}/g);
      expect(foreign, name).toBeNull();
    }
  });

  it('tell the year of each container: what is in it, where it went, and that nobody has entered its code', async () => {
    const { keeper } = await wasteLaboratory(temporaryFolder());
    const file = await keeper.chemicals.waste.exportLedger({ year: 2026, language: 'zh-CN' });
    expect(file.name).toBe('危险废物管理台账_2026.docx');
    const text = await plain(file);
    // Opened and empty: no waste yet.
    expect(text).toContain('共4个容器，已移交2个，在存2个');
    // More than the ledger has, and why: the two books agree where both are read.
    expect(text).toContain(
      '氧化性废液\n900-999-00\n高锰酸钾 1.5 L（连同稀释、冲洗的水；台账第15笔 1.5 g）\n—\n1.5 L\n1.5 L\n—\n桶\n25 L\n1个',
    );
    // Room to write the code where none is on file, and to sign where nobody is.
    expect(text).toContain('废酸液\n__________\n');
    expect(text).toContain('填表人：王建国　签字：__________\n审核人（签字）：__________\n');
    expect(text).toContain('东海市绿源危险废物处置有限公司\n联单号 2026330100018');
    expect(text).toContain('等另2种');
    expect(text).toContain('—\n24个\n—\n24个\n袋\n60个\n1个');
    expect(text).toContain('空白的废物代码');
    const before = await plain(await keeper.chemicals.waste.exportLedger({ year: 2025, language: 'zh-CN' }));
    expect(before).toContain('本年度没有登记危险废物。');
  });

  it('tell in the form of a hand-over how much of it the ledger has, and leave room for a code', async () => {
    const { keeper, handOvers } = await wasteLaboratory(temporaryFolder());
    const text = await plain(await keeper.chemicals.waste.exportHandOver({ id: handOvers.stands, language: 'zh-CN' }));
    expect(text).toContain('高锰酸钾 1.5 L（连同稀释、冲洗的水；台账第15笔 1.5 g）');
    expect(text).toContain('过期、报废的固体试剂\n__________\n');
    const english = await plain(await keeper.chemicals.waste.exportHandOver({ id: handOvers.stands, language: 'en' }));
    expect(english).toContain('ledger row 15: 1.5 g)');
  });

  it('count waste once: a year ends with what the next begins with, and each row’s sum holds', async () => {
    const lab = await wasteLaboratory(temporaryFolder());
    const { office, keeper, clock, newId, handOvers, second } = lab;
    const { waste } = keeper.chemicals;
    const years = () =>
      office.store.read(async (db) => ({
        old: await wasteOfYear(db, 2026, 'Asia/Shanghai'),
        next: await wasteOfYear(db, 2027, 'Asia/Shanghai'),
        last: await wasteOfYear(db, 2028, 'Asia/Shanghai'),
      }));
    const { old } = await years();
    clock.set('2027-01-05T02:00:00.000Z');
    const { rows } = await waste.containers.list({ state: 'open', page: 1, size: 50 });
    const bag = rows.find(({ kind }) => kind === 'bag')?.id ?? '';
    const put = { containerId: bag, sequence: null, words: '', despite: '' };
    await waste.entries.add({ ...put, id: newId(), name: '空试剂瓶', amount: 18 });
    const wrong = newId();
    await waste.entries.add({ ...put, id: wrong, name: '空滴瓶', amount: 5 });
    await waste.entries.reverse({ id: newId(), entryId: wrong, reason: '放错了' });
    // A hand-over of the year before was entered in error: its containers are here again.
    await waste.handOvers.reverse({ id: newId(), handOverId: handOvers.stands, reason: '重量有误', second });
    await waste.containers.seal({ id: newId(), containerId: bag });
    const handOver = {
      firm: '绿源公司',
      licence: '3301',
      formNumber: '19',
      receiver: '赵立新',
      vehicle: '',
      words: '',
    };
    const lines = [{ containerId: bag, weight: 900_000 }];
    await waste.handOvers.add({ ...handOver, id: newId(), on: '2027-01-05', lines, second });
    const told = await years();
    expect(told.old).toEqual(old);
    const figures = (all: typeof old) =>
      Object.fromEntries(
        all.map(({ number, before, added, removed, contents }) => [number, [before, added, removed, contents]]),
      );
    expect(figures(told.next)).toEqual({
      'FW-2026-001': [0, 0, -1_500_000, 1_500_000],
      'FW-2026-002': [0, 0, -250_000, 250_000],
      'FW-2026-003': [3_500_000, 0, 0, 3_500_000],
      'FW-2026-004': [24, 18, 42, 0],
    });
    for (const [year, following] of [
      [told.old, told.next],
      [told.next, told.last],
    ] as const) {
      const begin = figures(following);
      for (const one of year) {
        expect(one.before + one.added - one.removed, one.number).toBe(one.contents);
        const parts = [...one.components, ...one.takenBack].reduce((sum, { amount }) => sum + amount, 0);
        expect(parts, one.number).toBe(one.added);
        expect(begin[one.number]?.[0] ?? 0, one.number).toBe(one.contents);
      }
    }
    const text = await plain(await waste.exportLedger({ year: 2027, language: 'zh-CN' }));
    expect(text).toContain('上年结转 24个（空试剂瓶）\n空试剂瓶 18个\n24个\n18个\n42个\n—\n袋');
    expect(text).toContain('上年的移交冲正，退回 250 g（氢氧化钠）\n—\n—\n−250 g\n250 g\n箱');
  });

  it('of a year that is over say the same after everything has changed', async () => {
    const { keeper, officer, clock, newId, handOvers, second } = await wasteLaboratory(temporaryFolder());
    const { waste } = keeper.chemicals;
    clock.set('2027-01-05T02:00:00.000Z');
    const told = await plain(await waste.exportLedger({ year: 2026, language: 'zh-CN' }));
    const { id: handOverId } = { id: handOvers.stands };
    await waste.handOvers.reverse({ id: newId(), handOverId, reason: '重量有误', second });
    const { rows } = await waste.containers.list({ page: 1, size: 50 });
    const sealed = rows.filter(({ state }) => state === 'sealed');
    expect(sealed).toHaveLength(3);
    for (const { id: containerId } of sealed) {
      const record = await waste.containers.unseal({ id: newId(), containerId, reason: '重新分装' });
      for (const { id: entryId } of record.entries)
        await waste.entries.reverse({ id: newId(), entryId, reason: '分装' });
    }
    await officer.chemicals.waste.categories.setCode({ id: 'oxidising', code: '900-000-11' });
    expect(await plain(await waste.exportLedger({ year: 2026, language: 'zh-CN' }))).toBe(told);
    expect(await plain(await waste.exportLedger({ year: 2027, language: 'zh-CN' }))).toContain(
      '共4个容器，已移交0个，在存1个',
    );
  });
});

describe.skipIf(!canRender)('the documents of waste, printed by LibreOffice', () => {
  it.each(languages)('keep to their paper; the form is one page (%s)', { timeout: 120_000 }, async (language) => {
    const { keeper, handOvers } = await wasteLaboratory(temporaryFolder());
    const print = async (file: File) => renderWord(new Uint8Array(await file.arrayBuffer()));
    const ledger = await print(await keeper.chemicals.waste.exportLedger({ year: 2026, language }));
    const form = await print(await keeper.chemicals.waste.exportHandOver({ id: handOvers.stands, language }));
    for (const page of ledger) expect([page.width / mm, page.height / mm].map(Math.round)).toEqual([297, 210]);
    expect(form.map((page) => [page.width / mm, page.height / mm].map(Math.round))).toEqual([[210, 297]]);
    for (const page of [...ledger, ...form]) {
      for (const word of page.words) expect(word.right, word.text).toBeLessThanOrEqual(page.width - 18 * mm + 1);
    }
    for (const page of form) expect(pageText(page)).toContain('赵立新');
  });
});
