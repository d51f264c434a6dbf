import { describe, expect, it } from 'vitest';
import { languages } from '../../shared/contract/document.ts';
import { canRender, pageText, renderWord } from '../support/libreoffice.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { laboratory } from './chemical-laboratory.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;

describe.skipIf(!canRender)('the chemical documents, printed by LibreOffice', () => {
  it.each(languages)(
    'keep to their paper; chain and signatures stay on one page (%s)',
    async (language) => {
      const { keeper, slips } = await laboratory(temporaryFolder());
      const print = async (file: File) => renderWord(new Uint8Array(await file.arrayBuffer()));
      const ledger = await print(await keeper.chemicals.exportLedger({ month: '2026-10', language }));
      const stock = await print(await keeper.chemicals.exportStock({ language }));
      for (const page of [...ledger, ...stock]) {
        expect([page.width / mm, page.height / mm].map(Math.round)).toEqual([297, 210]);
        for (const word of page.words) {
          expect(word.right, word.text).toBeLessThanOrEqual((297 - 18) * mm + 1);
          expect(word.bottom, word.text).toBeLessThanOrEqual(210 * mm);
        }
      }
      const { head } = await keeper.chemicals.chain.verify();
      const signed = language === 'en' ? 'Secondkeeper(signature)' : '第二保管人（签字）';
      const [last, ...others] = ledger.filter((page) => pageText(page).includes(signed));
      expect(others).toEqual([]);
      const groups = last?.words.filter(({ text }) => /^[0-9a-f]{8}$/.test(text)) ?? [];
      const printed = groups.toSorted((one, other) => one.x - other.x).map(({ text }) => text);
      expect(printed.join('')).toBe(head);
      expect(new Set(groups.map(({ y }) => Math.round(y))).size).toBe(1);
      const slip = await print(await keeper.chemicals.exportSlip({ id: slips.open, language }));
      expect(slip.map((page) => [page.width / mm, page.height / mm].map(Math.round))).toEqual([[210, 297]]);
    },
    120_000,
  );

  it.each(languages)(
    'print a settled slip on one page, with the hour of the issue and the cabinet (%s)',
    async (language) => {
      const { keeper, slips, newId, second } = await laboratory(temporaryFolder());
      const { lines } = await keeper.chemicals.slips.get({ id: slips.open });
      await keeper.chemicals.slips.settle({
        ...{ slipId: slips.open, happenedOn: '2026-10-30', second, reason: '废液倒入一号废液桶' },
        lines: lines.map(({ bottleId, out }) => ({
          ...{ bottleId, returned: 10_000, used: out - 30_000, wasted: 15_000, lost: 5_000 },
        })),
        id: newId(),
      });
      for (const id of [slips.open, slips.reversed]) {
        const file = await keeper.chemicals.exportSlip({ id, language });
        const pages = await renderWord(new Uint8Array(await file.arrayBuffer()));
        expect(pages).toHaveLength(1);
        const [page] = pages;
        const text = page === undefined ? '' : pageText(page);
        expect(text).toMatch(/[甲乙]柜/);
        expect(text).toMatch(
          language === 'en' ? /Issued\d\d:\d\don\d+October2026/ : /领用时间2026年\d+月\d+日\d\d:\d\d/,
        );
        expect(text).toContain(language === 'en' ? 'Madeon' : '制表日期：');
        for (const word of page?.words ?? []) expect(word.right, word.text).toBeLessThanOrEqual((210 - 18) * mm + 1);
      }
    },
    120_000,
  );
});
