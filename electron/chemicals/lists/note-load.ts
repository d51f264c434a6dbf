import { hash } from 'node:crypto';
import type { ControlledListFile } from '../../../shared/chemicals/listing-file.ts';
import type { Caller } from '../../call/call-context.ts';
import { insertRows } from '../../store/insert-rows.ts';
import type { Writer } from '../../store/store.ts';
import { asControls } from '../reference.ts';
import { type LoadPlan, shownHoldings } from './plan-load.ts';

/** Which load it is, whose, and from which file. */
interface LoadOrigin {
  sequence: number;
  id: string;
  file_name: string;
  at: string;
  caller: Pick<Caller, 'accountId' | 'name'>;
}

/** Keeps a file as it is, and writes down what it makes of every bottle with the reasons before and after. Returns what the audit says. */
export async function noteLoad(
  tx: Writer['tx'],
  file: ControlledListFile,
  plan: LoadPlan,
  { at, caller, ...origin }: LoadOrigin,
) {
  const content = JSON.stringify(file);
  await tx
    .insertInto('controlled_list_load')
    .values({
      ...{ ...origin, version: file.version, as_of: file.asOf, content, digest: hash('sha256', content) },
      ...{ loaded_at: at, account_id: caller.accountId, by_name: caller.name },
    })
    .execute();
  await putOnLists(tx, plan.controls);
  const changes = plan.holdings.map(({ bottleId, change, before, after }) => ({
    ...{ load_sequence: origin.sequence, bottle_id: bottleId, change },
    reasons_before: JSON.stringify(asControls(before, 'zh-CN')),
    reasons_after: JSON.stringify(asControls(after, 'zh-CN')),
  }));
  await insertRows(tx, 'controlled_list_change', changes);
  const { listed, unlisted, reclassified } = shownHoldings(plan.holdings);
  const lists = plan.lists.map(({ kind, version, added, removed, changed }) => ({
    ...{ kind, version, added, removed, changed },
  }));
  return { sequence: origin.sequence, asOf: file.asOf, lists, holdings: { listed, unlisted, reclassified } };
}

/** Writes on which lists bottles stand. */
export async function putOnLists(tx: Writer['tx'], controls: LoadPlan['controls']): Promise<void> {
  for (const { bottleId, controls: kinds } of controls) {
    await tx.updateTable('bottle').set({ controls: kinds }).where('id', '=', bottleId).execute();
  }
}
