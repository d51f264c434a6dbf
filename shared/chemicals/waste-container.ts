import { addDays } from '../school/calendar.ts';
import { type Dimension, largestAmount } from './quantity.ts';
import type { WasteContainerState } from './waste.ts';

/** Why something is not done with waste; each has a sentence and a next step. */
export const wasteRefusals = [
  'noSuchWasteCategory',
  'noSuchWasteContainer',
  'noSuchWasteEntry',
  'noSuchWasteHandOver',
  'wasteCapacityTooLarge',
  'wasteNotOpen',
  'wasteNotSealed',
  'wasteEmpty',
  'wasteAboveCapacity',
  'wasteNameMissing',
  'wasteNotToPlace',
  'wasteAlreadyPlaced',
  'wasteLeftOut',
  'wasteMustNotMix',
  'wasteEntryIsReversal',
  'wasteEntryReversed',
  'wasteRowSealed',
  'wasteRowHandedOver',
  'wasteContainerTwice',
  'wasteHandOverInFuture',
  'wasteHandOverBeforeSealed',
  'wasteHandOverReversed',
] as const;
export type WasteRefusal = (typeof wasteRefusals)[number];

export type WasteVerdict = { ok: true } | { ok: false; reason: WasteRefusal };

/** A container as far as the rules need it; amounts in µL, mg or pieces. */
export interface WasteLevel {
  state: WasteContainerState;
  capacity: number;
  contents: number;
}

const allowed: WasteVerdict = { ok: true };
const refuse = (reason: WasteRefusal): WasteVerdict => ({ ok: false, reason });

/** Whether a container of this capacity can be opened; the form's own limit is that of mass and volume. */
export function decideOpening(dimension: Dimension, capacity: number): WasteVerdict {
  return capacity > largestAmount[dimension] ? refuse('wasteCapacityTooLarge') : allowed;
}

/** Whether `amount` (> 0) goes into the container: only into an open one, and never above its capacity. */
export function decideFilling({ state, capacity, contents }: WasteLevel, amount: number): WasteVerdict {
  if (state !== 'open') return refuse('wasteNotOpen');
  return contents + amount > capacity ? refuse('wasteAboveCapacity') : allowed;
}

/** A row of a container; `amount` is below zero where it takes another row back. */
export interface WasteRow {
  amount: number;
  /** It takes another one back. */
  reverses: boolean;
  /** Another one takes it back. */
  reversed: boolean;
}

/** Whether a row may be taken back by one of today: once, never a row that takes back itself, and only while the container is open. */
export function decideTakingBack({ state, contents }: WasteLevel, row: WasteRow): WasteVerdict {
  if (row.reverses) return refuse('wasteEntryIsReversal');
  if (row.reversed) return refuse('wasteEntryReversed');
  if (state !== 'open') return refuse('wasteNotOpen');
  return contents < row.amount ? refuse('wasteEmpty') : allowed;
}

/**
 * Whether the row of the ledger that stands in a container may be reversed: it is taken out with it. Not out of a sealed
 * container, whose label says what is in it, and not out of one that has left the school.
 */
export function decideLedgerReversal(state: WasteContainerState): WasteVerdict {
  if (state === 'handedOver') return refuse('wasteRowHandedOver');
  return state === 'sealed' ? refuse('wasteRowSealed') : allowed;
}

/** Whether an open container may be sealed: there is something in it. */
export function decideSealing({ state, contents }: WasteLevel): WasteVerdict {
  if (state !== 'open') return refuse('wasteNotOpen');
  return contents === 0 ? refuse('wasteEmpty') : allowed;
}

/** Whether a container may be opened again: only while it is sealed and here. */
export function decideUnsealing({ state }: WasteLevel): WasteVerdict {
  return state === 'sealed' ? allowed : refuse('wasteNotSealed');
}

/** Whether a container leaves on a day: sealed, with contents, not in the future and not before it was sealed. */
export function decideHandOver(
  { state, contents, sealedOn }: WasteLevel & { sealedOn: string | null },
  { on, today }: { on: string; today: string },
): WasteVerdict {
  if (on > today) return refuse('wasteHandOverInFuture');
  if (state !== 'sealed' || sealedOn === null) return refuse('wasteNotSealed');
  if (contents === 0) return refuse('wasteEmpty');
  return on < sealedOn ? refuse('wasteHandOverBeforeSealed') : allowed;
}

/** What is to be seen to of a container. A full one is to be sealed, so a sealed one is full no more; an old one is to leave. */
export function wasteMarksOf(
  { state, capacity, contents, openedOn }: WasteLevel & { openedOn: string },
  { keptDays, fullPercent }: { keptDays: number; fullPercent: number },
  today: string,
): { leavesBy: string | null; full: boolean; old: boolean } {
  const lastDay = addDays(openedOn, keptDays);
  const isHere = state !== 'handedOver';
  return {
    leavesBy: isHere ? lastDay : null,
    full: state === 'open' && contents * 100 >= capacity * fullPercent,
    old: isHere && lastDay < today,
  };
}
