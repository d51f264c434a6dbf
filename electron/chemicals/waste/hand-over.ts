import { isSamePerson } from '../../../shared/chemicals/two-persons.ts';
import { decideHandOver } from '../../../shared/chemicals/waste-container.ts';
import type { WasteHandOver, WasteHandOverInput } from '../../../shared/contract/chemical-waste.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, type Caller, callerOf } from '../../call/call-context.ts';
import { nextNumber } from '../../store/number-series.ts';
import { recordDigest } from '../../store/record-digest.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { schoolToday } from '../school-today.ts';
import { secondPerson } from '../second-person.ts';
import { categoriesById } from './categories.ts';
import { containerById } from './container-rows.ts';
import { handOverById } from './hand-over-rows.ts';

/**
 * Sealed containers leave with a licensed firm, as they were weighed; the second person signs in beside the caller. Done once
 * however often it is called with the same id. Throws `conflict`, `forbidden`, `notFound`.
 */
export async function handOver(context: CallContext, input: WasteHandOverInput): Promise<WasteHandOver> {
  const second = await secondPerson(context, input.second);
  const caller = callerOf(context);
  return context.store.write(async (writer) => {
    const { tx, audit } = writer;
    const db = tx as unknown as Reader;
    const known = await db.selectFrom('waste_hand_over').select('id').where('id', '=', input.id).executeTakeFirst();
    if (known !== undefined) return handOverById(db, input.id);
    const beside = otherThan(caller, second);
    const lines = await decideLines(db, input, await schoolToday(db, context));
    const year = Number(input.on.slice(0, 4));
    const number = `FWJ-${year}-${String(await nextNumber(tx, 'wasteHandOver', year)).padStart(2, '0')}`;
    const row = {
      ...{ id: input.id, number, handed_on: input.on, recorded_at: context.clock.now() },
      ...{ account_id: caller.accountId, by_name: caller.name },
      ...{ second_id: beside.accountId, second_name: beside.name },
      ...{ firm: input.firm, licence: input.licence, form_number: input.formNumber },
      ...{ receiver: input.receiver, vehicle: input.vehicle, words: input.words },
    };
    await tx.insertInto('waste_hand_over').values(row).execute();
    await tx.insertInto('waste_hand_over_line').values(lines).execute();
    const left = { state: 'handedOver', hand_over_id: input.id } as const;
    await changeAll(writer, lines, left);
    await audit({
      at: row.recorded_at,
      actor: caller,
      action: 'chemicals.waste.handOver',
      subject: number,
      detail: { id: row.id, digest: recordDigest(row, ...lines), second: beside.name, containers: lines.length },
    });
    return handOverById(db, input.id);
  });
}

function otherThan(caller: Caller, second: Caller | null): Caller {
  if (second === null || isSamePerson(caller, second)) throw new Fault('conflict', 'secondSamePerson');
  return second;
}

/** The lines of a hand-over, each container once and each allowed to leave, with the code of its category on this day. */
async function decideLines(db: Reader, { id, on, lines }: WasteHandOverInput, today: string) {
  const categories = await categoriesById(db);
  const rows = [];
  for (const [position, { containerId, weight }] of lines.entries()) {
    const container = await containerById(db, containerId);
    const { number, contents } = container;
    if (lines.findIndex((line) => line.containerId === containerId) !== position) {
      throw new Fault('invalid', 'wasteContainerTwice', { number });
    }
    const verdict = decideHandOver({ ...container, sealedOn: container.sealed_on }, { on, today });
    if (!verdict.ok) throw new Fault('conflict', verdict.reason, { number, day: container.sealed_on ?? '' });
    const { code } = categories(container.category_id);
    rows.push({ hand_over_id: id, position, container_id: containerId, contents, weight, code });
  }
  return rows;
}

async function changeAll(
  { tx }: Writer,
  lines: readonly { container_id: string }[],
  state: { state: 'handedOver' | 'sealed'; hand_over_id: string | null },
): Promise<void> {
  const ids = lines.map((line) => line.container_id);
  await tx.updateTable('waste_container').set(state).where('id', 'in', ids).execute();
}

/**
 * A hand-over was entered in error: two people say so and why, its containers are sealed and here again, and it stays in the book.
 * A repeated call changes nothing. Throws `conflict`, `forbidden`, `notFound`.
 */
export async function reverseHandOver(
  context: CallContext,
  input: { id: string; handOverId: string; reason: string; second: { username: string; password: string } },
): Promise<WasteHandOver> {
  const second = await secondPerson(context, input.second);
  const caller = callerOf(context);
  return context.store.write(async (writer) => {
    const { tx, audit } = writer;
    const db = tx as unknown as Reader;
    const record = await handOverById(db, input.handOverId);
    const known = await db
      .selectFrom('waste_hand_over_reversal')
      .selectAll()
      .where((eb) => eb.or([eb('id', '=', input.id), eb('hand_over_id', '=', input.handOverId)]))
      .executeTakeFirst();
    if (known !== undefined) {
      if (known.id === input.id && known.hand_over_id === input.handOverId) return record;
      if (known.id === input.id) throw new Fault('conflict', 'idTaken');
      throw new Fault('conflict', 'wasteHandOverReversed', { number: record.number });
    }
    const beside = otherThan(caller, second);
    const row = {
      ...{ hand_over_id: input.handOverId, id: input.id, recorded_at: context.clock.now() },
      ...{ account_id: caller.accountId, by_name: caller.name },
      ...{ second_id: beside.accountId, second_name: beside.name, reason: input.reason },
    };
    await tx.insertInto('waste_hand_over_reversal').values(row).execute();
    const lines = record.lines.map(({ containerId }) => ({ container_id: containerId }));
    await changeAll(writer, lines, { state: 'sealed', hand_over_id: null });
    await audit({
      at: row.recorded_at,
      actor: caller,
      action: 'chemicals.waste.reverseHandOver',
      subject: record.number,
      detail: { id: row.id, digest: recordDigest(row), second: beside.name, reason: row.reason },
    });
    return handOverById(db, input.handOverId);
  });
}
