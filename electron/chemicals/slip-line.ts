import { effectOf, type Flow, type MovementKind } from '../../shared/chemicals/movement.ts';
import type { SlipLineTable } from '../store/chemical-tables.ts';
import type { Reader, Writer } from '../store/store.ts';
import { slipLineOf } from './ledger-rows.ts';

const columnOf = { returned: 'returned', used: 'used', wasted: 'wasted', lost: 'lost', issued: 'issued' } as const;

/** Adds a movement to its slip's line (`sign` 1) or takes it away again (-1), and settles or opens the slip by it. */
export async function addToLine(
  { tx }: Writer,
  slipId: string,
  bottleId: string,
  kind: MovementKind,
  flow: Flow,
  sign: 1 | -1,
): Promise<void> {
  const column = columnOf[kind as keyof typeof columnOf];
  const line = await slipLineOf(tx as unknown as Reader, slipId, bottleId);
  const empty: SlipLineTable = {
    slip_id: slipId,
    bottle_id: bottleId,
    issued: 0,
    returned: 0,
    used: 0,
    wasted: 0,
    lost: 0,
    out: 0,
  };
  const present = line ?? empty;
  const next = {
    ...present,
    [column]: present[column] + sign * flow.amount,
    out: present.out + sign * effectOf(flow).out,
  };
  await tx
    .insertInto('slip_line')
    .values(next)
    .onConflict((conflict) => conflict.columns(['slip_id', 'bottle_id']).doUpdateSet(next))
    .execute();
}
