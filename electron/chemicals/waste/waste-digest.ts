import { hash } from 'node:crypto';

type Fields = Readonly<Record<string, string | number | null>>;

/**
 * SHA-256 over what a row of the waste ledger says, by the names of its columns. The audit, whose rows are chained, keeps it
 * beside the row's id: `verify` finds a byte that was changed behind the program's back.
 */
export function wasteDigest(row: object, ...more: readonly object[]): string {
  return hash('sha256', JSON.stringify([row, ...more].map((one) => columnsOf(one as Fields))));
}

/** `sequence` is SQLite's own and is known only after the row is there. */
function columnsOf(row: Fields): [string, string | number | null][] {
  return Object.entries(row)
    .filter(([name]) => name !== 'sequence')
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

const presentState = ['contents', 'state', 'sealed_on', 'hand_over_id'];

/** Of a container: what it was opened as, not what became of it. */
export function containerDigest(container: object): string {
  return wasteDigest(Object.fromEntries(Object.entries(container).filter(([name]) => !presentState.includes(name))));
}
