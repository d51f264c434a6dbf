import { escalatedKinds } from './approval.ts';
import {
  type ControlledList,
  type ControlledListFile,
  type ListKind,
  type ListRule,
  listKinds,
} from './listing-file.ts';
import type { Bilingual } from './reference-file.ts';

/** What is looked up: a substance in some concentration. */
export interface ListingSubject {
  cas: string | null;
  /** Percent by mass, 0 to 100; null where nobody stated it. */
  massPercent: number | null;
}

/** A list that a subject is on, and why. */
export interface Listing {
  kind: ListKind;
  listName: Bilingual;
  /** Of the list: `2017`. */
  version: string;
  /** Number of the item in the list; null where it is not on file. */
  item: string | null;
  /** `listed`: at any concentration; otherwise the share that is exceeded, or might be. */
  reason: 'listed' | { aboveMassPercent: number };
  /** True where a rule asks for a concentration and nobody stated one: counts as listed until checked. */
  uncertain: boolean;
  note: Bilingual | null;
}

/** A list in force, with what its file compared it with. */
export interface CurrentList extends ControlledList {
  compared: readonly string[];
  asOf: string;
}

/**
 * The lists that a substance is on. An unknown concentration counts as listed and is marked `uncertain`: what may be
 * listed is treated as listed until somebody has looked.
 */
export function listingsOf({ cas, massPercent }: ListingSubject, lists: readonly ControlledList[]): Listing[] {
  if (cas === null) return [];
  return lists.flatMap((list) => {
    const entry = list.entries.find((candidate) => candidate.cas === cas);
    const verdict = entry === undefined ? 'no' : applyRule(entry.rule, massPercent);
    if (entry === undefined || verdict === 'no') return [];
    return [
      {
        kind: list.kind,
        listName: list.name,
        version: list.version,
        item: entry.item,
        reason: entry.rule ?? 'listed',
        uncertain: verdict === 'perhaps',
        note: entry.note === undefined ? null : { zh: entry.note, en: entry.noteTranslation ?? entry.note },
      },
    ];
  });
}

function applyRule(rule: ListRule, massPercent: number | null): 'yes' | 'no' | 'perhaps' {
  if (rule === null) return 'yes';
  // What is no share of a mass states nothing.
  if (massPercent === null || !(massPercent >= 0 && massPercent <= 100)) return 'perhaps';
  return massPercent > rule.aboveMassPercent ? 'yes' : 'no';
}

/** True when something is on a list, of the kind given or of any. */
export function isListed(listings: readonly Listing[], kind?: ListKind): boolean {
  return listings.some((listing) => kind === undefined || listing.kind === kind);
}

/**
 * The lists whose substances two people handle: 剧毒 by 国务院令第591号 art. 24 (双人收发、双人保管), 易制毒 and 易制爆 by the rules
 * that schools write. 特别管控 asks for no second person.
 */
export const twoPersonKinds: readonly ListKind[] = listKinds.filter((kind) => kind !== 'specialControl');

/** True when a movement of something so listed takes two people; also where the listing is uncertain. */
export function needsTwoPersons(listings: readonly Listing[], kinds: readonly ListKind[] = twoPersonKinds): boolean {
  return listings.some(({ kind }) => kinds.includes(kind));
}

/** True for what a school generally may not buy (剧毒; 教备厅[1997]13 item 4) and for 易制毒 class 1: the principal decides. */
export function needsPrincipal(listings: readonly Listing[]): boolean {
  return listings.some(({ kind }) => escalatedKinds.includes(kind));
}

/** The lists in force: of each kind the one of the file with the latest `asOf`, of equals the one given last. */
export function currentLists(files: readonly ControlledListFile[]): CurrentList[] {
  const newest = new Map<ListKind, CurrentList>();
  for (const { lists, compared, asOf } of files) {
    for (const list of lists) {
      const known = newest.get(list.kind);
      if (known === undefined || known.asOf <= asOf) newest.set(list.kind, { ...list, compared, asOf });
    }
  }
  return listKinds.flatMap((kind) => newest.get(kind) ?? []);
}

/**
 * The kinds of list of which nobody knows whether a substance is on them: it was compared and could not be decided, or
 * the list on file is an extract that was never compared with it. Must not be shown as "not listed".
 */
export function undecidedLists(cas: string | null, lists: readonly CurrentList[]): ListKind[] {
  return lists
    .filter((list) => {
      if (cas === null) return true;
      if (list.entries.some((entry) => entry.cas === cas)) return false;
      return list.open.includes(cas) || !(list.complete || list.compared.includes(cas));
    })
    .map(({ kind }) => kind);
}

/** What another set of lists makes of the same subject: what it is newly on, and what it is no longer on. */
export function listingChanges(
  subject: ListingSubject,
  before: readonly ControlledList[],
  after: readonly ControlledList[],
): { added: Listing[]; removed: Listing[] } {
  const [old, now] = [listingsOf(subject, before), listingsOf(subject, after)];
  return {
    added: now.filter(({ kind }) => !isListed(old, kind)),
    removed: old.filter(({ kind }) => !isListed(now, kind)),
  };
}
