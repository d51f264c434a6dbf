import { type CurrentList, undecidedLists } from '../../shared/chemicals/listing.ts';
import type { Unit } from '../../shared/chemicals/quantity.ts';
import type { Language } from '../../shared/contract/document.ts';
import type { Reader } from '../store/store.ts';
import type { StockLine, StockSubstance } from './documents/stock-data.ts';
import { listsInForce } from './lists/lists-in-force.ts';
import { listCabinets } from './queries.ts';
import { controlsOf, subjectOf } from './reference.ts';

type Gathered = StockSubstance & { lines: (StockLine & { units: Unit[] })[] };

/** What is in the cabinets and out of them now, by substance and cabinet, with the lists in force. */
export async function stockForBureau(db: Reader, language: Language): Promise<StockSubstance[]> {
  const lists = await listsInForce(db);
  const cabinets = new Map((await listCabinets(db)).map((cabinet) => [cabinet.id, cabinet]));
  const bottles = await db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .innerJoin('cabinet', 'cabinet.id', 'bottle.cabinet_id')
    .where((eb) => eb.or([eb('stock', '>', 0), eb('out', '>', 0)]))
    .select(['substance.id as substanceId', 'name_zh as nameZh', 'name_en as nameEn', 'cas', 'bottle.dimension'])
    .select(['bottle.cabinet_id as cabinetId', 'purity', 'concentration', 'unit', 'stock', 'out'])
    .orderBy('substance.search_text')
    .orderBy('substance.id')
    .orderBy('bottle.dimension')
    .orderBy('cabinet.name')
    .orderBy('cabinet.id')
    .orderBy('concentration')
    .orderBy('purity')
    .orderBy('bottle.number')
    .execute();
  const substances = new Map<string, Gathered>();
  const lines = new Map<string, StockLine & { units: Unit[] }>();
  for (const {
    substanceId,
    cabinetId,
    nameZh,
    nameEn,
    cas,
    dimension,
    purity,
    concentration,
    unit,
    ...held
  } of bottles) {
    const key = `${substanceId} ${dimension}`;
    const substance = substances.get(key) ?? {
      nameZh,
      nameEn,
      cas,
      dimension,
      undecided: undecidedOf(cas, lists, language),
      lines: [],
    };
    substances.set(key, substance);
    const lineKey = JSON.stringify([key, cabinetId, purity, concentration]);
    const cabinet = cabinets.get(cabinetId);
    const known = lines.get(lineKey);
    const line = known ?? {
      cabinetName: cabinet?.name ?? '',
      placePath: cabinet?.placePath ?? '',
      keepers: [cabinet?.keeperName ?? null, cabinet?.secondKeeperName ?? null] as const,
      purity,
      concentration,
      units: [],
      bottles: 0,
      stock: 0,
      out: 0,
      controls: controlsOf(subjectOf(cas, concentration), lists, language),
    };
    lines.set(lineKey, line);
    if (known === undefined) substance.lines.push(line);
    line.units.push(unit);
    line.bottles += 1;
    line.stock += held.stock;
    line.out += held.out;
  }
  return [...substances.values()];
}

function undecidedOf(cas: string | null, lists: readonly CurrentList[], language: Language): readonly string[] | 'all' {
  const kinds = undecidedLists(cas, lists);
  if (kinds.length === lists.length) return 'all';
  const undecided = lists.filter((list) => kinds.includes(list.kind));
  return undecided.map(({ name }) => (language === 'en' ? name.en : name.zh));
}
