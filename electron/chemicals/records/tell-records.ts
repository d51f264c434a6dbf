import { recordDigest } from '../../store/record-digest.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { type RecordKind, type RecordName, type RecordRows, recordKinds } from './record-kinds.ts';

/** Digests of records as they stand after an action, for the `records` of the audit row that tells of it: by kind and id. */
export type ToldRecords = Readonly<Record<string, string>>;

/** A record's name in the audit. */
export const recordKey = (kind: RecordName, id: string) => `${kind} ${id}`;

/** Undefined for a record that is gone. */
export function digestOf(record: RecordRows | undefined): string | undefined {
  const [first, ...more] = record?.rows ?? [];
  return first === undefined ? undefined : recordDigest(first, ...more);
}

/**
 * What the audit is told of records: called at the end of a write, before its audit row, for everything that the write has
 * made or changed. What is not there is left out; undefined when nothing is left.
 */
export async function tellRecords(
  tx: Writer['tx'],
  wanted: Partial<Record<RecordName, readonly string[]>>,
): Promise<ToldRecords | undefined> {
  const told: Record<string, string> = {};
  for (const [kind, ids] of Object.entries(wanted) as [RecordName, readonly string[]][]) {
    const { read }: RecordKind = recordKinds[kind];
    for (const [id, record] of await read(tx as unknown as Reader, ids)) {
      const digest = digestOf(record);
      if (digest !== undefined) told[recordKey(kind, id)] = digest;
    }
  }
  return Object.keys(told).length === 0 ? undefined : told;
}
