import { hash } from 'node:crypto';

type Fields = Readonly<Record<string, string | number | null>>;

/**
 * SHA-256 over what the rows of a record say, in their order, by the names of their columns. The audit, whose rows are chained,
 * keeps it beside the record's id: `verify` finds a byte that was changed behind the program's back. Digests are kept for good:
 * a table that gets a column later must go on being read here without it.
 */
export function recordDigest(row: object, ...more: readonly object[]): string {
  return hash('sha256', JSON.stringify([row, ...more].map((one) => columnsOf(one as Fields))));
}

/** `sequence` is SQLite's own and is known only after the row is there. */
function columnsOf(row: Fields): [string, string | number | null][] {
  return Object.entries(row)
    .filter(([name]) => name !== 'sequence')
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}
