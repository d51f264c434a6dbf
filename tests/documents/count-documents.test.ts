import { describe, expect, it } from 'vitest';
import { stampDocument } from '../../electron/documents/stamp-document.ts';
import { languages } from '../../shared/contract/document.ts';
import { canRender, pageText, renderWord } from '../support/libreoffice.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { expectStampedAsBuilt, expectWhole } from './case-checks.ts';
import { unchanged, withTexts } from './chemical-cases.ts';
import { countCases, countedLaboratory } from './count-cases.ts';
import { allHostile } from './hostile-texts.ts';
import { partsOf, textOf } from './word-xml.ts';

const mm = 72 / 25.4;

describe('the Word documents of the stocktake', () => {
  it.each([
    ['', unchanged],
    ['with hostile texts', withTexts((text) => `${text} ${allHostile}`)],
  ])('open without a repair prompt %s', { timeout: 180_000 }, async (kind, change) => {
    await expectWhole(await countCases(await countedLaboratory(temporaryFolder()), change), kind !== '');
  });

  it('are stamped as docx would have built them', async () => {
    await expectStampedAsBuilt(await countCases(await countedLaboratory(temporaryFolder())));
  });

  it('have every sentence, in their own language', async () => {
    const lab = await countedLaboratory(temporaryFolder());
    const changes = { 'zh-CN': unchanged, en: withTexts(() => 'text') };
    for (const language of languages) {
      const cases = (await countCases(lab, changes[language])).filter((one) => one.language === language);
      for (const { name, layout, content } of cases) {
        const text = textOf(partsOf(await stampDocument(layout, content)));
        expect(text.match(/\b(sheet|report|cause|chemical|ledger|record|fileName)\.[a-z]\w+/g), name).toBeNull();
        const foreign =
          language === 'en'
            ? text.match(/.{0,30}[\u3000-\u9FFF\uFF00-\uFFEF].{0,30}/g)
            : text.replaceAll(/\b(CB|PD)-|\b(kg|mL)\b/g, '').match(/.{0,30}[A-Za-z]{2}.{0,30}/g);
        expect(foreign, name).toBeNull();
      }
    }
  });

  it('print no figure of the book while the count is blind, and all of them afterwards', async () => {
    const lab = await countedLaboratory(temporaryFolder());
    const texts = new Map<string, string>();
    for (const { name, language, layout, content } of await countCases(lab)) {
      if (language === 'zh-CN') texts.set(name, textOf(partsOf(await stampDocument(layout, content))));
    }
    // 500 g of soda less 20.5 g in a lesson and 1.5 g in an earlier count; what the counters find is 1.5 g less again.
    for (const blind of ['sheet counting', 'sheet recounting']) {
      expect(texts.get(blind), blind).toContain('氢氧化钠');
      expect(texts.get(blind), blind).not.toMatch(/47[68](\.5)?\u00A0g/);
    }
    // A sheet to be filled in has room for what is in no book; a count that is not decided yet says so.
    for (const blind of ['sheet counting', 'sheet recounting']) {
      expect(texts.get(blind), blind).toContain('名称、规格\n数量\n位置\n备注\n');
    }
    expect(texts.get('sheet deciding')).toContain('原因待查明、待批准');
    expect(texts.get('sheet deciding')).not.toContain('处理如下');
    expect(texts.get('sheet finished')).toContain('处理如下');
    expect(texts.get('sheet finished')).not.toContain('名称、规格\n数量');
    const result = texts.get('sheet finished');
    for (const figure of ['478\u00A0g', '476.5\u00A0g', '\u22121.5\u00A0g', '洒落未记', '未找到', '王建国批准']) {
      expect(result).toContain(figure);
    }
    const report = texts.get('loss report');
    for (const words of ['过氧化氢', '易制爆', '500\u00A0mL', '查遍两间实验室']) expect(report).toContain(words);
    expect(report).not.toContain('氢氧化钠');
  });

  it('are named by what they are', async () => {
    const { keeper, counts, officer } = await countedLaboratory(temporaryFolder());
    const { id } = counts.finished;
    const nameOf = async (file: Promise<File>) => (await file).name;
    expect(await nameOf(keeper.chemicals.counts.exportSheet({ id, language: 'zh-CN' }))).toBe(
      '危化品盘点表_PD-2026-0001.docx',
    );
    expect(await nameOf(officer.chemicals.counts.exportReport({ id, language: 'en' }))).toBe(
      'chemical-loss-report_PD-2026-0001.docx',
    );
  });
});

describe.skipIf(!canRender)('the documents of the stocktake, printed by LibreOffice', () => {
  it.each(languages)(
    'keep to their paper, and their tables’ heads repeat (%s)',
    async (language) => {
      const lab = await countedLaboratory(temporaryFolder());
      const cases = (await countCases(lab)).filter((one) => one.language === language);
      for (const { name, layout, content } of cases) {
        const pages = await renderWord(await stampDocument(layout, content));
        const [width, height, margin] = name === 'loss report' ? [210, 297, 26] : [297, 210, 18];
        for (const page of pages) {
          expect([page.width / mm, page.height / mm].map(Math.round), name).toEqual([width, height]);
          for (const word of page.words)
            expect(word.right, `${name} ${word.text}`).toBeLessThanOrEqual((width - margin) * mm + 1);
        }
        if (name === 'loss report') continue;
        const again = name === 'sheet recounting';
        const head = language === 'en' ? (again ? 'Recount' : 'Firstcount') : again ? '复盘数' : '初盘数';
        const bottles = pages.filter((page) => /CB-2026-\d{4}/.test(pageText(page)));
        for (const page of bottles) expect(pageText(page), name).toContain(head);
      }
    },
    240_000,
  );
});
