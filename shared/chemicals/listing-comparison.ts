import { isListed, type Listing, type ListingSubject, listingsOf } from './listing.ts';
import type { ControlledList, ListEntry } from './listing-file.ts';

/** What became of an entry from one list to the next. */
export interface EntryChange {
  change: 'added' | 'removed' | 'changed';
  cas: string;
  nameZh: string;
  before: ListEntry | null;
  after: ListEntry | null;
}

/** What is new, gone and different between two lists of a kind, in the order of the numbers; `before` null: all is new. */
export function compareLists(before: ControlledList | null, after: ControlledList): EntryChange[] {
  const old = new Map((before?.entries ?? []).map((entry) => [entry.cas, entry]));
  const now = new Map(after.entries.map((entry) => [entry.cas, entry]));
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((cas): EntryChange[] => {
    const [was, is] = [old.get(cas) ?? null, now.get(cas) ?? null];
    const nameZh = is?.nameZh ?? was?.nameZh ?? '';
    if (was === null) return [{ change: 'added', cas, nameZh, before: was, after: is }];
    if (is === null) return [{ change: 'removed', cas, nameZh, before: was, after: is }];
    return isSameEntry(was, is) ? [] : [{ change: 'changed', cas, nameZh, before: was, after: is }];
  });
  return changes.toSorted((one, other) => byCas(one.cas, other.cas));
}

/** By what it asks, not by how it is remarked upon. */
function isSameEntry(one: ListEntry, other: ListEntry): boolean {
  const share = ({ rule }: ListEntry) => rule?.aboveMassPercent ?? null;
  return one.nameZh === other.nameZh && one.item === other.item && share(one) === share(other);
}

/** CAS numbers in the order of their first part. */
function byCas(one: string, other: string): number {
  return Number.parseInt(one, 10) - Number.parseInt(other, 10) || (one < other ? -1 : 1);
}

/** What another set of lists makes of something that is kept here. */
export interface HoldingChange {
  change: 'listed' | 'unlisted' | 'reclassified';
  before: Listing[];
  after: Listing[];
}

/** Whether a holding becomes listed, is no longer listed, or is on other lists than before; null where it stays on the same. */
export function compareHolding(
  subject: ListingSubject,
  lists: { before: readonly ControlledList[]; after: readonly ControlledList[] },
): HoldingChange | null {
  const [before, after] = [listingsOf(subject, lists.before), listingsOf(subject, lists.after)];
  const same = before.length === after.length && before.every(({ kind }) => isListed(after, kind));
  if (same) return null;
  if (before.length === 0) return { change: 'listed', before, after };
  return { change: after.length === 0 ? 'unlisted' : 'reclassified', before, after };
}
