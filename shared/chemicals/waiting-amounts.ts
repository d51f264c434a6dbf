import { type AwaitedParty, awaitedParties } from './approval.ts';
import { type MovementKind, movementKinds } from './movement.ts';

/** An entry for which somebody has not said yes yet. */
export interface WaitingEntry {
  kind: MovementKind;
  /** mg, µL or pieces. */
  amount: number;
  awaits: AwaitedParty;
  /** Entered in the period of which is told, not before it. */
  inPeriod: boolean;
}

/** What figures say of a substance that a yes is still missing for: the marks below go to these columns. */
export type MarkedColumn =
  | 'received'
  | 'issued'
  | 'used'
  | 'returned'
  | 'wasted'
  | 'lost'
  | 'adjusted'
  | 'level'
  | 'out';

/** Entries of one substance with like ones added up, in the order of the kinds of movements, the strictest yes first. */
export function addWaiting(entries: readonly WaitingEntry[]): WaitingEntry[] {
  const sums = new Map<string, WaitingEntry>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.kind, entry.awaits, entry.inPeriod]);
    sums.set(key, { ...entry, amount: entry.amount + (sums.get(key)?.amount ?? 0) });
  }
  const order = ({ kind, awaits }: WaitingEntry) =>
    movementKinds.indexOf(kind) * awaitedParties.length + awaitedParties.indexOf(awaits);
  return [...sums.values()].toSorted((one, other) => order(one) - order(other));
}

/** The figures that hold something for which a yes is missing: what is there, what is out, and what was done in the period. */
export function markedColumns(waiting: readonly WaitingEntry[]): ReadonlySet<MarkedColumn> {
  const marked = new Set<MarkedColumn>();
  for (const { kind, inPeriod } of waiting) {
    marked.add('level');
    if (kind === 'issued' || kind === 'returned' || kind === 'used') marked.add('out');
    if (!inPeriod) continue;
    if (kind === 'opening') marked.add('received');
    else if (kind !== 'moved' && kind !== 'reversed' && kind !== 'confirmed') marked.add(kind);
  }
  return marked;
}

/** True for what must not leave its cabinet before somebody has approved it, although the book has it as taken out. */
export function staysInCabinet({ kind, awaits }: Pick<WaitingEntry, 'kind' | 'awaits'>): boolean {
  return kind === 'issued' && awaits !== 'second';
}
