import { isPermitted } from '../../shared/accounts/permissions.ts';
import { changesRules } from '../../shared/chemicals/approval.ts';
import type { ChemicalSettings } from '../../shared/contract/chemical-schemas.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import type { Reader } from '../store/store.ts';
import { readSettings } from './ledger-rows.ts';
import { settingsRow } from './records/rows-of-inputs.ts';

/** How the school keeps its chemicals. Throws `forbidden` when somebody who approves nothing changes who has to stand behind entries. */
export async function saveSettings(context: CallContext, input: ChemicalSettings): Promise<ChemicalSettings> {
  return context.store.write(async ({ tx, audit }) => {
    const before = await readSettings(tx as unknown as Reader);
    const actor = callerOf(context);
    if (changesRules(before, input) && !isPermitted('chemicals.approve', actor.role)) {
      throw new Fault('forbidden', 'rulesNeedApprover');
    }
    const row = settingsRow(input);
    await tx
      .insertInto('chemical_settings')
      .values({ id: 1, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    const detail = { before, after: input };
    await audit({ at: context.clock.now(), actor, action: 'chemicals.settings.update', subject: 'settings', detail });
    return input;
  });
}
