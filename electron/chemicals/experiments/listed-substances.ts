import { type Listing, listingsOf } from '../../../shared/chemicals/listing.ts';
import type { ControlledList } from '../../../shared/chemicals/listing-file.ts';

/** The lists that a substance is on in whatever concentration: what may be listed counts as listed until somebody looks. */
export function listingsOfSubstance(cas: string | null, lists: readonly ControlledList[]): Listing[] {
  return listingsOf({ cas, massPercent: null }, lists);
}
