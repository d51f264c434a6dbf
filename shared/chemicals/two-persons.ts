import { twoPersonKinds } from './listing.ts';
import type { MovementKind } from './movement.ts';

/** Which of the pairs (双人验收 · 双人领用 · 双人保管) the school applies to listed substances. */
export interface PairSettings {
  twoReceive: boolean;
  twoIssue: boolean;
  twoKeep: boolean;
}

/** True when two people must stand behind a movement of a bottle that is on the lists `controls`. */
export function asksForTwo(controls: readonly string[], kind: MovementKind, pairs: PairSettings): boolean {
  if (!controls.some((list) => twoPersonKinds.some((kind) => kind === list))) return false;
  switch (kind) {
    case 'opening':
    case 'received':
    case 'adjusted':
      return pairs.twoReceive;
    case 'moved':
      return pairs.twoKeep;
    case 'confirmed':
    case 'reversed':
      return false;
    default:
      return pairs.twoIssue;
  }
}

/**
 * True when two people must stand behind the reversal of a row: those that its own movement asked for. What still waits for its
 * second person is taken back by whoever entered it.
 */
export function reversalAsksForTwo(
  controls: readonly string[],
  row: { kind: MovementKind; waits: boolean },
  pairs: PairSettings,
): boolean {
  return !row.waits && asksForTwo(controls, row.kind, pairs);
}

/** An account, and the person whose account it is. */
export interface Somebody {
  accountId: string | null;
  personId: string | null;
}

/** The same account cannot be both, and neither can two accounts of one person. */
export function isSamePerson(first: Somebody, other: Somebody): boolean {
  if (first.accountId === other.accountId) return true;
  return first.personId !== null && first.personId === other.personId;
}
