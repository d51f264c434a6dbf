import type { CallContext } from '../call/call-context.ts';
import { writeEntry } from './change-bottle.ts';
import { enterConfirmation, enterReversal } from './enter-movement.ts';
import { noteSettled } from './slips.ts';

/** The second person says yes to a row that waits for one. */
export function confirmMovement(context: CallContext, input: { id: string; sequence: number }) {
  return writeEntry(context, { id: input.id, second: null }, async (writer, moment) => [
    await enterConfirmation(writer, moment, input),
  ]);
}

/** 冲正: enters today what undoes an earlier row. */
export function reverseMovement(
  context: CallContext,
  input: { id: string; sequence: number; reason: string; second: { username: string; password: string } | null },
) {
  return writeEntry(context, input, async (writer, moment, second) => {
    const row = await enterReversal(writer, moment, { ...input, second });
    if (row.slip_id !== null) await noteSettled(writer, row.slip_id, moment.now);
    return [row];
  });
}
