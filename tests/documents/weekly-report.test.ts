import { describe, expect, it } from 'vitest';
import { buildWeeklyReport, type WeeklyReportData } from '../../electron/reports/documents/weekly-report.ts';
import type { WeeklyFigures } from '../../shared/contract/reports.ts';
import { basis, busyWeek, busyWeekOpen, quietWeek } from './sample-hazards.ts';
import { partsOf, textOf } from './word-xml.ts';

const busy: WeeklyReportData = { ...basis, figures: busyWeek, openHazards: busyWeekOpen };

async function reportText(data: WeeklyReportData): Promise<string> {
  return textOf(partsOf((await buildWeeklyReport(data)).bytes));
}

function withTotal(change: Partial<WeeklyFigures['total']>): WeeklyReportData {
  return { ...busy, figures: { ...busyWeek, total: { ...busyWeek.total, ...change } } };
}

describe('the weekly report', () => {
  it('says the week in one sentence, and the same numbers in its tables', async () => {
    const text = await reportText(busy);
    expect(text).toContain('现将2026年11月20日15:00至2026年11月27日15:00安全工作情况报告如下：');
    expect(text).toContain('本周期初未销号隐患12项，新登记5项，重新打开1项，销号6项，撤销1项，期末未销号11项。');
    expect(text).toContain('合计\n12\n5\n0\n1\n6\n1\n11');
    expect(text).toContain('重大\n1\n0\n0\n0\n+1\n0\n0\n2');
    expect(text).toContain('一般\n11\n5\n0\n1\n−1\n6\n1\n9');
  });

  it('has recipient, seal name, date without leading zeros, signer and contact', async () => {
    const text = await reportText({ ...busy, issuedOn: '2026-09-04' });
    expect(text).toContain('滨河区教育局安全教育科：');
    expect(text).toContain('临江市滨河区实验中学\n2026年9月4日\n（签发人：周建国；联系人：李静；电话：');
  });

  it('leaves out what the school has not said', async () => {
    const school = { ...basis.school, signer: '', contact: '', contactPhone: '', recipient: '', sealName: '' };
    const text = await reportText({ ...busy, school });
    expect(text).not.toMatch(/签发人|联系人|电话/);
    expect(text).toContain('临江市滨河区实验中学\n2026年11月27日');
  });

  it('does not say the colon of the recipient twice', async () => {
    const school = { ...basis.school, recipient: '滨河区教育局：' };
    expect(await reportText({ ...busy, school })).toContain('滨河区教育局：\n');
  });

  it('names major and overdue hazards, and has all open ones with their five commitments in the attachment', async () => {
    const text = await reportText(busy);
    expect(text).toContain(
      '（一）重大隐患\nHZ-2026-0002，实验楼三层危化品储存室，责任人刘芳，整改期限2026年11月20日，已逾期7天。',
    );
    const attachment = text.slice(text.indexOf('附件\n'));
    for (const { number } of busyWeekOpen) expect(attachment).toContain(number);
    expect(attachment).toContain('18,650.50元\n区教育局安全专项经费');
    expect(attachment).toContain('2026-11-20\n逾期7天\n延期前\n2026-10-30');
  });

  it('is a zero report when nothing happened, without an attachment', async () => {
    const text = await reportText({ ...basis, figures: quietWeek, openHazards: [] });
    expect(text).toContain('实行零报告');
    expect(text).not.toContain('附件');
  });

  it('says when it was made before the cut-off', async () => {
    const figures = { ...busyWeek, asOf: '2026-11-26T02:30:00.000Z' };
    expect(await reportText({ ...busy, figures })).toContain('统计截至2026年11月26日10:30');
  });

  it('prints moments in the school’s own time zone', async () => {
    const text = await reportText({ ...busy, language: 'en', timeZone: 'America/New_York' });
    expect(text).toContain('from 02:00 on 20 November 2026 to 02:00 on 27 November 2026');
  });

  it.each([
    ['a line that does not balance', withTotal({ closed: 7 })],
    ['lines that do not sum to the total', withTotal({ added: 6, closed: 7 })],
    ['a list that differs from the figures', { ...busy, openHazards: busyWeekOpen.slice(1) }],
  ])('refuses %s', async (_, data) => {
    await expect(buildWeeklyReport(data)).rejects.toThrow(RangeError);
  });
});
