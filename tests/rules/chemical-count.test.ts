import { describe, expect, it } from 'vitest';
import { isOvertaken, type LaterRow } from '../../shared/chemicals/count-adjustment.ts';
import { mayApprove } from '../../shared/chemicals/count-approver.ts';
import { causesFor, countCauses, isReportable, wantsWords } from '../../shared/chemicals/count-cause.ts';
import {
  bookFigure,
  type CountedLine,
  differenceOf,
  linesMissing,
  stateAfterRound,
  wantsRecount,
} from '../../shared/chemicals/count-line.ts';
import { type Countable, lastCountOf, planCount, usualIntervals } from '../../shared/chemicals/count-plan.ts';
import { readCount } from '../../shared/chemicals/count-typed.ts';

const today = '2026-11-24';

describe('the plan of counts', () => {
  const cabinet: Countable = { cabinetId: 'a', listed: false, firstOn: '2026-01-05', lastOn: null };
  const planned = (changes: Partial<Countable>) => planCount({ ...cabinet, ...changes }, usualIntervals, today);

  it('counts from the last finished count: half-monthly, monthly, once a term', () => {
    expect(planned({ lastOn: '2026-11-20' })).toEqual({ intervalDays: 30, dueOn: '2026-12-20', urgency: 'planned' });
    expect(planned({ lastOn: '2026-11-20', listed: true })).toMatchObject({ intervalDays: 15, dueOn: '2026-12-05' });
    expect(planned({ lastOn: '2026-11-20', cabinetId: null })).toMatchObject({ intervalDays: 140 });
  });

  it.each([
    ['2026-10-24', 'late'],
    ['2026-10-25', 'due'],
    ['2026-10-27', 'due'],
    ['2026-10-28', 'planned'],
  ])('last counted on %s it is %s', (lastOn, urgency) => {
    expect(planned({ lastOn }).urgency).toBe(urgency);
  });

  it('counts from the first bottle where nobody has counted, and asks for nothing of an empty cabinet', () => {
    expect(planned({})).toMatchObject({ dueOn: '2026-02-04', urgency: 'late' });
    expect(planCount({ ...cabinet, firstOn: null }, usualIntervals, today)).toMatchObject({
      dueOn: null,
      urgency: 'nothing',
    });
  });

  it('takes a count of all cabinets for one of each', () => {
    expect(lastCountOf('2026-11-01', '2026-11-10', '2026-01-05')).toBe('2026-11-10');
    expect(lastCountOf('2026-11-12', '2026-11-10', '2026-01-05')).toBe('2026-11-12');
    expect(lastCountOf(null, '2026-11-10', '2026-11-10')).toBe('2026-11-10');
    expect(lastCountOf(null, null, null)).toBeNull();
    // Its first bottle came later.
    expect(lastCountOf(null, '2026-11-10', '2026-11-11')).toBeNull();
  });
});

const seen = (amount: number, book: number, found = true) => ({ amount, book, found });
const line = (first: CountedLine['first'], recount: CountedLine['recount'] = null): CountedLine => ({ first, recount });

describe('a line of a count', () => {
  it('is exact: one milligram differs and is counted again', () => {
    expect(wantsRecount(line(seen(500_000, 500_000)))).toBe(false);
    expect(wantsRecount(line(seen(499_999, 500_000)))).toBe(true);
    expect(differenceOf(line(seen(499_999, 500_000)))).toBe(-1);
  });

  it('goes by the recount, with the book of that moment', () => {
    expect(differenceOf(line(seen(93, 100), seen(80, 80)))).toBe(0);
    expect(differenceOf(line(seen(93, 100), seen(82, 80)))).toBe(2);
  });

  it('finishes the round only when every bottle of it is noted', () => {
    const [same, other] = [line(seen(5, 5)), line(seen(4, 5))];
    expect(linesMissing('counting', [same, line(null)])).toBe(1);
    expect(linesMissing('recounting', [same, other])).toBe(1);
    expect(linesMissing('recounting', [same, line(seen(4, 5), seen(4, 5))])).toBe(0);
    expect(stateAfterRound('counting', [same, same])).toBe('finished');
    expect(stateAfterRound('counting', [same, other])).toBe('recounting');
    expect(stateAfterRound('recounting', [same, line(seen(4, 5), seen(5, 5))])).toBe('finished');
    expect(stateAfterRound('recounting', [same, line(seen(4, 5), seen(4, 5))])).toBe('deciding');
  });

  it('expects on the shelf what is in stock, and nothing of a bottle that has been put elsewhere', () => {
    expect(bookFigure({ stock: 70, standsHere: true }, false)).toBe(70);
    expect(bookFigure({ stock: 70, standsHere: false }, false)).toBe(0);
    expect(bookFigure({ stock: 70, standsHere: false }, true)).toBe(70);
  });
});

