import type { z } from 'zod';
import { Fault } from '../../shared/contract/fault.ts';
import type { HazardRecord, registerInput } from '../../shared/contract/hazard-schemas.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { nextNumber } from '../store/number-series.ts';
import type { Reader } from '../store/store.ts';
import { appendEvent } from './append-events.ts';
import { canSee, historiesOf, viewpointOf } from './queries.ts';
import { recordOf } from './record.ts';
import { resolveCriterion, resolveParty, resolvePlace } from './resolve.ts';

/**
 * Enters a hazard in the register (登记) under the next number of the year. A repeated call (same id) answers with the
 * record that is there. Throws `invalid` `foundInFuture`, `notFound`, `conflict`.
 */
export async function registerHazard(
  context: CallContext,
  input: z.output<typeof registerInput>,
): Promise<HazardRecord> {
  const caller = callerOf(context);
  const { id, finder, major, ...given } = input;
  return context.store.write(async (writer) => {
    const db = writer.tx as unknown as Reader;
    const viewpoint = await viewpointOf(db, context);
    const known = (await historiesOf(db, [id])).get(id);
    if (known !== undefined) {
      if (!(await canSee(db, id, viewpoint))) throw new Fault('conflict', 'idTaken');
      return recordOf(known, viewpoint);
    }
    if (given.foundOn > viewpoint.today) throw new Fault('invalid', 'foundInFuture');
    const year = Number(viewpoint.today.slice(0, 4));
    const fact = {
      type: 'registered' as const,
      number: `HZ-${year}-${String(await nextNumber(writer.tx, 'hazard', year)).padStart(4, '0')}`,
      ...given,
      finder: await resolveParty(db, finder),
      recordedBy: { personId: caller.personId, name: caller.name },
      placeName: await resolvePlace(db, given.placeId),
      recordedOn: viewpoint.today,
      grade: major === null ? ('general' as const) : ('major' as const),
      criterion: major === null ? null : await resolveCriterion(db, major.criterionId),
      useStopped: major === null ? null : major.useStopped,
    };
    const event = { id: context.newId(), hazardId: id, at: context.clock.now(), caller, fact };
    return recordOf(await appendEvent(writer, [], event, 'hazards.register'), viewpoint);
  });
}
