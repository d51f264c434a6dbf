import { type CurrentList, undecidedLists } from '../../shared/chemicals/listing.ts';
import type { Unit } from '../../shared/chemicals/quantity.ts';
import { addWaiting, type WaitingEntry } from '../../shared/chemicals/waiting-amounts.ts';
import type { Language } from '../../shared/contract/document.ts';
import type { Reader } from '../store/store.ts';
import type { StockCabinet, StockLine } from './documents/stock-data.ts';
import { listsInForce } from './lists/lists-in-force.ts';
import { listCabinets } from './queries.ts';
import { controlsOf, subjectOf } from './reference.ts';
import { waitingEntries } from './waiting-entries.ts';

type Gathered = StockLine & { units: Unit[]; bottles: string[]; waiting: WaitingEntry[] };

/** What is in the cabinets and out of them now, by cabinet and substance, with the lists in force. */
export async function stockForBureau(db: Reader, language: Language): Promise<StockCabinet[]> {
  const lists = await listsInForce(db);
  const waiting = Map.groupBy(await waitingEntries(db), ({ bottleId }) => bottleId);
  const bottles = await db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .where((eb) => eb.or([eb('stock', '>', 0), eb('out', '>', 0)]))
    .select(['bottle.id', 'bottle.number', 'bottle.cabinet_id as cabinetId', 'unit', 'stock', 'out'])
    .select(['substance.id as substanceId', 'name_zh as nameZh', 'name_en as nameEn', 'cas', 'bottle.dimension'])
    .select(['purity', 'concentration'])
    .orderBy('substance.search_text')
    .orderBy('substance.id')
    .orderBy('bottle.dimension')
    .orderBy('concentration')
    .orderBy('purity')
    .orderBy('bottle.number')
    .execute();
  const byCabinet = new Map<string, Map<string, Gathered>>();
  for (const { id, number, cabinetId, unit, stock, out, ...kind } of bottles) {
    const lines = byCabinet.get(cabinetId) ?? new Map<string, Gathered>();
    byCabinet.set(cabinetId, lines);
    const { substanceId, dimension, cas, purity, concentration } = kind;
    const key = JSON.stringify([substanceId, dimension, purity, concentration]);
    const line = lines.get(key) ?? {
      ...kind,
      ...{ units: [], bottles: [], stock: 0, out: 0, waiting: [] },
      controls: controlsOf(subjectOf(cas, concentration), lists, language),
      undecided: undecidedOf(cas, lists),
    };
    lines.set(key, line);
    line.units.push(unit);
    line.bottles.push(number);
    line.stock += stock;
    line.out += out;
    line.waiting = addWaiting([...line.waiting, ...(waiting.get(id) ?? [])]);
  }
  const cabinets = await listCabinets(db);
  return cabinets.flatMap(({ id, name, placePath, keeperName, secondKeeperName }) => {
    const lines = byCabinet.get(id);
    if (lines === undefined) return [];
    return [{ name, placePath, keepers: [keeperName, secondKeeperName] as const, lines: [...lines.values()] }];
  });
}

function undecidedOf(cas: string | null, lists: readonly CurrentList[]): StockLine['undecided'] {
  const kinds = undecidedLists(cas, lists);
  return kinds.length === lists.length ? 'all' : kinds;
}
