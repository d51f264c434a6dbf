import type { ListKind } from '../../shared/chemicals/listing-file.ts';
import type { Level } from '../../shared/chemicals/month-figures.ts';
import { effectOf, type Flow } from '../../shared/chemicals/movement.ts';
import type { Unit } from '../../shared/chemicals/quantity.ts';
import type { Reader } from '../store/store.ts';
import type { LedgerEntry, SubstanceMonth } from './documents/ledger-data.ts';
import { kindsOf } from './kinds-of.ts';

/** What a bottle held at some moment. */
export interface BottleLevel extends Level {
  bottleId: string;
}

interface Gathered extends SubstanceMonth {
  lists: ListKind[];
  units: Unit[];
  bottleIds: string[];
  bottles: number;
  opening: Level;
  entries: LedgerEntry[];
}

/**
 * Substances with what was there of each and what happened to it, by name; those of which there was nothing and to which nothing
 * happened are left out.
 *
 * @param wanted which bottles count, by the lists that they are on; all when left out.
 * @param controlsThen the lists of bottles that stood on others then.
 * @param also bottles that are told of although nothing was there and nothing happened.
 */
export async function substancesOf(
  db: Reader,
  before: readonly BottleLevel[],
  rows: readonly (LedgerEntry & { bottleId: string })[],
  wanted: (lists: readonly ListKind[]) => boolean = () => true,
  controlsThen: ReadonlyMap<string, string> = new Map(),
  also: ReadonlyMap<string, unknown> = new Map(),
): Promise<SubstanceMonth[]> {
  const entries = Map.groupBy(rows, (entry) => entry.bottleId);
  const levels = new Map(before.map((level) => [level.bottleId, level]));
  const bottles = await db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['bottle.id', 'bottle.dimension', 'bottle.unit', 'bottle.controls'])
    .select(['substance.id as substanceId', 'name_zh as nameZh', 'name_en as nameEn', 'cas'])
    .orderBy('substance.search_text')
    .orderBy('substance.id')
    .orderBy('bottle.dimension')
    .orderBy('bottle.number')
    .execute();
  const found = new Map<string, Gathered>();
  for (const { id, unit, controls: controlsNow, substanceId, ...name } of bottles) {
    const controls = controlsThen.get(id) ?? controlsNow;
    const { stock, out } = levels.get(id) ?? { stock: 0, out: 0 };
    const own = entries.get(id) ?? [];
    const kinds = kindsOf(controls);
    const isIdle = stock === 0 && out === 0 && own.length === 0 && !also.has(id);
    if (isIdle || !wanted(kinds)) continue;
    const key = `${substanceId} ${name.dimension}`;
    const substance = found.get(key) ?? {
      ...name,
      lists: [],
      units: [],
      bottleIds: [],
      bottles: 0,
      opening: { stock: 0, out: 0 },
      entries: [],
    };
    found.set(key, substance);
    substance.opening = { stock: substance.opening.stock + stock, out: substance.opening.out + out };
    substance.units.push(unit);
    substance.bottleIds.push(id);
    substance.entries.push(...own);
    // A bottle that is empty and of which nothing is out is no bottle in the cabinet any more.
    if (own.reduce((held, entry) => held + heldBy(entry), stock + out) > 0) substance.bottles += 1;
    substance.lists.push(...kinds.filter((kind) => !substance.lists.includes(kind)));
  }
  for (const { entries: gathered } of found.values()) gathered.sort(inLedgerOrder);
  return [...found.values()];
}

/** What a row adds to what the cabinets and the slips together hold. */
function heldBy(flow: Flow): number {
  const { stock, out } = effectOf(flow);
  return stock + out;
}

/** A bottle's rows never go back in time, so that this keeps their order too. */
function inLedgerOrder(one: LedgerEntry, other: LedgerEntry): number {
  if (one.happenedOn !== other.happenedOn) return one.happenedOn < other.happenedOn ? -1 : 1;
  return one.sequence - other.sequence;
}
