import type { PlaceKind } from '../../../shared/contract/school.ts';
import type { KnownStock } from './known-stock.ts';

/** A place that an import makes, under one that is there or was made before it. */
export interface NewPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly parentId: string | null;
  readonly path: string;
}

export interface NewCabinet {
  readonly id: string;
  readonly name: string;
  readonly placeId: string;
  readonly path: string;
}

/** A cabinet that bottles can be put into. */
export type UsableCabinet =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly cabinet: NewCabinet; readonly places: readonly NewPlace[] };

type CabinetFound = UsableCabinet | { readonly kind: 'ambiguous' } | { readonly kind: 'retired' };

const between = ' / ';

/** The cabinets that a sheet names, found or planned; what was planned for one row is there for the next. */
export class CabinetPlan {
  readonly #known: KnownStock;
  readonly #newId: () => string;
  readonly #places = new Map<string, string>();
  readonly #planned = new Map<string, NewCabinet>();

  constructor(known: KnownStock, newId: () => string) {
    this.#known = known;
    this.#newId = newId;
    for (const place of known.places) if (!place.retired) this.#places.set(place.path, place.id);
  }

  /** The cabinet of a path, places from the building down and the cabinet last; nothing is planned before `take`. */
  find(path: readonly string[]): CabinetFound {
    const whole = path.join(between);
    const planned = this.#planned.get(whole);
    if (planned !== undefined) return { kind: 'known', id: planned.id };
    const matching = this.#known.cabinets.filter(
      ({ name, placePath }) => `${placePath}${between}${name}` === whole || (path.length === 1 && name === whole),
    );
    const inUse = matching.filter(({ retired }) => !retired);
    const [only, ...others] = inUse;
    if (others.length > 0) return { kind: 'ambiguous' };
    if (only !== undefined) return { kind: 'known', id: only.id };
    if (matching.length > 0) return { kind: 'retired' };
    return this.#plan(path, whole);
  }

  /** Holds what was planned for a row that is imported. */
  take(whole: readonly string[], found: UsableCabinet): void {
    if (found.kind !== 'new') return;
    for (const place of found.places) this.#places.set(place.path, place.id);
    this.#planned.set(whole.join(between), found.cabinet);
  }

  #plan(path: readonly string[], whole: string): UsableCabinet {
    const name = path.at(-1) ?? '';
    const rooms = path.length === 1 ? [name] : path.slice(0, -1);
    const places: NewPlace[] = [];
    let parentId: string | null = null;
    let above = '';
    for (const [index, room] of rooms.entries()) {
      above = above === '' ? room : `${above}${between}${room}`;
      const there = this.#places.get(above) ?? (rooms.length === 1 ? this.#onlyPlaceCalled(room) : undefined);
      const id: string = there ?? this.#newId();
      if (there === undefined) {
        places.push({ id, name: room, kind: kindOf(index, rooms.length), parentId, path: above });
      }
      parentId = id;
    }
    return { kind: 'new', places, cabinet: { id: this.#newId(), name, placeId: parentId ?? '', path: whole } };
  }

  /** A room deeper in the tree that one name alone means. */
  #onlyPlaceCalled(name: string): string | undefined {
    const [only, ...others] = this.#known.places.filter((place) => place.name === name && !place.retired);
    return others.length === 0 ? only?.id : undefined;
  }
}

function kindOf(index: number, count: number): PlaceKind {
  if (index === count - 1) return 'room';
  return index === 0 ? 'building' : 'floor';
}
