import type { MovementRow } from '../../../shared/contract/chemical-schemas.ts';

/** The row of a later yes, as it is told by the row that it confirms. */
export type Confirmation = Pick<MovementRow, 'sequence' | 'by' | 'happenedOn'>;

/**
 * The rows of a list, each with its confirmation; a confirmation whose row stands in the same list is no row of its own: it
 * moves nothing and says only who and when.
 */
export function foldConfirmations<Row extends MovementRow>(
  rows: readonly Row[],
): (Row & { confirmation: Confirmation | null })[] {
  const listed = new Set(rows.map(({ sequence }) => sequence));
  const yes = new Map<number, Confirmation>();
  for (const row of rows) if (row.kind === 'confirmed' && row.refersTo !== null) yes.set(row.refersTo, row);
  return rows
    .filter(({ kind, refersTo }) => kind !== 'confirmed' || refersTo === null || !listed.has(refersTo))
    .map((row) => ({ ...row, confirmation: yes.get(row.sequence) ?? null }));
}
