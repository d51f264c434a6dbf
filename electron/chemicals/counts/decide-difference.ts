import { isOvertaken } from '../../../shared/chemicals/count-adjustment.ts';
import { type CountCause, causesFor, wantsWords } from '../../../shared/chemicals/count-cause.ts';
import { differenceOf, lastCounted } from '../../../shared/chemicals/count-line.ts';
import type { Flow } from '../../../shared/chemicals/movement.ts';
import { isSamePerson } from '../../../shared/chemicals/two-persons.ts';
import type { CountRecord } from '../../../shared/contract/chemical-counts.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, type Caller, callerOf } from '../../call/call-context.ts';
import type { ChemicalCountTable } from '../../store/count-tables.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { enterMovement } from '../enter-movement.ts';
import { ledgerMoment } from '../ledger-moment.ts';
import { countLineId } from '../records/count-records.ts';
import { tellRecords } from '../records/tell-records.ts';
import { mayDecide } from './approvers.ts';
import { type CountLineRow, countById, countedLine, countersOf, countLines, isListed } from './count-rows.ts';
import { countRecord } from './count-view.ts';
import { countedAt, rowsSince } from './later-rows.ts';

interface DecideInput {
  /** Of the form: the movement bears it too. */
  id: string;
  countId: string;
  bottleId: string;
  cause: CountCause;
  words: string;
}

/**
 * Approves a difference with its cause: the ledger moves by the difference, whatever was issued since. With the last one the
 * count is finished. A repeated call answers with the count as it is; the ledger has one row.
 */
export function decideDifference(context: CallContext, input: DecideInput): Promise<CountRecord> {
  const caller = callerOf(context);
  return context.store.write(async (writer) => {
    const db = writer.tx as unknown as Reader;
    const count = await countById(db, input.countId);
    const lines = await countLines(db, count.id);
    const line = lines.find((one) => one.bottle_id === input.bottleId);
    if (line === undefined) throw new Fault('notFound', 'countNotInIt', { number: count.number });
    if (line.decision_id === input.id) return countRecord(db, context, count.id);
    await refuseDecision(db, count, line, input, caller);
    const sequence = input.cause === 'leftAsIs' ? null : await adjust(writer, context, count, line, input);
    const at = context.clock.now();
    await writer.tx
      .updateTable('count_line')
      .set({
        ...{ decision_id: input.id, cause: input.cause, words: input.words, decided_at: at, movement: sequence },
        ...{ approver_id: caller.accountId, approver_name: caller.name },
      })
      .where('count_id', '=', count.id)
      .where('bottle_id', '=', input.bottleId)
      .execute();
    const isLast = lines.every(
      (one) => one === line || one.decided_at !== null || differenceOf(countedLine(one)) === 0,
    );
    if (isLast) {
      const done = { state: 'finished', finished_at: at } as const;
      await writer.tx.updateTable('chemical_count').set(done).where('id', '=', count.id).execute();
    }
    const records = await tellRecords(writer.tx, {
      count: [count.id],
      countLine: [countLineId(count.id, input.bottleId)],
    });
    const { cause } = input;
    const detail = { bottle: line.number, cause, difference: differenceOf(countedLine(line)), sequence, records };
    const action = 'chemicals.counts.decide';
    await writer.audit({ at, actor: caller, action, subject: count.number, detail });
    return countRecord(db, context, count.id);
  });
}

async function refuseDecision(
  db: Reader,
  count: ChemicalCountTable,
  line: CountLineRow,
  { cause, words }: DecideInput,
  caller: Caller,
): Promise<void> {
  const params = { number: line.number };
  if (line.decided_at !== null) throw new Fault('conflict', 'countDecided', params);
  const difference = differenceOf(countedLine(line));
  if (count.state !== 'deciding' || difference === 0) throw new Fault('conflict', 'countNotToDecide', params);
  const found = lastCounted(countedLine(line))?.found ?? false;
  if (!causesFor({ difference, found }).includes(cause)) throw new Fault('invalid', 'countCauseDoesNotFit', params);
  if (wantsWords(cause) && words === '') throw new Fault('invalid', 'countCauseWantsWords', params);
  if (!(await mayDecide(db, count, caller, isListed(line))))
    throw new Fault('forbidden', 'countApproverCounted', params);
  if (cause !== 'leftAsIs' && isOvertaken(countedAt(line), await rowsSince(db, line))) {
    throw new Fault('conflict', 'countOvertaken', params);
  }
  const stock = line.stock + difference;
  if (cause !== 'leftAsIs' && (stock < 0 || stock + line.out > line.net_amount)) {
    throw new Fault('conflict', 'countCannotAdjust', params);
  }
}

/** The row of the ledger: approved by the caller, witnessed by one of the two who counted, each by the own password. */
async function adjust(
  writer: Writer,
  context: CallContext,
  count: ChemicalCountTable,
  line: CountLineRow,
  { id, bottleId, words }: DecideInput,
): Promise<number> {
  const db = writer.tx as unknown as Reader;
  const moment = await ledgerMoment(db, context);
  const witness = (await countersOf(db, count)).find((counter) => !isSamePerson(counter, moment.caller));
  const difference = differenceOf(countedLine(line));
  const flow: Flow =
    difference > 0
      ? { from: 'outside', to: 'stock', amount: difference }
      : { from: 'stock', to: 'lost', amount: -difference };
  const row = await enterMovement(writer, moment, {
    ...{ id, kind: 'adjusted', bottleId, flow, happenedOn: moment.today, slipId: null },
    second: witness === undefined ? null : { ...witness, role: moment.caller.role },
    reason: [count.number, words].filter((part) => part !== '').join(' '),
  });
  return row.sequence;
}
