import { isPermitted } from '../../../shared/accounts/permissions.ts';
import { mayApprove } from '../../../shared/chemicals/count-approver.ts';
import { listAccounts } from '../../accounts/queries.ts';
import type { Caller } from '../../call/call-context.ts';
import type { ChemicalCountTable } from '../../store/count-tables.ts';
import type { Reader } from '../../store/store.ts';
import { countersOf } from './count-rows.ts';

/** Whether the caller, who holds the permission, may approve a difference of this count. */
export async function mayDecide(
  db: Reader,
  count: ChemicalCountTable,
  caller: Caller,
  listed: boolean,
): Promise<boolean> {
  const accounts = await listAccounts(db);
  const approvers = accounts
    .filter(({ endedAt, role }) => endedAt === null && isPermitted('chemicals.approve', role))
    .map(({ id, personId }) => ({ accountId: id, personId }));
  return mayApprove({ approver: caller, counters: await countersOf(db, count), approvers, listed });
}
