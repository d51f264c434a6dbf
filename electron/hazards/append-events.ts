import { applyEvent, replay } from '../../shared/hazards/apply-event.ts';
import type { HazardEvent, HazardFact } from '../../shared/hazards/events.ts';
import type { Caller } from '../call/call-context.ts';
import type { Writer } from '../store/store.ts';
import { hazardRowOf } from './hazard-row.ts';

interface NewEvent {
  id: string;
  hazardId: string;
  at: string;
  caller: Caller;
  fact: HazardFact;
}

/** Appends one event to a hazard's history (empty for a new hazard) and brings its row up to date. Returns the history. */
export async function appendEvent(
  { tx, audit }: Writer,
  history: readonly HazardEvent[],
  { id, hazardId, at, caller, fact }: NewEvent,
  action: string,
): Promise<HazardEvent[]> {
  const last = history.at(-1);
  const event: HazardEvent = {
    id,
    hazardId,
    sequence: (last?.sequence ?? 0) + 1,
    // A PC's clock can be set back; a history never goes backwards.
    at: last !== undefined && last.at > at ? last.at : at,
    by: caller.name,
    fact,
  };
  const hazard = applyEvent(last === undefined ? null : replay(history), event);
  const row = hazardRowOf(hazard);
  if (last === undefined) await tx.insertInto('hazard').values(row).execute();
  else await tx.updateTable('hazard').set(row).where('id', '=', hazardId).execute();
  await tx
    .insertInto('hazard_event')
    .values({
      id,
      hazard_id: hazardId,
      sequence: event.sequence,
      at: event.at,
      account_id: caller.accountId,
      by_name: caller.name,
      type: fact.type,
      state: hazard.state,
      grade: hazard.grade,
      fact: JSON.stringify(fact),
    })
    .execute();
  await audit({ at, actor: caller, action, subject: hazard.number, detail: { event: id, type: fact.type } });
  return [...history, event];
}
