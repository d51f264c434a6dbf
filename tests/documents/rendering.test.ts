import { describe, expect, it } from 'vitest';
import { gbt9704 } from '../../electron/documents/gb-t-9704.ts';
import { stampDocument } from '../../electron/documents/stamp-document.ts';
import { buildHazardLedger } from '../../electron/hazards/documents/hazard-ledger.ts';
import { buildHazardRecord } from '../../electron/hazards/documents/hazard-record.ts';
import { buildWeeklyReport, weeklyReportLayout } from '../../electron/reports/documents/weekly-report.ts';
import { canRender, pageText, type RenderedPage, renderWord } from '../support/libreoffice.ts';
import { basis, busyWeek, busyWeekOpen, hazard, manyHazards, quietWeek } from './sample-hazards.ts';
import { eventsOf, everyFact, recordedHazard } from './sample-history.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;

/** The words of each printed line, by their distance from the top. */
function lines(page: RenderedPage): { y: number; text: string; x: number; right: number }[] {
  const found: { y: number; text: string; x: number; right: number }[] = [];
  for (const word of page.words) {
    const line = found.find((one) => Math.abs(one.y - word.y) < 6);
    if (line === undefined) found.push({ ...word });
    else {
      line.text += word.text;
      line.x = Math.min(line.x, word.x);
      line.right = Math.max(line.right, word.right);
    }
  }
  return found;
}

const isPageNumber = (text: string) => /^—\d+—$/.test(text);

describe.skipIf(!canRender)('printed by LibreOffice', () => {
  it('a full page of text has 22 lines of 28 characters within the type area', async () => {
    const layout = weeklyReportLayout(gbt9704, 'zh-CN', false);
    const blocks = [{ kind: 'text' as const, style: 'body' as const, text: '安'.repeat(26 + 28 * 47) }];
    const properties = { title: '', creator: '', subject: '', createdAt: basis.issuedAt };
    const pages = await renderWord(
      await stampDocument(layout, { properties, sections: [{ page: 'portrait', blocks }] }),
    );
    expect(pages.length).toBe(3);
    for (const page of pages.slice(0, 2)) {
      expect([page.width / mm, page.height / mm].map(Math.round)).toEqual([210, 297]);
      const body = lines(page).filter(({ text }) => !isPageNumber(text));
      expect(body.length).toBe(22);
      const first = page === pages[0] ? 26 : 28;
      expect(body.map(({ text }) => [...text].length)).toEqual([first, ...Array.from({ length: 21 }, () => 28)]);
      for (const { y, x, right } of body) {
        expect(x / mm).toBeGreaterThanOrEqual(27.5);
        expect(right / mm).toBeLessThanOrEqual(184.5);
        expect(y / mm).toBeGreaterThanOrEqual(35);
        expect(y / mm).toBeLessThanOrEqual(262);
      }
    }
  });

  it('page numbers stand between dashes, right on odd pages and left on even ones, below the text', async () => {
    const { bytes } = await buildWeeklyReport({ ...basis, figures: busyWeek, openHazards: busyWeekOpen });
    const pages = await renderWord(bytes);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    pages.forEach((page, index) => {
      const printed = lines(page);
      const number = printed.find(({ text }) => isPageNumber(text));
      expect(number?.text).toBe(`—${index + 1}—`);
      const middle = ((number?.x ?? 0) + (number?.right ?? 0)) / 2;
      expect(middle > page.width / 2).toBe(index % 2 === 0);
      expect(printed.every((line) => line === number || line.y < (number?.y ?? 0))).toBe(true);
    });
    const attachment = pages.findIndex((page) => page.width > page.height);
    expect(pageText(pages[attachment] ?? { width: 0, height: 0, words: [] })).toContain('附件未销号隐患清单');
    expect(pages.slice(attachment).every((page) => page.width > page.height)).toBe(true);
  });

  it('a report of a quiet week is short, a busy one tells everything', async () => {
    const quiet = await renderWord((await buildWeeklyReport({ ...basis, figures: quietWeek, openHazards: [] })).bytes);
    expect(quiet.length).toBeLessThanOrEqual(2);
    expect(quiet.map(pageText).join('')).toContain('实行零报告');
    expect(quiet.map(pageText).join('')).toContain('无未销号隐患');
  });

  it.each(['zh-CN', 'en'] as const)(
    'the head of a ledger stands on every page, as does the sample mark (%s)',
    async (language) => {
      const { bytes } = await buildHazardLedger({ ...basis, language, sample: true, hazards: manyHazards(40) });
      const pages = await renderWord(bytes);
      expect(pages.length).toBeGreaterThan(4);
      expect(pages.length).toBeLessThan(20);
      const [head, mark] = language === 'en' ? ['Thefivecommitments', 'SAMPLE'] : ['措施及临时防范', '样例'];
      for (const page of pages.slice(0, -1)) expect(pageText(page)).toContain(head);
      for (const page of pages) expect(pageText(page)).toContain(mark);
      const everything = pages.map(pageText).join('');
      for (const { number } of manyHazards(40)) expect(everything).toContain(number);
    },
  );

  it('a row that is longer than a page goes on: nothing of it is lost', async () => {
    const description = Array.from({ length: 400 }, (_, index) => `第${index}句，写得很长。`).join('');
    const { bytes } = await buildHazardLedger({ ...basis, hazards: [hazard({ description }), ...manyHazards(3)] });
    const everything = (await renderWord(bytes)).map(pageText).join('');
    for (const index of [0, 100, 200, 300, 399]) expect(everything).toContain(`第${index}句`);
    expect(everything).toContain('HZ-2026-0003');
  });

  it('a record sheet keeps each photo with its caption', async () => {
    const { bytes } = await buildHazardRecord({ ...basis, ...(await recordedHazard()), events: eventsOf(everyFact) });
    const pages = await renderWord(bytes);
    expect(pages.length).toBeLessThan(8);
    const captions = pages.flatMap((page) => lines(page)).filter(({ text }) => /拍摄/.test(text));
    expect(captions.some(({ text }) => text.includes('整改前2026年10月12日拍摄') && text.includes('整改后'))).toBe(
      true,
    );
  });
});
