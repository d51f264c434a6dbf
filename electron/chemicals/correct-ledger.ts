import type { CallContext } from '../call/call-context.ts';
import { enterConfirmation, enterDecline } from './answer-movement.ts';
import { writeEntry } from './change-bottle.ts';
import { enterReversal } from './enter-movement.ts';
import { noteSettled } from './slips.ts';

/** The second person, or the role that was asked, says yes to a row that waits. */
export function confirmMovement(context: CallContext, input: { id: string; sequence: number }) {
  return writeEntry(context, { id: input.id, second: null }, async (writer, moment) => [
    await enterConfirmation(writer, moment, input),
  ]);
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
