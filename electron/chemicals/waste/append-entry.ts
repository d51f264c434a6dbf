import type { Caller } from '../../call/call-context.ts';
import { recordDigest } from '../../store/record-digest.ts';
import type { Writer } from '../../store/store.ts';
import type { WasteContainerTable, WasteEntryTable } from '../../store/waste-tables.ts';

type Content = Pick<
  WasteEntryTable,
  'id' | 'amount' | 'words' | 'despite' | 'reverses' | 'movement' | 'name_zh' | 'name_en'
>;

interface Moment {
  now: string;
  today: string;
  caller: Pick<Caller, 'accountId' | 'name'>;
}

/** Writes one row of a container that the rules have allowed: the row, what the container holds after it, the audit. */
export async function appendEntry(
  { tx, audit }: Writer,
  { now, today, caller }: Moment,
  container: WasteContainerTable,
  content: Content,
): Promise<void> {
  const row = {
    ...content,
    ...{ container_id: container.id, entered_on: today, entered_at: now },
    ...{ account_id: caller.accountId, by_name: caller.name },
  };
  await tx.insertInto('waste_entry').values(row).execute();
  const contents = container.contents + row.amount;
  await tx.updateTable('waste_container').set({ contents }).where('id', '=', container.id).execute();
  const { id, amount, movement, despite, reverses } = row;
  await audit({
    at: now,
    actor: caller,
    action: reverses === null ? 'chemicals.waste.add' : 'chemicals.waste.takeBack',
    subject: container.number,
    detail: {
      ...{ id, digest: recordDigest(row), amount, movement },
      ...(despite !== '' && { despite }),
      ...(reverses !== null && { reverses, reason: row.words }),
    },
  });
}
