import { wasteSettingsUnlessSaid } from '../../../shared/chemicals/waste.ts';
import type { WasteSettings } from '../../../shared/contract/chemical-waste.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import { prepareQuery } from '../../store/prepared-query.ts';
import type { Reader } from '../../store/store.ts';

const prepared = prepareQuery((db, _none: Record<string, never>) => db.selectFrom('waste_settings').selectAll());

/** How long a container stays and when it is full, as the school says. */
export async function readWasteSettings(db: Reader): Promise<WasteSettings> {
  const [row] = await prepared(db, {});
  return row === undefined ? wasteSettingsUnlessSaid : { keptDays: row.kept_days, fullPercent: row.full_percent };
}

/** Keeps them, with what they were in the audit. */
export function saveWasteSettings(context: CallContext, after: WasteSettings): Promise<WasteSettings> {
  return context.store.write(async ({ tx, audit }) => {
    const before = await readWasteSettings(tx as unknown as Reader);
    const row = { kept_days: after.keptDays, full_percent: after.fullPercent };
    await tx
      .insertInto('waste_settings')
      .values({ id: 1, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    await audit({
      at: context.clock.now(),
      actor: callerOf(context),
      action: 'chemicals.waste.settings',
      subject: 'settings',
      detail: { before, after },
    });
    return after;
  });
}
