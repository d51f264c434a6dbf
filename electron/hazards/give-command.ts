import { Fault } from '../../shared/contract/fault.ts';
import type { HazardRecord } from '../../shared/contract/hazard-schemas.ts';
import { replay } from '../../shared/hazards/apply-event.ts';
import { isAssigned } from '../../shared/hazards/assigned.ts';
import type { HazardCommand } from '../../shared/hazards/commands.ts';
import { decide } from '../../shared/hazards/decide.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import type { Reader, Writer } from '../store/store.ts';
import { appendEvent } from './append-events.ts';
import { viewpointOf } from './queries.ts';
import { historyOf, recordOf } from './record.ts';

/** What every command's input carries. */
export interface CommandInput {
  commandId: string;
  hazardId: string;
  version: number;
}

/**
 * Gives one command to a hazard in one transaction: read its history, ask the rules, append the event, audit.
 * `build` makes the command from the input with what it looks up. A repeated call (same `commandId`) changes nothing and
 * answers with the record as it is. Throws `conflict` `versionStale` when somebody else was faster, `invalid` with the
 * rules' reason when they refuse.
 */
export async function giveCommand(
  context: CallContext,
  input: CommandInput,
  build: (db: Reader, writer: Writer) => Promise<HazardCommand>,
): Promise<HazardRecord> {
  const caller = callerOf(context);
  return context.store.write(async (writer) => {
    const db = writer.tx as unknown as Reader;
    const viewpoint = await viewpointOf(db, context);
    const history = await historyOf(db, input.hazardId, viewpoint);
    if (history.some((event) => event.id === input.commandId)) return recordOf(history, viewpoint);
    await refuseTakenId(db, input.commandId);
    const hazard = replay(history);
    if (hazard.version !== input.version) throw new Fault('conflict', 'versionStale', { number: hazard.number });
    const command = await build(db, writer);
    if (!isAssigned(hazard, command.type, caller)) throw new Fault('forbidden', 'notPermitted');
    const decision = decide(hazard, command, { role: caller.role, today: viewpoint.today });
    if (decision.refused !== undefined) {
      const code = decision.refused === 'principalNeeded' ? 'forbidden' : 'invalid';
      throw new Fault(code, decision.refused, { number: hazard.number });
    }
    const event = { id: input.commandId, hazardId: hazard.id, at: context.clock.now(), caller, fact: decision.fact };
    return recordOf(await appendEvent(writer, history, event, `hazards.${command.type}`), viewpoint);
  });
}

/** An id that is an event of another hazard was not made by this form. */
async function refuseTakenId(db: Reader, commandId: string): Promise<void> {
  const other = await db.selectFrom('hazard_event').select('id').where('id', '=', commandId).executeTakeFirst();
  if (other !== undefined) throw new Fault('conflict', 'idTaken');
}
