import type { ControlledList } from '../../shared/chemicals/listing-file.ts';
import { nearestFirst } from '../../shared/chemicals/name-nearness.ts';
import { wantsCheck } from '../../shared/chemicals/substance-origin.ts';
import type { Substance } from '../../shared/contract/chemical-schemas.ts';
import type { SubstanceOrigin } from '../../shared/contract/substance-origin.ts';
import type { Reader } from '../store/store.ts';
import { countUncounted, sumCounted } from './counted-amount.ts';
import { listsInForce } from './lists/lists-in-force.ts';
import { type BeyondBound, substancesBeyond } from './matching-bottles.ts';
import { controlsOf } from './reference.ts';
import { sheetsGoodFrom, substancesWithSheetDue } from './sheet-rows.ts';
import { namesIn } from './substance-search.ts';

const linesOf = (joined: string) => (joined === '' ? [] : joined.split('\n'));

function selectSubstances(db: Reader) {
  return db
    .selectFrom('substance')
    .leftJoin('bottle', 'bottle.substance_id', 'substance.id')
    .leftJoin('substance_origin as origin', 'origin.substance_id', 'substance.id')
    .selectAll('substance')
    .select(['origin.version as tableVersion', 'origin.source_zh as sourceZh', 'origin.source_en as sourceEn'])
    .select([
      'origin.table_checked as tableChecked',
      'origin.checked_on as checkedOn',
      'origin.checked_by as checkedBy',
    ])
    .select((eb) => {
      const aliases = { bottle: 'bottle', substance: 'substance' };
      return [
        sumCounted('stock', aliases).as('stock'),
        sumCounted('out', aliases).as('out'),
        countUncounted(aliases).as('uncounted'),
        eb.fn.count<number>('bottle.id').as('bottles'),
        eb
          .selectFrom('data_sheet')
          .select('issued_on')
          .whereRef('data_sheet.substance_id', '=', 'substance.id')
          .orderBy('sequence', 'desc')
          .limit(1)
          .as('sheetOn'),
      ];
    })
    .groupBy('substance.id')
    .orderBy('substance.search_text');
}

type SubstanceRow = Awaited<ReturnType<ReturnType<typeof selectSubstances>['execute']>>[number];

function originOf(row: SubstanceRow): SubstanceOrigin | null {
  const { tableVersion: version, sourceZh: zh, sourceEn: en, tableChecked, checkedOn: on, checkedBy: by } = row;
  if (version === null || zh === null || en === null) return null;
  const checked = on === null || by === null ? null : { by, on };
  return { version, source: { zh, en }, pleaseCheck: wantsCheck(tableChecked === 1, on), checked };
}

function asSubstance(row: SubstanceRow, lists: readonly ControlledList[]): Substance {
  return {
    id: row.id,
    version: row.version,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    aliases: linesOf(row.aliases),
    formula: row.formula,
    cas: row.cas,
    dimension: row.dimension,
    density: row.density,
    hazardClasses: linesOf(row.hazard_classes),
    storageGroup: row.storage_group,
    minimum: row.minimum,
    maximum: row.maximum,
    stock: row.stock,
    out: row.out,
    bottles: row.bottles,
    uncounted: row.uncounted,
    sheetOn: row.sheetOn,
    controls: controlsOf({ cas: row.cas, massPercent: null }, lists, 'zh-CN'),
    origin: originOf(row),
  };
}

function namesOf({ search_text: text, name_zh: nameZh, name_en: nameEn, aliases, formula, cas }: SubstanceRow) {
  return namesIn(text, { nameZh, nameEn, aliases: linesOf(aliases), formula, cas });
}

/** The school's substances with what is there of each, by name, what is called as it is searched for first; `today` decides which data sheets are due. */
export async function listSubstances(
  db: Reader,
  search: string | undefined,
  beyond?: BeyondBound | 'sheetDue' | 'toCheck',
  today = '',
): Promise<Substance[]> {
  let query = selectSubstances(db);
  if (search)
    query = query.where(({ eb, fn, val }) => eb(fn('instr', ['search_text', val(search.toLowerCase())]), '>', 0));
  if (beyond === 'sheetDue') {
    query = query.where('substance.id', 'in', substancesWithSheetDue(db, await sheetsGoodFrom(db, today)));
  } else if (beyond === 'toCheck') {
    query = query.where('origin.table_checked', '=', 0).where('origin.checked_on', 'is', null);
  } else if (beyond) query = query.where('substance.id', 'in', substancesBeyond(db, beyond));
  const lists = await listsInForce(db);
  const rows = await query.execute();
  const near = search ? nearestFirst(rows, namesOf, search) : rows;
  return near.map((row) => asSubstance(row, lists));
}

/** One substance with what is there of it, or undefined. */
export async function substanceById(db: Reader, id: string): Promise<Substance | undefined> {
  const row = await selectSubstances(db).where('substance.id', '=', id).executeTakeFirst();
  return row && asSubstance(row, await listsInForce(db));
}