describe('what was entered between counting and approving', () => {
  const counted = { sequence: 10, on: today };
  const later = (changes: Partial<LaterRow>): LaterRow => ({
    kind: 'issued',
    happenedOn: today,
    refersTo: null,
    ...changes,
  });

  it('changes nothing while it happened after the count', () => {
    expect(isOvertaken(counted, [])).toBe(false);
    expect(isOvertaken(counted, [later({}), later({ kind: 'reversed', refersTo: 11 })])).toBe(false);
    expect(isOvertaken(counted, [later({ kind: 'confirmed', refersTo: 3 })])).toBe(false);
  });

  it('spoils the difference where the book was wrong already', () => {
    expect(isOvertaken(counted, [later({ happenedOn: '2026-11-23' })])).toBe(true);
    expect(isOvertaken(counted, [later({ kind: 'reversed', refersTo: 10 })])).toBe(true);
  });
});

describe('the cause of a difference', () => {
  it('fits what was found', () => {
    expect(causesFor({ difference: -1, found: true })).toContain('evaporation');
    expect(causesFor({ difference: 1, found: true })).not.toContain('lost');
    expect(causesFor({ difference: -1, found: false })).not.toContain('weighing');
    for (const difference of [-1, 1]) expect(causesFor({ difference, found: true }).at(-1)).toBe('leftAsIs');
    const offered = [-1, 1].flatMap((difference) => causesFor({ difference, found: true }));
    expect(countCauses.filter((cause) => !offered.includes(cause))).toEqual([]);
  });

  it('wants words where it says little, and a report where something listed is gone', () => {
    expect(countCauses.filter(wantsWords)).toEqual(['entryError', 'lost', 'other', 'leftAsIs']);
    const loss = { difference: -1, found: false, listed: true, cause: 'lost' } as const;
    expect(isReportable(loss)).toBe(true);
    expect(isReportable({ ...loss, cause: 'other' })).toBe(true);
    expect(isReportable({ ...loss, listed: false })).toBe(false);
    expect(isReportable({ ...loss, cause: 'spilled' })).toBe(false);
    expect(isReportable({ ...loss, difference: 1 })).toBe(false);
    expect(isReportable({ ...loss, cause: null })).toBe(false);
  });
});

describe('who approves a difference', () => {
  const [lab, officer, principal] = ['lab', 'officer', 'principal'].map((name) => ({
    accountId: name,
    personId: `person of ${name}`,
  })) as [Somebody, Somebody, Somebody];
  type Somebody = { accountId: string; personId: string };
  const counters = [lab, officer];

  it('is not who counted a listed substance, as long as somebody else can', () => {
    const approvers = [officer, principal];
    expect(mayApprove({ approver: officer, counters, approvers, listed: true })).toBe(false);
    expect(mayApprove({ approver: principal, counters, approvers, listed: true })).toBe(true);
    expect(mayApprove({ approver: officer, counters, approvers, listed: false })).toBe(true);
  });

  it('is the second counter where there is nobody else, also under another account of theirs', () => {
    expect(mayApprove({ approver: officer, counters, approvers: [officer], listed: true })).toBe(true);
    const other = { accountId: 'another', personId: officer.personId };
    expect(mayApprove({ approver: other, counters, approvers: [other, principal], listed: true })).toBe(false);
  });
});

describe('a count as it is typed', () => {
  it.each([
    ['480', 480_000],
    ['480g', 480_000],
    ['0.5 kg', 500_000],
    ['0', 0],
  ])('%s', (text, amount) => {
    expect(readCount(text, 'g')).toEqual({ ok: true, found: true, amount, written: null });
  });

  it('is converted by the density that is on file', () => {
    expect(readCount('100 mL', 'g', 1840)).toMatchObject({ ok: true, found: true, amount: 184_000 });
  });

  it.each(['-', '—', 'x', '×', 'Ｘ'])('%s is a bottle that is not there', (text) => {
    expect(readCount(text, 'g')).toEqual({ ok: true, found: false, amount: 0, written: null });
  });

  it('is refused in another dimension, below nought and empty', () => {
    expect(readCount('480 mL', 'g')).toEqual({ ok: false, problem: 'want.mass' });
    expect(readCount('480 mL', 'g', null)).toEqual({ ok: false, problem: 'densityWanted' });
    expect(readCount('-5', 'g')).toEqual({ ok: false, problem: 'negative' });
    expect(readCount(' ', 'g')).toEqual({ ok: false, problem: 'empty' });
  });
});
