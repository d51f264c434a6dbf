import type { CallContext } from '../../call/call-context.ts';
import type { Writer } from '../../store/store.ts';
import { enterBottle, insertBottle } from '../change-bottle.ts';
import type { LedgerMoment } from '../ledger-moment.ts';
import type { PlannedRow } from './plan-import.ts';

/** What is entered beside what the sheet says. */
export interface OpeningWords {
  /** Reason of bottles for which the sheet states none. */
  readonly reason: string;
  /** Added to every reason: they stand there already, so that put-away is not refused. */
  readonly asItStands: string;
}

/**
 * Enters the bottles as opening stock of today, those with a number first, so that the school's own series passes over them.
 *
 * @param firstId of the first movement.
 * @param signal ends it between two rows; the promise rejects with its reason.
 * @returns how many bottles there are now more.
 */
export async function enterRows(
  writer: Writer,
  context: CallContext,
  moment: LedgerMoment,
  planned: readonly PlannedRow[],
  { firstId, words, signal }: { firstId: string; words: OpeningWords; signal: AbortSignal | undefined },
): Promise<number> {
  const [numbered, others] = [planned.filter(hasNumber), planned.filter((row) => !hasNumber(row))];
  let entered = 0;
  let nextId = firstId;
  for (const { content, substanceId, cabinetId } of [...numbered, ...others]) {
    signal?.throwIfAborted();
    for (let bottle = 0; bottle < content.bottles; bottle++) {
      const made = {
        bottleId: context.newId(),
        number: content.number,
        substanceId,
        maker: content.maker,
        batch: content.batch,
        purity: content.purity,
        concentration: content.concentration,
        unit: content.unit,
        netAmount: content.netAmount,
        openedOn: content.openedOn,
        expiresOn: content.expiresOn,
        cabinetId,
        despite: words.asItStands,
      };
      entered += 1;
      // Used up and kept for its number: there is nothing to move.
      if (content.amount === 0) {
        await insertBottle(writer, moment, made);
        continue;
      }
      const reason = content.remark === '' ? words.reason : content.remark;
      const opening = { id: nextId, how: 'opening' as const, amount: content.amount, happenedOn: moment.today, reason };
      await enterBottle(writer, moment, null, { ...made, ...opening });
      nextId = context.newId();
    }
  }
  return entered;
}

const hasNumber = ({ content }: PlannedRow) => content.number !== '';
