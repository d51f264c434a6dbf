import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DueFigures, dueFigures, dueNotice, dueTopics, readTold } from '../../shared/home/due-notice.ts';

const overview = {
  waitingTotal: 3,
  due: { overdue: 1, soon: 2 },
  cutOffAt: '2026-11-27T07:00:00.000Z',
  now: '2026-11-26T07:00:00.001Z',
};
const nothing: DueFigures = { overdue: 0, soon: 0, waiting: 0, cutOff: 0 };
const today = '2026-11-26';

describe('the figures', () => {
  it('are those of home, and the cut-off when it is less than a day away', () => {
    expect(dueFigures(overview, true)).toEqual({ overdue: 1, soon: 2, waiting: 3, cutOff: 1 });
  });

  it.each([
    ['a whole day before', '2026-11-26T07:00:00.000Z', 0],
    ['a minute before', '2026-11-27T06:59:00.000Z', 1],
    ['at the very moment', '2026-11-27T07:00:00.000Z', 1],
    ['after it', '2026-11-27T07:00:00.001Z', 0],
  ])('count the cut-off %s', (_when, now, cutOff) => {
    expect(dueFigures({ ...overview, now }, true).cutOff).toBe(cutOff);
  });

  it('leave the cut-off to those who send the report', () => {
    expect(dueFigures(overview, false).cutOff).toBe(0);
  });
});

describe('what is told', () => {
  it('is nothing when nothing is due', () => {
    expect(dueNotice(nothing, today, null).topics).toEqual([]);
  });

  it('is everything at first, the most urgent first', () => {
    const figures = dueFigures(overview, true);
    expect(dueNotice(figures, today, null).topics).toEqual(['overdue', 'soon', 'waiting', 'cutOff']);
  });

  it('is told once a day', () => {
    const figures = dueFigures(overview, true);
    const { told } = dueNotice(figures, today, null);
    expect(dueNotice(figures, today, told).topics).toEqual([]);
    expect(dueNotice(figures, '2026-11-27', told).topics).toEqual(dueTopics);
    // A clock that was set back: another day too.
    expect(dueNotice(figures, '2026-11-25', told).topics).toEqual(dueTopics);
  });

  it('is told again on the same day when there is more of it, and only that', () => {
    const { told } = dueNotice({ ...nothing, overdue: 1, waiting: 2 }, today, null);
    const later = dueNotice({ ...nothing, overdue: 1, waiting: 3, soon: 1 }, today, told);
    expect(later.topics).toEqual(['soon', 'waiting']);
  });

  it('counts a new one after others were done', () => {
    const first = dueNotice({ ...nothing, waiting: 3 }, today, null);
    const done = dueNotice({ ...nothing, waiting: 1 }, today, first.told);
    expect(done.topics).toEqual([]);
    expect(dueNotice({ ...nothing, waiting: 2 }, today, done.told).topics).toEqual(['waiting']);
  });

  it('whatever comes: only what is there and was not told, and nothing twice in a row', () => {
    const count = fc.nat({ max: 5 });
    const anyFigures = fc.record({ overdue: count, soon: count, waiting: count, cutOff: fc.nat({ max: 1 }) });
    const anyDay = fc.constantFrom('2026-11-25', '2026-11-26');
    fc.assert(
      fc.property(fc.array(fc.tuple(anyFigures, anyDay)), (looks) => {
        let told: ReturnType<typeof dueNotice>['told'] | null = null;
        for (const [figures, day] of looks) {
          const notice = dueNotice(figures, day, told);
          for (const topic of notice.topics) expect(figures[topic]).toBeGreaterThan(0);
          expect(dueNotice(figures, day, notice.told).topics).toEqual([]);
          expect(readTold(JSON.stringify(notice.told))).toEqual(notice.told);
          told = notice.told;
        }
      }),
    );
  });
});

describe('what was kept', () => {
  it.each([
    null,
    '',
    'x',
    'null',
    '[]',
    '{}',
    '{"day":1,"figures":{}}',
    '{"day":"2026-11-26","figures":null}',
    '{"day":"2026-11-26","figures":{"overdue":"1","soon":0,"waiting":0,"cutOff":0}}',
  ])('%j counts as nothing told', (text) => {
    expect(readTold(text)).toBeNull();
  });
});
