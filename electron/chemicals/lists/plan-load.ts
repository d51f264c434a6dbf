import { type CurrentList, currentLists } from '../../../shared/chemicals/listing.ts';
import { compareHolding, compareLists, type HoldingChange } from '../../../shared/chemicals/listing-comparison.ts';
import type { ControlledListFile, ListEntry } from '../../../shared/chemicals/listing-file.ts';
import type { HoldingChangeRow, ListPreview } from '../../../shared/contract/chemical-lists.ts';
import type { Reader } from '../../store/store.ts';
import { asControls, controlKinds, subjectOf } from '../reference.ts';
import { listsInForce, loadedFiles, shippedLists } from './lists-in-force.ts';

/** A bottle that stands on other lists than before. */
export interface ChangedHolding extends HoldingChange {
  bottleId: string;
  bottleNumber: string;
  nameZh: string;
  nameEn: string;
  isEmpty: boolean;
}

/** What loading a file does. */
export interface LoadPlan {
  lists: ListPreview['lists'];
  holdings: ChangedHolding[];
  /** The kinds of lists of every bottle that are to be written, where they differ from what stands there. */
  controls: { bottleId: string; controls: string }[];
}

const mostShown = 200;

/** Compares a file with the lists in force, and every bottle with what would be in force then. */
export async function planLoad(db: Reader, file: ControlledListFile): Promise<LoadPlan> {
  const before = await listsInForce(db);
  const after = currentLists([shippedLists, ...(await loadedFiles(db)), file]);
  const lists = file.lists.map((list) => describeList(list, before));
  return { lists, ...(await compareBottles(db, before, after)) };
}

/** Compares every bottle with two sets of lists: on which it stands now, and what that changes. */
export async function compareBottles(
  db: Reader,
  before: readonly CurrentList[],
  after: readonly CurrentList[],
): Promise<Omit<LoadPlan, 'lists'>> {
  const bottles = await db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['bottle.id as bottleId', 'bottle.number as bottleNumber', 'cas', 'concentration', 'controls'])
    .select(['name_zh as nameZh', 'name_en as nameEn', 'stock', 'out'])
    .orderBy('substance.search_text')
    .orderBy('bottle.number')
    .execute();
  const verdictOf = remembered(before, after);
  const plan: Omit<LoadPlan, 'lists'> = { holdings: [], controls: [] };
  for (const { cas, concentration, controls, stock, out, ...bottle } of bottles) {
    const { kinds, change } = verdictOf(cas, concentration);
    if (kinds !== controls) plan.controls.push({ bottleId: bottle.bottleId, controls: kinds });
    if (change !== null) plan.holdings.push({ ...bottle, ...change, isEmpty: stock === 0 && out === 0 });
  }
  return plan;
}

/** Bottles of one substance and strength are judged once. */
function remembered(before: readonly CurrentList[], after: readonly CurrentList[]) {
  const known = new Map<string, { kinds: string; change: HoldingChange | null }>();
  return (cas: string | null, concentration: number | null) => {
    const key = `${cas} ${concentration}`;
    const verdict = known.get(key) ?? {
      kinds: controlKinds(cas, concentration, after).join(','),
      change: compareHolding(subjectOf(cas, concentration), { before, after }),
    };
    known.set(key, verdict);
    return verdict;
  };
}

/** What a list changes of that of its kind which was in force before. */
export function describeList(
  list: ControlledListFile['lists'][number],
  before: readonly CurrentList[],
): ListPreview['lists'][0] {
  const old = before.find(({ kind }) => kind === list.kind) ?? null;
  const changes = compareLists(old, list);
  const count = (wanted: string) => changes.filter(({ change }) => change === wanted).length;
  return {
    kind: list.kind,
    name: list.name,
    version: list.version,
    versionBefore: old?.version ?? null,
    complete: list.complete,
    entries: list.entries.length,
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    changes: changes
      .slice(0, mostShown)
      .map((one) => ({ ...one, before: sideOf(one.before), after: sideOf(one.after) })),
  };
}

function sideOf(entry: ListEntry | null) {
  if (entry === null) return null;
  return { nameZh: entry.nameZh, item: entry.item, abovePercent: entry.rule?.aboveMassPercent ?? null };
}

/** The changed bottles that are not empty, counted by what becomes of them, the first of them with their reasons. */
export function shownHoldings(holdings: readonly ChangedHolding[]): ListPreview['holdings'] {
  const held = holdings.filter(({ isEmpty }) => !isEmpty);
  const count = (wanted: string) => held.filter(({ change }) => change === wanted).length;
  return {
    listed: count('listed'),
    unlisted: count('unlisted'),
    reclassified: count('reclassified'),
    rows: held.slice(0, mostShown).map(asRow),
  };
}

function asRow({ isEmpty: _empty, before, after, ...bottle }: ChangedHolding): HoldingChangeRow {
  return { ...bottle, before: asControls(before, 'zh-CN'), after: asControls(after, 'zh-CN') };
}
