import { type CallContext, callerOf } from '../call/call-context.ts';
import type { Reader } from '../store/store.ts';
import { enterConfirmation, enterDecline } from './answer-movement.ts';
import { enteredRows, writeEntry } from './change-bottle.ts';
import { enterReversal } from './enter-movement.ts';
import { ledgerMoment } from './ledger-moment.ts';
import { noteSettled } from './slips.ts';

/** The second person, or the role that was asked, says yes to a row that waits. */
export function confirmMovement(context: CallContext, input: { id: string; sequence: number }) {
  return writeEntry(context, { id: input.id, second: null }, async (writer, moment) => [
    await enterConfirmation(writer, moment, input),
  ]);
}

/** The yes to several rows in one transaction; done once however often it is called with the same ids. */
export function confirmMovements(context: CallContext, entries: readonly { id: string; sequence: number }[]) {
  return context.store.write(async (writer) => {
    const db = writer.tx as unknown as Reader;
    const ids = entries.map(({ id }) => id);
    const rows = await db
      .selectFrom('chemical_movement')
      .selectAll()
      .where('id', 'in', ids)
      .orderBy('sequence')
      .execute();
    if (rows.length === 0) {
      const moment = await ledgerMoment(db, context);
      for (const entry of entries) rows.push(await enterConfirmation(writer, moment, entry));
    }
    return enteredRows(writer.tx, rows, callerOf(context));
  });
}

/** They say no, with a reason: the row is undone today, and a slip of which nothing is out any more is over. */
export function declineMovement(context: CallContext, input: { id: string; sequence: number; reason: string }) {
  return writeEntry(context, { id: input.id, second: null }, async (writer, moment) => {
    const row = await enterDecline(writer, moment, input);
    if (row.slip_id !== null) await noteSettled(writer, row.slip_id, moment.now);
    return [row];
  });
}

/** 冲正: enters today what undoes an earlier row. */
export function reverseMovement(
  context: CallContext,
  input: { id: string; sequence: number; reason: string; second: { username: string; password: string } | null },
) {
  return writeEntry(context, input, async (writer, moment, second) => {
    const row = await enterReversal(writer, moment, { ...input, second, declined: false });
    if (row.slip_id !== null) await noteSettled(writer, row.slip_id, moment.now);
    return [row];
  });
}
