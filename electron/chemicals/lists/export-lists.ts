import { type ControlledListFile, controlledListFile } from '../../../shared/chemicals/listing-file.ts';
import {
  type ListColumn,
  listColumnIds,
  listColumnNames,
  listKindNames,
  standings,
  yesNo,
} from '../../../shared/chemicals/listing-sheet.ts';
import type { Language } from '../../../shared/contract/document.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import { safeFileName } from '../../documents/file-name.ts';
import { documentBasisOf } from '../../school/queries.ts';
import { writeSheet } from '../../spreadsheet/write-sheet.ts';
import type { Reader } from '../../store/store.ts';
import { wordsIn } from '../../words/words.ts';
import { listsInForce, loadedFiles, shippedLists } from './lists-in-force.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** Lists as a file that can be loaded again: as JSON, or as a spreadsheet with a line an entry. Leaves an audit row. */
export async function exportLists(
  context: CallContext,
  { sequence, format, language }: { sequence: number | null; format: 'xlsx' | 'json'; language: Language },
): Promise<File> {
  const words = wordsIn(language);
  const now = context.clock.now();
  const { basis, file } = await context.store.read(async (db) => ({
    basis: await documentBasisOf(db, language, now),
    file: await fileOf(db, sequence),
  }));
  const title = words('lists:file.name');
  const name = safeFileName(`${title}_${file.version}`, format);
  const sheet = { name: title, writtenAt: basis.issuedAt, creator: basis.school.name };
  const bytes =
    format === 'json'
      ? new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
      : writeSheet(writtenColumns(language), rowsOf(file, language), sheet);
  const entry = { at: now, actor: callerOf(context), action: 'chemicals.lists.export', subject: name };
  await context.store.write(({ audit }) => audit(entry));
  return new File([Uint8Array.from(bytes)], name, { type: types[format] });
}

async function fileOf(db: Reader, sequence: number | null): Promise<ControlledListFile> {
  if (sequence === null) return fileInForce(db);
  if (sequence === 0) return shippedLists;
  const load = await db
    .selectFrom('controlled_list_load')
    .select('content')
    .where('sequence', '=', sequence)
    .executeTakeFirst();
  if (load === undefined) throw new Fault('notFound', 'noSuchRecord');
  return controlledListFile.parse(JSON.parse(load.content));
}

/** The lists in force put into one file. Compared is what was compared with every one of its extracts. */
async function fileInForce(db: Reader): Promise<ControlledListFile> {
  const lists = await listsInForce(db);
  const newest = [shippedLists, ...(await loadedFiles(db))].reduce((one, other) =>
    other.asOf >= one.asOf ? other : one,
  );
  const extracts = lists.filter(({ complete }) => !complete).map(({ compared }) => new Set(compared));
  const [first = new Set<string>(), ...others] = extracts;
  return {
    ...newest,
    compared: [...first].filter((cas) => others.every((one) => one.has(cas))),
    lists: lists.map(({ compared: _compared, asOf: _asOf, ...list }) => list),
  };
}

const widths: Partial<Record<ListColumn, number>> = { list: 24, source: 30, name: 28, note: 24, cas: 13, kind: 12 };

function writtenColumns(language: Language) {
  return listColumnIds.map((id) => ({
    header: listColumnNames[id][language === 'en' ? 1 : 0],
    kind: id === 'asOf' ? ('day' as const) : ('text' as const),
    width: widths[id] ?? 11,
  }));
}

type Line = Partial<Record<ListColumn, string | null>>;

function rowsOf(file: ControlledListFile, language: Language): (string | null)[][] {
  const said = <Text>(words: readonly [Text, Text, ...Text[]]) => words[language === 'en' ? 1 : 0];
  const flag = (yes: boolean) => said(yes ? yesNo.yes : yesNo.no);
  const lines: Line[] = file.lists.flatMap((list) => {
    const kind = said(listKindNames[list.kind]);
    const entries = list.entries.map(({ cas, nameZh, item, rule, note, noteTranslation }) => ({
      ...{ kind, cas, name: nameZh, item, standing: said(standings.listed) },
      above: rule === null ? null : String(rule.aboveMassPercent),
      ...{ note: note ?? null, noteEn: noteTranslation ?? null },
    }));
    const open = list.open.map((cas) => ({ kind, cas, standing: said(standings.open) }));
    const [first = { kind }, ...rest] = [...entries, ...open];
    const ofList = {
      ...{ list: list.name.zh, listEn: list.name.en, version: list.version, complete: flag(list.complete) },
      ...{ source: list.source.text, sourceEn: list.source.translation, address: list.source.address },
    };
    return [{ ...ofList, ...first }, ...rest];
  });
  const compared = file.compared.map((cas) => ({ cas, standing: said(standings.compared) }));
  const head = { asOf: file.asOf, checked: flag(file.checked) };
  const [first = {}, ...rest]: Line[] = [...lines, ...compared];
  const all: Line[] = [{ ...head, ...first }, ...rest];
  return all.map((line) => listColumnIds.map((id) => line[id] ?? null));
}
