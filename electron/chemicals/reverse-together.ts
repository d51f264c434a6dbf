import { approvalFor, mayApprove } from '../../shared/chemicals/approval.ts';
import type { MovementKind } from '../../shared/chemicals/movement.ts';
import { reversalAsksForTwo } from '../../shared/chemicals/two-persons.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { Caller } from '../call/call-context.ts';
import type { BottleTable } from '../store/chemical-tables.ts';
import { kindsOf } from './kinds-of.ts';
import type { LedgerMoment } from './ledger-moment.ts';

/**
 * Who stood behind a row of a listed substance stands behind its reversal too: two people, and whose approval it took. Throws
 * `conflict` for one alone, `forbidden` where neither of the two is the one who approves.
 */
export function refuseAlone(
  { caller, settings }: LedgerMoment,
  bottle: BottleTable,
  row: { kind: MovementKind; waits: boolean; amount: number },
  second: Caller | null,
): void {
  const controls = kindsOf(bottle.controls);
  if (!reversalAsksForTwo(controls, row, settings)) return;
  const { number, dimension } = bottle;
  if (second === null) throw new Fault('conflict', 'reversalNeedsSecond', { number });
  const awaits = approvalFor({ controls, kind: row.kind, dimension, amount: row.amount }, settings);
  if ([caller, second].some(({ role }) => mayApprove(awaits, role))) return;
  throw new Fault('forbidden', awaits === 'principal' ? 'awaitsPrincipal' : 'awaitsOfficer', { number });
}
