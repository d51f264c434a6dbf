import { decideLedgerReversal } from '../../../shared/chemicals/waste-container.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Reader, Writer } from '../../store/store.ts';
import type { LedgerMoment } from '../ledger-moment.ts';
import { appendEntry } from './append-entry.ts';
import { containerById } from './container-rows.ts';
import { entryById, takingBack } from './enter-waste.ts';
import { placedEntry } from './to-place.ts';

/**
 * A row of the ledger that went to waste is reversed: where it stands in an open container it is taken out of it in the same
 * transaction, under the id of the reversal. Throws `conflict` where the container is sealed or has left.
 */
export async function takeBackWithLedger(
  writer: Writer,
  moment: LedgerMoment,
  { id, sequence, reason }: { id: string; sequence: number; reason: string },
): Promise<void> {
  const db = writer.tx as unknown as Reader;
  const placed = await placedEntry(db, sequence);
  if (placed === undefined) return;
  const verdict = decideLedgerReversal(placed.state);
  if (!verdict.ok) throw new Fault('conflict', verdict.reason, { number: placed.number });
  const entry = await entryById(db, placed.id);
  if (entry === undefined) throw new Fault('notFound', 'noSuchWasteEntry');
  await appendEntry(writer, moment, await containerById(db, placed.containerId), takingBack(entry, id, reason));
}
