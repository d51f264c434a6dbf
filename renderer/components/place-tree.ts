import type { Place } from '../../shared/contract/school.ts';

/** A place with its depth below the buildings and the names of everything around it, itself first. */
export interface PlaceNode {
  place: Place;
  depth: number;
  around: readonly [Place, ...Place[]];
}

/** The places in the order of the tree: each building, then what is in it. A place whose parent is missing stands at the top. */
export function orderPlaces(places: readonly Place[]): PlaceNode[] {
  const known = new Set(places.map((place) => place.id));
  const children = new Map<string | null, Place[]>();
  for (const place of places) {
    const parent = place.parentId !== null && known.has(place.parentId) ? place.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), place]);
  }
  const walk = (parentId: string | null, around: readonly Place[]): PlaceNode[] =>
    (children.get(parentId) ?? []).flatMap((place) => {
      const own: [Place, ...Place[]] = [place, ...around];
      return [{ place, depth: around.length, around: own }, ...walk(place.id, own)];
    });
  return walk(null, []);
}
