import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import type { HoldingChangeRow, ListEntryRow, ListInForce } from '../../../shared/contract/chemical-lists.ts';
import type { Control } from '../../../shared/contract/chemical-schemas.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Reader } from '../../store/store.ts';
import { fromProgram, listsInForce, shippedLists } from './lists-in-force.ts';

/** The lists in force, one a kind, each with where it comes from. */
export async function currentListRows(db: Reader): Promise<ListInForce[]> {
  const loads = await db
    .selectFrom('controlled_list_load')
    .selectAll()
    .where('file_name', '<>', fromProgram)
    .orderBy('sequence', 'desc')
    .execute();
  const files = loads.map(({ content, ...load }) => ({ load, file: JSON.parse(content) as typeof shippedLists }));
  return (await listsInForce(db)).map((list) => {
    const own = files.find(({ file }) => file.asOf === list.asOf && file.lists.some(({ kind }) => kind === list.kind));
    return {
      kind: list.kind,
      name: list.name,
      version: list.version,
      asOf: list.asOf,
      checked: (own?.file ?? shippedLists).checked,
      complete: list.complete,
      source: { zh: list.source.text, en: list.source.translation, address: list.source.address },
      entries: list.entries.length,
      open: list.open.length,
      loaded: own ? { sequence: own.load.sequence, at: own.load.loaded_at, by: own.load.by_name } : null,
    };
  });
}

/** A page of what is on a list, in its order, with what of it the school holds; found by name, alias, pinyin and number. */
export async function listEntryRows(
  db: Reader,
  { kind, search = '', page, size }: { kind: ListKind; search?: string | undefined; page: number; size: number },
): Promise<{ rows: ListEntryRow[]; total: number }> {
  const list = (await listsInForce(db)).find((one) => one.kind === kind);
  if (list === undefined) return { rows: [], total: 0 };
  const held = await heldByCas(db);
  const blank = { nameZh: '', item: null, rule: null };
  const all = [
    ...list.entries.map((entry) => ({ ...entry, isOpen: false })),
    ...list.open.map((cas) => ({ ...blank, cas, isOpen: true, note: undefined, noteTranslation: undefined })),
  ];
  const wanted = search.trim().toLowerCase();
  const found = all.filter(({ cas, nameZh, item }) => {
    const text = `${nameZh} ${cas} ${item ?? ''} ${held.get(cas)?.searchText ?? ''}`.toLowerCase();
    return text.includes(wanted);
  });
  const rows = found.slice((page - 1) * size, page * size).map((entry) => {
    const own = held.get(entry.cas);
    return {
      cas: entry.cas,
      nameZh: entry.nameZh || (own?.nameZh ?? ''),
      nameEn: own?.nameEn ?? '',
      item: entry.item,
      abovePercent: entry.rule?.aboveMassPercent ?? null,
      note: entry.note === undefined ? null : { zh: entry.note, en: entry.noteTranslation ?? entry.note },
      open: entry.isOpen,
      bottles: own?.bottles ?? 0,
      substanceId: own?.id ?? null,
    };
  });
  return { rows, total: found.length };
}

/** The school's substances by their numbers, with how many bottles of each are not empty. */
async function heldByCas(db: Reader) {
  const rows = await db
    .selectFrom('substance')
    .select(['substance.id', 'cas', 'name_zh as nameZh', 'name_en as nameEn', 'search_text as searchText'])
    .select((eb) =>
      eb
        .selectFrom('bottle')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('bottle.substance_id', '=', 'substance.id')
        .where((inner) => inner.or([inner('stock', '>', 0), inner('out', '>', 0)]))
        .as('bottles'),
    )
    .where('cas', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.cas ?? '', row]));
}

/** What was loaded, latest first. */
export async function loadRows(db: Reader) {
  const rows = await db
    .selectFrom('controlled_list_load as load')
    .select(['sequence', 'version', 'as_of as asOf', 'file_name as fileName', 'loaded_at as at', 'by_name as by'])
    .select('content')
    .select((eb) =>
      eb
        .selectFrom('controlled_list_change')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('load_sequence', '=', 'load.sequence')
        .as('bottles'),
    )
    .orderBy('sequence', 'desc')
    .execute();
  return rows.map(({ content, bottles, ...row }) => {
    const { lists } = JSON.parse(content) as typeof shippedLists;
    return { ...row, kinds: lists.map(({ kind }) => kind), bottles: bottles ?? 0 };
  });
}

/** The bottles that a load put on other lists, with the reasons that were written down then. Throws `notFound`. */
export async function loadChanges(db: Reader, sequence: number): Promise<HoldingChangeRow[]> {
  const load = await db
    .selectFrom('controlled_list_load')
    .select('sequence')
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  if (load === undefined) throw new Fault('notFound', 'noSuchRecord');
  const rows = await db
    .selectFrom('controlled_list_change as one')
    .innerJoin('bottle', 'bottle.id', 'one.bottle_id')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['bottle.id as bottleId', 'bottle.number as bottleNumber', 'name_zh as nameZh', 'name_en as nameEn'])
    .select(['change', 'reasons_before', 'reasons_after'])
    .where('load_sequence', '=', sequence)
    .orderBy('substance.search_text')
    .orderBy('bottle.number')
    .execute();
  return rows.map(({ reasons_before, reasons_after, ...row }) => ({
    ...row,
    before: JSON.parse(reasons_before) as Control[],
    after: JSON.parse(reasons_after) as Control[],
  }));
}
