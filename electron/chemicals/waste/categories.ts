import categoriesJson from '../../../resources/reference/chemicals/waste-categories.json' with { type: 'json' };
import type { Bilingual } from '../../../shared/chemicals/reference-file.ts';
import {
  type WasteCategoriesFile,
  type WasteCategoryEntry,
  wasteCategoriesFile,
} from '../../../shared/chemicals/waste-categories-file.ts';
import type { WasteCategory } from '../../../shared/contract/chemical-waste.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';

let read: WasteCategoriesFile | null = null;

function file(): WasteCategoriesFile {
  read ??= wasteCategoriesFile.parse(categoriesJson);
  return read;
}

/** A category of the shipped file, or undefined. */
export function categoryEntry(id: string): WasteCategoryEntry | undefined {
  return file().categories.find((category) => category.id === id);
}

/** Who says what is not to go into a category. */
export function categoryRuleSource(): Bilingual {
  return file().ruleSource;
}

/** Every category with the school's code for it, in the order of the file. */
export async function listCategories(db: Reader): Promise<WasteCategory[]> {
  const codes = await readCodes(db);
  return file().categories.map((entry) => asCategory(entry, codes.get(entry.id) ?? ''));
}

/** Gives categories by their ids; one that the file no longer has keeps its id for a name. */
export async function categoriesById(db: Reader): Promise<(id: string, form?: WasteCategory['form']) => WasteCategory> {
  const known = new Map((await listCategories(db)).map((category) => [category.id, category]));
  return (id, form = 'liquid') => known.get(id) ?? { id, nameZh: id, nameEn: id, form, apartFrom: [], code: '' };
}

function asCategory({ id, name, form, apartFrom }: WasteCategoryEntry, code: string): WasteCategory {
  return { id, nameZh: name.zh, nameEn: name.en, form, apartFrom: [...apartFrom], code };
}

async function readCodes(db: Reader): Promise<Map<string, string>> {
  const rows = await db.selectFrom('waste_code').selectAll().execute();
  return new Map(rows.map((row) => [row.category_id, row.code]));
}

/** Keeps the code that the firm or the bureau gave for a category; hand-overs keep that of their day. Throws `notFound`. */
export function setCode(context: CallContext, { id, code }: { id: string; code: string }): Promise<WasteCategory> {
  return context.store.write(async ({ tx, audit }) => {
    const entry = categoryEntry(id);
    if (entry === undefined) throw new Fault('notFound', 'noSuchWasteCategory');
    const before = (await readCodes(tx as unknown as Reader)).get(id) ?? '';
    await tx
      .insertInto('waste_code')
      .values({ category_id: id, code })
      .onConflict((conflict) => conflict.column('category_id').doUpdateSet({ code }))
      .execute();
    await audit({
      at: context.clock.now(),
      actor: callerOf(context),
      action: 'chemicals.waste.setCode',
      subject: entry.name.zh,
      detail: { category: id, before, after: code },
    });
    return asCategory(entry, code);
  });
}
