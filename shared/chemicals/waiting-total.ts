import type { ChemicalsWaiting } from '../contract/chemical-waiting.ts';

/** How many things of the chemicals wait for somebody; a slip that is late is one of the slips. */
export function waitingTotal(waiting: ChemicalsWaiting): number {
  const { toApprove, toConfirm, experimentsToApprove, countsToDecide } = waiting;
  const { openSlips, ownLateSlips, countsDue, countsLate } = waiting;
  return (
    toApprove + toConfirm + experimentsToApprove + countsToDecide + openSlips + ownLateSlips + countsDue + countsLate
  );
}
