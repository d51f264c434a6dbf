import type { WasteEventKind } from '../../../shared/chemicals/waste.ts';
import { decideSealing, decideUnsealing } from '../../../shared/chemicals/waste-container.ts';
import type { WasteContainerRecord } from '../../../shared/contract/chemical-waste.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import { recordDigest } from '../../store/record-digest.ts';
import type { Reader } from '../../store/store.ts';
import { schoolToday } from '../school-today.ts';
import { containerById, containerRecord } from './container-rows.ts';

interface Command {
  id: string;
  containerId: string;
  /** Why it is opened again. */
  reason?: string;
}

/** Closes a container with something in it: it waits for the firm. Done once however often it is called. Throws `conflict`, `notFound`. */
export function sealContainer(context: CallContext, command: Command): Promise<WasteContainerRecord> {
  return change(context, 'sealed', command);
}

/** Opens a sealed container again, with the reason. */
export function unsealContainer(context: CallContext, command: Command): Promise<WasteContainerRecord> {
  return change(context, 'unsealed', command);
}

function change(context: CallContext, kind: WasteEventKind, { id, containerId, reason = '' }: Command) {
  const caller = callerOf(context);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const container = await containerById(db, containerId);
    const [today, now] = [await schoolToday(db, context), context.clock.now()];
    const done = await db.selectFrom('waste_event').select('container_id').where('id', '=', id).executeTakeFirst();
    if (done !== undefined) {
      if (done.container_id !== containerId) throw new Fault('conflict', 'idTaken');
      return containerRecord(db, containerId, today);
    }
    const verdict = kind === 'sealed' ? decideSealing(container) : decideUnsealing(container);
    if (!verdict.ok) throw new Fault('conflict', verdict.reason, { number: container.number });
    const event = {
      ...{ id, container_id: containerId, happened_on: today, happened_at: now },
      ...{ account_id: caller.accountId, by_name: caller.name, kind, words: reason },
    };
    await tx.insertInto('waste_event').values(event).execute();
    const state =
      kind === 'sealed'
        ? ({ state: 'sealed', sealed_on: today } as const)
        : ({ state: 'open', sealed_on: null } as const);
    await tx.updateTable('waste_container').set(state).where('id', '=', containerId).execute();
    await audit({
      at: now,
      actor: caller,
      action: kind === 'sealed' ? 'chemicals.waste.seal' : 'chemicals.waste.unseal',
      subject: container.number,
      detail: { id, digest: recordDigest(event), ...(reason !== '' && { reason }) },
    });
    return containerRecord(db, containerId, today);
  });
}
