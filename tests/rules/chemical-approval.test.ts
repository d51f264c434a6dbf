import { describe, expect, it } from 'vitest';
import type { Role } from '../../shared/accounts/roles.ts';
import { type AskedRow, refusalOfAnswer } from '../../shared/chemicals/answer-movement.ts';
import {
  type ApprovalSettings,
  type ApprovalSubject,
  approvalFor,
  mayApprove,
  strictestOf,
} from '../../shared/chemicals/approval.ts';

const gram = 1000;
const none: ApprovalSettings = { approvingRole: 'officer', approveMassAbove: null, approveVolumeAbove: null };
const limited: ApprovalSettings = { ...none, approveMassAbove: 50 * gram, approveVolumeAbove: 100 * gram };

function subject(change: Partial<ApprovalSubject>): ApprovalSubject {
  return { controls: ['explosivePrecursor'], kind: 'issued', dimension: 'mass', amount: 10 * gram, ...change };
}

describe('whose yes a movement waits for', () => {
  it.each(['opening', 'received', 'issued'] as const)('is the principal’s for what escalates when it is %s', (kind) => {
    expect(approvalFor(subject({ controls: ['highlyToxic'], kind }), none)).toBe('principal');
    expect(approvalFor(subject({ controls: ['specialControl', 'drugPrecursor1'], kind }), limited)).toBe('principal');
  });

  it.each(['returned', 'used', 'wasted', 'lost', 'moved', 'adjusted'] as const)(
    'is nobody’s when something is %s, whatever it is',
    (kind) => {
      const amount = 900 * gram;
      expect(approvalFor(subject({ controls: ['highlyToxic'], kind, amount }), limited)).toBeNull();
    },
  );

  it('is that of the role the school chose from one unit above its limit on, by the dimension', () => {
    expect(approvalFor(subject({ amount: 50 * gram }), limited)).toBeNull();
    expect(approvalFor(subject({ amount: 50 * gram + 1 }), limited)).toBe('officer');
    expect(approvalFor(subject({ amount: 50 * gram + 1, dimension: 'volume' }), limited)).toBeNull();
    expect(approvalFor(subject({ amount: 100 * gram + 1, dimension: 'volume' }), limited)).toBe('officer');
    expect(approvalFor(subject({ amount: 500, dimension: 'count' }), limited)).toBeNull();
  });

  it('is nobody’s where there is no limit, nothing is listed, or nothing is issued', () => {
    const amount = 400 * gram;
    expect(approvalFor(subject({ amount }), none)).toBeNull();
    expect(approvalFor(subject({ amount, controls: [] }), limited)).toBeNull();
    expect(approvalFor(subject({ amount, kind: 'received' }), limited)).toBeNull();
  });

  it('is said for the officer by the principal too, and never the other way round', () => {
    const roles: Role[] = ['officer', 'principal', 'labManager', 'staff', 'viewer'];
    expect(roles.filter((role) => mayApprove('principal', role))).toEqual(['principal']);
    expect(roles.filter((role) => mayApprove('officer', role))).toEqual(['officer', 'principal']);
    expect(roles.filter((role) => mayApprove(null, role))).toEqual(roles);
  });

  it('is named by the one that is hardest to come by', () => {
    expect(strictestOf([])).toBeNull();
    expect(strictestOf(['second', 'second'])).toBe('second');
    expect(strictestOf(['second', 'officer'])).toBe('officer');
    expect(strictestOf(['officer', 'second', 'principal'])).toBe('principal');
  });
});

describe('an answer to a row that waits', () => {
  const keeper = { accountId: 'a-lab', personId: 'p-lab' };
  const waiting: AskedRow = { pending: true, confirmed: false, reversed: false, awaits: null, enteredBy: keeper };
  const second = { accountId: 'a-other', personId: 'p-other', role: 'labManager' as Role };
  const principal = { ...second, accountId: 'a-head', personId: 'p-head', role: 'principal' as Role };

  it('is given by anybody else who may, and by the role that is asked', () => {
    expect(refusalOfAnswer(waiting, second)).toBeNull();
    expect(refusalOfAnswer({ ...waiting, awaits: 'principal' }, principal)).toBeNull();
    expect(refusalOfAnswer({ ...waiting, awaits: 'officer' }, principal)).toBeNull();
    expect(refusalOfAnswer({ ...waiting, awaits: 'officer' }, { ...second, role: 'officer' })).toBeNull();
  });

  it('is never that of whoever entered it, by another account either, even as the principal', () => {
    const again = { ...keeper, role: 'labManager' as Role };
    expect(refusalOfAnswer(waiting, again)).toBe('secondSamePerson');
    expect(refusalOfAnswer(waiting, { ...again, accountId: 'a-two' })).toBe('secondSamePerson');
    const own: AskedRow = { ...waiting, awaits: 'principal', enteredBy: principal };
    expect(refusalOfAnswer(own, principal)).toBe('secondSamePerson');
  });

  it.each([
    [{ awaits: 'principal' }, 'awaitsPrincipal'],
    [{ awaits: 'officer' }, 'awaitsOfficer'],
    [{ pending: false }, 'nothingToConfirm'],
    [{ confirmed: true }, 'alreadyConfirmed'],
    [{ reversed: true }, 'alreadyReversed'],
  ] as const)('is refused where %j', (change, reason) => {
    expect(refusalOfAnswer({ ...waiting, ...change }, second)).toBe(reason);
  });
});
