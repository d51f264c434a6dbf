import { isSamePerson } from './two-persons.ts';

interface Somebody {
  accountId: string | null;
  personId: string | null;
}

interface Approval {
  /** Who wants to approve the difference; holds the permission already. */
  approver: Somebody;
  /** The two who counted. */
  counters: readonly Somebody[];
  /** Everybody who could approve. */
  approvers: readonly Somebody[];
  /** The substance takes two people. */
  listed: boolean;
}

/**
 * Whether somebody may approve a difference. Of a listed substance nobody approves what they counted themselves, as long as the
 * school has anybody else who can; in a school with one approver the second counter is the other pair of eyes.
 */
export function mayApprove({ approver, counters, approvers, listed }: Approval): boolean {
  const counted = (one: Somebody) => counters.some((counter) => isSamePerson(counter, one));
  return !listed || !counted(approver) || approvers.every(counted);
}
