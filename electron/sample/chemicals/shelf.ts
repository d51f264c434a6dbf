import type { StockScript } from './chemical-script.ts';

/** A bottle as far as the story follows it. Amounts in mg or µL. */
export interface ShelfBottle {
  id: string;
  cas: string;
  stock: number;
  /** Nobody takes from it. */
  setAside: boolean;
}

/** What the story's people know of the cabinets. */
export interface Shelf {
  readonly cabinetIds: Map<string, string>;
  readonly substanceIds: Map<string, string>;
  readonly scripts: Map<string, StockScript & { cabinet: string }>;
  readonly bottles: ShelfBottle[];
  /** The version in force of each experiment that the story names. */
  readonly plansInForce: Map<string, string>;
  /** CAS numbers of what two people handle. */
  readonly listed: Set<string>;
}

export function emptyShelf(): Shelf {
  return {
    cabinetIds: new Map(),
    substanceIds: new Map(),
    scripts: new Map(),
    bottles: [],
    listed: new Set(),
    plansInForce: new Map(),
  };
}

/** The bottle of a substance that is nearest to its end and still gives so much. Throws where the story asks for too much. */
export function takeFrom(shelf: Shelf, cas: string, amount: number): ShelfBottle {
  const [bottle] = shelf.bottles
    .filter((one) => one.cas === cas && !one.setAside && one.stock >= amount)
    .toSorted((a, b) => a.stock - b.stock);
  if (bottle === undefined) throw new Error(`the story has no ${amount} of ${cas}`);
  return bottle;
}

/** What is known by a name of the story. */
export function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new Error(`the story does not know ${name}`);
  return value;
}

/** mg or µL of g or mL, to the tenth of the unit as a school balance shows it. */
export function amountOf(units: number): number {
  return Math.round(units * 10) * 100;
}
