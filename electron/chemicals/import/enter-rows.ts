import type { ControlledList } from '../../../shared/chemicals/listing-file.ts';
import { flowOfKind } from '../../../shared/chemicals/movement.ts';
import type { CallContext } from '../../call/call-context.ts';
import type { AuditEntry } from '../../store/audit.ts';
import type { BottleTable, ChemicalMovementTable, MovementApprovalTable } from '../../store/chemical-tables.ts';
import { insertRows } from '../../store/insert-rows.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { nextTurn } from '../../store/verify/check.ts';
import { auditOfRow, decideEntry, endOfChain, linkRow } from '../enter-movement.ts';
import type { LedgerMoment } from '../ledger-moment.ts';
import { listsInForce } from '../lists/lists-in-force.ts';
import { emptyBottle, numberFor } from '../new-bottle.ts';
import { type Counters, toldWitness } from '../opening-proof.ts';
import type { ToldRecords } from '../records/tell-records.ts';
import { controlKinds } from '../reference.ts';
import { tellProgress } from './import-progress.ts';
import type { PlannedRow } from './plan-import.ts';

/** What is entered beside what the sheet says. */
export interface OpeningWords {
  /** Reason of bottles for which the sheet states none. */
  readonly reason: string;
  /** Added to every reason: they stand there already, so that put-away is not refused. */
  readonly asItStands: string;
}

interface EnterOptions {
  /** Id of the first bottle, and of the first movement: by it an import that is called again is known. */
  readonly firstId: string;
  readonly words: OpeningWords;
  /** Ends it between two rows; the promise then rejects with its reason. */
  readonly signal: AbortSignal | undefined;
  /** Who counted the bottles; null where nobody says so. */
  readonly counters: Counters | null;
}

/** Rows of the sheet that are written together. */
const slice = 200;

/**
 * Enters the bottles as opening stock of today by the rules of every entry, but many in one statement. Those with a number
 * come first, so that the school's own series passes over them. The plan was made in this transaction: numbers are free,
 * substances and cabinets are there.
 *
 * @returns how many bottles there are now more, and who counted those of them that were empty: no row of the audit tells of each.
 */
export async function enterRows(
  writer: Writer,
  context: CallContext,
  moment: LedgerMoment,
  planned: readonly PlannedRow[],
  { firstId, words, signal, counters }: EnterOptions,
): Promise<{ entered: number; empty: ToldRecords }> {
  const lists = await listsInForce(writer.tx as unknown as Reader);
  let before = await endOfChain(writer.tx as unknown as Reader, moment);
  let [entered, done] = [0, 0];
  const empty: Record<string, string> = {};
  let [nextBottleId, nextId] = [firstId, firstId];
  for (const part of slicesOf(planned)) {
    signal?.throwIfAborted();
    const bottles: BottleTable[] = [];
    const movements: ChemicalMovementTable[] = [];
    const audits: AuditEntry[] = [];
    const approvals: MovementApprovalTable[] = [];
    for (const row of part) {
      const { content } = row;
      const reason = `${content.remark === '' ? words.reason : content.remark}\n${words.asItStands}`;
      for (let count = 0; count < content.bottles; count++) {
        const number = content.number === '' ? await numberFor(writer, '', moment.today) : content.number;
        const bottle = newBottle(row, { number, bottleId: nextBottleId }, moment, lists);
        nextBottleId = context.newId();
        // Used up and kept for its number: there is nothing to move.
        if (content.amount === 0) {
          bottles.push(bottle);
          Object.assign(empty, toldWitness(bottle.id, counters));
          continue;
        }
        const { unlinked, level, awaits } = decideEntry(
          bottle,
          openingOf(row, bottle, { id: nextId, reason }, moment),
          moment,
        );
        nextId = context.newId();
        const movement = linkRow(before, moment, unlinked);
        before = movement;
        bottles.push({ ...bottle, ...level, version: bottle.version + 1 });
        movements.push(movement);
        const records = toldWitness(bottle.id, counters);
        audits.push(auditOfRow(moment, bottle, movement, { awaits, records }));
        if (awaits !== null) approvals.push({ sequence: movement.sequence, awaits });
      }
    }
    // Lets a cancelling be heard.
    await nextTurn();
    await insertRows(writer.tx, 'bottle', bottles);
    if (counters !== null) {
      await insertRows(
        writer.tx,
        'opening_witness',
        bottles.map(({ id }) => ({ bottle_id: id, ...counters })),
      );
    }
    await insertRows(writer.tx, 'chemical_movement', movements);
    await insertRows(writer.tx, 'movement_approval', approvals);
    await writer.auditAll(audits);
    entered += bottles.length;
    done += part.length;
    tellProgress(firstId, { done, total: planned.length });
  }
  return { entered, empty };
}

/** Numbered ones apart from the others, which look for a free number among what is written already. */
function slicesOf(planned: readonly PlannedRow[]): PlannedRow[][] {
  const groups = [planned.filter(hasNumber), planned.filter((row) => !hasNumber(row))];
  return groups.flatMap((rows) =>
    Array.from({ length: Math.ceil(rows.length / slice) }, (_, index) =>
      rows.slice(index * slice, (index + 1) * slice),
    ),
  );
}

const hasNumber = ({ content }: PlannedRow) => content.number !== '';

function newBottle(
  { content, substanceId, cas, cabinetId }: PlannedRow,
  own: { number: string; bottleId: string },
  moment: LedgerMoment,
  lists: readonly ControlledList[],
): BottleTable {
  const { maker, batch, purity, concentration, unit, netAmount, openedOn, expiresOn } = content;
  const said = { maker, batch, purity, concentration, unit, netAmount, openedOn, expiresOn };
  return emptyBottle({ ...own, ...said, substanceId, cabinetId }, controlKinds(cas, concentration, lists), moment);
}

function openingOf(
  { content }: PlannedRow,
  bottle: BottleTable,
  own: { id: string; reason: string },
  { today }: LedgerMoment,
) {
  const flow = { ...flowOfKind.opening, amount: content.amount };
  return { ...own, kind: 'opening' as const, bottleId: bottle.id, flow, happenedOn: today, slipId: null, second: null };
}
