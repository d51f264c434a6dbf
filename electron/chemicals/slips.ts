import type { z } from 'zod';
import { flowOfKind, type MovementKind } from '../../shared/chemicals/movement.ts';
import type { issueInput, Slip, settleInput } from '../../shared/contract/chemical-schemas.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { CallContext } from '../call/call-context.ts';
import { nextNumber } from '../store/number-series.ts';
import type { Reader, Writer } from '../store/store.ts';
import { enterMovement } from './enter-movement.ts';
import { refuseUnlessInForce } from './experiments/propose-slip.ts';
import { ledgerMoment } from './ledger-moment.ts';
import { slipById } from './queries.ts';
import { tellRecords } from './records/tell-records.ts';
import { secondPerson } from './second-person.ts';

const hourMs = 3_600_000;

/** Issues from one or more bottles on a new slip (领用单). A repeated call answers with the slip that is there. */
export async function issueSlip(context: CallContext, input: z.output<typeof issueInput>): Promise<Slip> {
  const second = await secondPerson(context, input.second);
  return context.store.write(async (writer) => {
    const { tx } = writer;
    const db = tx as unknown as Reader;
    const known = await db.selectFrom('issue_slip').select('id').where('id', '=', input.id).executeTakeFirst();
    const moment = await ledgerMoment(db, context);
    if (known !== undefined) return slipById(db, input.id, moment.now);
    await refuseUsedIds(
      db,
      input.lines.map(({ movementId }) => movementId),
    );
    const year = Number(moment.today.slice(0, 4));
    const number = `LY-${year}-${String(await nextNumber(tx, 'slip', year)).padStart(4, '0')}`;
    if (input.experimentVersionId !== null) await refuseUnlessInForce(db, input.experimentVersionId);
    const taker = await takerOf(db, input.taker);
    await tx
      .insertInto('issue_slip')
      .values({
        id: input.id,
        number,
        class_name: input.className,
        experiment: input.experiment,
        taker_id: taker.personId,
        taker_name: taker.name,
        issued_on: input.happenedOn,
        issued_at: moment.now,
        due_at: new Date(Date.parse(moment.now) + moment.settings.slipHours * hourMs).toISOString(),
        settled_at: null,
        experiment_version_id: input.experimentVersionId,
      })
      .execute();
    const together = await amountsTogether(db, input.lines);
    // The slip's own words, which no movement's hash covers, are told once, with its first row.
    let records = await tellRecords(tx, { slip: [input.id] });
    for (const { movementId, bottleId, amount } of input.lines) {
      const flow = { ...flowOfKind.issued, amount };
      const { happenedOn, id: slipId } = input;
      const reason = `${input.className} ${input.experiment}`;
      await enterMovement(writer, moment, {
        id: movementId,
        kind: 'issued',
        bottleId,
        flow,
        happenedOn,
        slipId,
        second,
        reason,
        together: together.get(bottleId) ?? amount,
        records,
      });
      records = undefined;
    }
    return slipById(db, input.id, moment.now);
  });
}

/** Each row of a slip is a row of its own. Throws `conflict`. */
async function refuseUsedIds(db: Reader, ids: readonly string[]): Promise<void> {
  const used = await db.selectFrom('chemical_movement').select('id').where('id', 'in', ids).limit(1).execute();
  if (used.length > 0 || new Set(ids).size < ids.length) throw new Fault('conflict', 'idTaken');
}

/** For each bottle of an issue, how much of its substance the issue takes from all bottles that are measured alike. */
async function amountsTogether(
  db: Reader,
  lines: readonly { bottleId: string; amount: number }[],
): Promise<Map<string, number>> {
  const ids = lines.map(({ bottleId }) => bottleId);
  const bottles = await db
    .selectFrom('bottle')
    .select(['id', 'substance_id', 'dimension'])
    .where('id', 'in', ids)
    .execute();
  const keyOf = new Map(bottles.map(({ id, substance_id, dimension }) => [id, `${substance_id} ${dimension}`]));
  const sums = new Map<string, number>();
  for (const { bottleId, amount } of lines) {
    const key = keyOf.get(bottleId) ?? bottleId;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return new Map(ids.map((id) => [id, sums.get(keyOf.get(id) ?? id) ?? 0]));
}

const fates = ['returned', 'used', 'wasted', 'lost'] as const;
const flowOf = {
  returned: flowOfKind.returned,
  used: flowOfKind.used,
  wasted: { from: 'out', to: 'waste' },
  lost: { from: 'out', to: 'lost' },
} as const;

/** Enters what became of what a slip took out; the slip is settled when nothing is out any more. */
export async function settleSlip(context: CallContext, input: z.output<typeof settleInput>): Promise<Slip> {
  const second = await secondPerson(context, input.second);
  return context.store.write(async (writer) => {
    const db = writer.tx as unknown as Reader;
    const moment = await ledgerMoment(db, context);
    const slip = await slipById(db, input.slipId, moment.now);
    const known = await db.selectFrom('chemical_movement').select('id').where('id', '=', input.id).executeTakeFirst();
    if (known !== undefined) return slip;
    if (slip.settledAt !== null) throw new Fault('conflict', 'slipSettled', { number: slip.number });
    const parts = input.lines.flatMap((line) =>
      fates.filter((fate) => line[fate] > 0).map((fate) => ({ fate, bottleId: line.bottleId, amount: line[fate] })),
    );
    if (parts.length === 0) throw new Fault('invalid', 'amountZero', { number: slip.number });
    if (input.reason === '' && parts.some(({ fate }) => fate === 'wasted' || fate === 'lost')) {
      throw new Fault('invalid', 'reasonMissing', { number: slip.number });
    }
    let id = input.id;
    for (const { fate, bottleId, amount } of parts) {
      const flow = { ...flowOf[fate], amount };
      const { happenedOn, slipId, reason } = input;
      await enterMovement(writer, moment, {
        id,
        kind: fate satisfies MovementKind,
        bottleId,
        flow,
        happenedOn,
        slipId,
        second,
        reason,
      });
      id = context.newId();
    }
    await noteSettled(writer, input.slipId, moment.now);
    return slipById(db, input.slipId, moment.now);
  });
}

/** Brings the slip's state up to date with its lines: settled when nothing is out, open again after a reversal. */
export async function noteSettled({ tx }: Writer, slipId: string, now: string): Promise<void> {
  const { out } = await tx
    .selectFrom('slip_line')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('out'), eb.lit(0)).as('out'))
    .where('slip_id', '=', slipId)
    .executeTakeFirstOrThrow();
  const slip = tx.updateTable('issue_slip').where('id', '=', slipId);
  if (out > 0) await slip.set({ settled_at: null }).where('settled_at', 'is not', null).execute();
  else await slip.set({ settled_at: now }).where('settled_at', 'is', null).execute();
}

async function takerOf(db: Reader, taker: z.output<typeof issueInput>['taker']) {
  if (taker.kind === 'outsider') return { personId: null, name: taker.name };
  const person = await db.selectFrom('person').select('name').where('id', '=', taker.personId).executeTakeFirst();
  if (person === undefined) throw new Fault('notFound', 'noSuchPerson');
  return { personId: taker.personId, name: person.name };
}
