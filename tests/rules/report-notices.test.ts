import { expect, test } from 'vitest';
import { noticesOf } from '../../renderer/reports/notices.ts';
import type { WeeklyFigures } from '../../shared/contract/reports.ts';

const none = {
  openAtStart: 0,
  added: 0,
  carriedIn: 0,
  reopened: 0,
  regraded: 0,
  closed: 0,
  cancelled: 0,
  openAtEnd: 0,
};

function figures(change: Partial<WeeklyFigures> = {}): WeeklyFigures {
  return {
    period: {
      from: '2026-11-20T07:00:00.000Z',
      until: '2026-11-27T07:00:00.000Z',
      fromOn: '2026-11-20',
      untilOn: '2026-11-27',
    },
    asOf: '2026-11-24T07:00:00.000Z',
    total: none,
    byOrigin: { selfInspection: none, district: none, city: none, report: none },
    byGrade: { general: none, major: none },
    overdueAtEnd: 0,
    extensionsGranted: 0,
    ...change,
  };
}

const complete = { signer: '林海峰', contact: '周建国', contactPhone: '0000' };
const basis = { isCurrent: true, profile: complete, noPlan: 0, awaitingRecheck: 0 };

test('a week with something in it and a complete profile needs no notice', () => {
  expect(noticesOf({ ...basis, figures: figures({ total: { ...none, added: 1 } }) })).toEqual([]);
});

test('a week with nothing in it is a zero report', () => {
  expect(noticesOf({ ...basis, figures: figures() }).map((notice) => notice.key)).toEqual(['zero']);
});

test('the gravest comes first, and each leads to its rows', () => {
  const major = { ...none, openAtEnd: 2 };
  const notices = noticesOf({
    ...basis,
    figures: figures({ overdueAtEnd: 3, byGrade: { general: none, major }, total: { ...none, closed: 1 } }),
    noPlan: 4,
  });
  expect(notices.map(({ key, count, leadsTo }) => [key, count, leadsTo])).toEqual([
    ['overdue', 3, { overdue: true }],
    ['majorOpen', 2, { grade: 'major' }],
    ['noPlan', 4, { state: 'registered' }],
  ]);
});

test('an earlier period leads nowhere: the list shows how things are now', () => {
  const [notice] = noticesOf({
    ...basis,
    isCurrent: false,
    figures: figures({ overdueAtEnd: 3, total: { ...none, added: 1 } }),
  });
  expect(notice).toMatchObject({ key: 'overdue', leadsTo: null });
});

test('a profile with gaps is told, one without an answer yet is not', () => {
  const busy = figures({ total: { ...none, added: 1 } });
  const profile = { signer: '', contact: '周建国', contactPhone: '' };
  expect(noticesOf({ ...basis, figures: busy, profile }).map((notice) => notice.key)).toEqual(['signer', 'contact']);
  expect(noticesOf({ ...basis, figures: busy, profile: null })).toEqual([]);
});
