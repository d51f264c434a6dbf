import { describe, expect, it } from 'vitest';
import { stampDocument } from '../../electron/documents/stamp-document.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { expectStampedAsBuilt, expectWhole } from './case-checks.ts';
import { chemicalCases, unchanged, withTexts } from './chemical-cases.ts';
import { laboratory } from './chemical-laboratory.ts';
import { allHostile } from './hostile-texts.ts';
import { partsOf, textOf } from './word-xml.ts';

const inLanguage = { 'zh-CN': withTexts((text) => text), en: withTexts(() => 'text') };

describe('the Word documents of the chemical ledger', () => {
  it.each([
    ['', unchanged],
    ['with hostile texts', withTexts((text) => `${text} ${allHostile}`)],
  ])('open without a repair prompt %s', { timeout: 180_000 }, async (kind, change) => {
    await expectWhole(await chemicalCases(await laboratory(temporaryFolder()), change), kind !== '');
  });

  it('are stamped as docx would have built them', async () => {
    await expectStampedAsBuilt(await chemicalCases(await laboratory(temporaryFolder())));
  });

  it('have every sentence, in their own language', async () => {
    const lab = await laboratory(temporaryFolder());
    for (const language of ['zh-CN', 'en'] as const) {
      const cases = await chemicalCases(lab, inLanguage[language]);
      // A label has the name in both languages.
      const own = cases.filter((one) => one.language === language && !one.name.startsWith('labels'));
      for (const { name, layout, content } of own) {
        const text = textOf(partsOf(await stampDocument(layout, content)));
        expect(text.match(/\b(chemical|ledger|record|fileName)\.[a-z]\w+/g), name).toBeNull();
        const foreign =
          language === 'en'
            ? text.match(/.{0,30}[\u3000-\u9FFF\uFF00-\uFFEF].{0,30}/g)
            : text
                .replaceAll(/\b(CB|LY)-|\b(CAS|SHA|kg|mL)\b|\b[0-9a-f]{8}\b/g, '')
                .match(/.{0,30}[A-Za-z]{2}.{0,30}/g);
        expect(foreign, name).toBeNull();
      }
    }
  });

  it('are the same bytes for the same data, and are named by what they are', async () => {
    const [one, other] = [await laboratory(temporaryFolder()), await laboratory(temporaryFolder())];
    const filesOf = ({ keeper, slips }: typeof one, language: 'zh-CN' | 'en') =>
      Promise.all([
        keeper.chemicals.exportLedger({ month: '2026-09', language }),
        keeper.chemicals.exportSlip({ id: slips.settled, language }),
        keeper.chemicals.exportStock({ language }),
      ]);
    const bytesOf = async (file: File) => Buffer.from(await file.arrayBuffer()).toString('base64');
    for (const language of ['zh-CN', 'en'] as const) {
      const files = await filesOf(one, language);
      expect(files.map((file) => file.name)).toEqual(
        language === 'en'
          ? ['chemical-ledger_2026-09.docx', 'issue-slip_LY-2026-0001.docx', 'chemical-stock_2026-10-30.docx']
          : ['危化品出入库台账_2026-09.docx', '危化品领用单_LY-2026-0001.docx', '危化品库存清单_2026-10-30.docx'],
      );
      const again = await filesOf(one, language);
      const elsewhere = await filesOf(other, language);
      for (const [index, file] of files.entries()) {
        const bytes = await bytesOf(file);
        expect((await bytesOf(again[index] ?? file)) === bytes, file.name).toBe(true);
        // The head of another store's chain is another; what does not print it is the same there too.
        if (index > 0) expect((await bytesOf(elsewhere[index] ?? file)) === bytes, file.name).toBe(true);
      }
    }
  });
});
