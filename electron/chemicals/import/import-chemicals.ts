import type { z } from 'zod';
import { type AwaitedParty, approvalFor } from '../../../shared/chemicals/approval.ts';
import { importColumnIds } from '../../../shared/chemicals/import-columns.ts';
import type { RowContent } from '../../../shared/chemicals/import-row.ts';
import { asksForTwo } from '../../../shared/chemicals/two-persons.ts';
import type {
  ImportPreview,
  ImportResult,
  importInput,
  importPreviewInput,
} from '../../../shared/contract/chemical-import.ts';
import type { ChemicalSettings } from '../../../shared/contract/chemical-schemas.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';
import { wordsIn } from '../../words/words.ts';
import { ledgerMoment } from '../ledger-moment.ts';
import { countersOf } from '../opening-proof.ts';
import { controlKinds } from '../reference.ts';
import { enterRows } from './enter-rows.ts';
import { endProgress } from './import-progress.ts';
import { readKnownStock } from './known-stock.ts';
import { makeGround } from './make-ground.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { plannedConflicts } from './planned-standings.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { rowHeaders } from './sheet-words.ts';

/** What an import of this file would do, row by row. Faults: those of `readFile`. */
export async function previewImport(
  context: CallContext,
  input: z.output<typeof importPreviewInput>,
  signal: AbortSignal | undefined,
): Promise<ImportPreview> {
  const file = await readFile(input.file, signal);
  const { known, moment } = await context.store.read(async (db) => ({
    known: await readKnownStock(db),
    moment: await ledgerMoment(db, context),
  }));
  const plan = planImport(file, known, optionsOf(context, input));
  const conflicts = await context.store.read((db) => plannedConflicts(db, plan, known));
  const [first] = file.lists;
  return {
    ...countsOf(file, plan),
    bottles: plan.planned.reduce((sum, { content }) => sum + content.bottles, 0),
    duplicateRows: [...plan.duplicates],
    headerRow: first.header.row,
    columns: importColumnIds.flatMap((id) => {
      const column = first.header.columns[id];
      return column === undefined ? [] : [{ id, header: column.header }];
    }),
    leftOut: file.lists.flatMap(({ leftOut, sheetName }) =>
      leftOut.map((row) => ({ sheet: file.lists.length > 1 ? sheetName : null, ...row })),
    ),
    conflicts,
    planned: plan.planned.map(({ sheet, row, cas, content }) => {
      const controls = controlKinds(cas, content.concentration, known.lists);
      return {
        sheet,
        row,
        number: content.number,
        name: content.name,
        bottles: content.bottles,
        unit: content.unit,
        netAmount: content.netAmount,
        amount: content.amount,
        place: content.path.join(' / '),
        controls,
        awaits: awaitedFor(controls, content, moment.settings),
      };
    }),
    creates: {
      substances: plan.substances.map(({ nameZh, cas, catalogueCas }) => ({
        nameZh,
        cas,
        filed: catalogueCas !== null,
      })),
      places: plan.places.map(({ path }) => path),
      cabinets: plan.cabinets.map(({ path }) => path),
      makers: [...plan.makers],
    },
    knownMakers: [...known.makers].filter((maker) => maker !== '').sort(),
  };
}

/** Whose yes the opening of a bottle waits for; an empty one moves nothing. */
function awaitedFor(
  controls: readonly string[],
  { amount, dimension }: RowContent,
  settings: ChemicalSettings,
): AwaitedParty | null {
  if (amount === 0) return null;
  const approver = approvalFor({ controls, kind: 'opening', dimension, amount }, settings);
  return approver ?? (asksForTwo(controls, 'opening', settings) ? 'second' : null);
}

const action = 'chemicals.import.run';

/**
 * Imports a file in one transaction: all that is right in it, or nothing when something is wrong and `skipProblems` is not
 * set. Called again with the same id, it imports nothing more.
 */
export async function runImport(
  context: CallContext,
  input: z.output<typeof importInput>,
  signal: AbortSignal | undefined,
): Promise<ImportResult> {
  try {
    return await enterFile(context, input, signal);
  } finally {
    endProgress(input.id);
  }
}

async function enterFile(
  context: CallContext,
  input: z.output<typeof importInput>,
  signal: AbortSignal | undefined,
): Promise<ImportResult> {
  const file = await readFile(input.file, signal);
  const words = wordsIn(input.language);
  return context.store.write(async (writer) => {
    const db = writer.tx as unknown as Reader;
    const before = await earlierResult(db, input.id);
    if (before !== null) return before;
    const plan = planImport(file, await readKnownStock(db), optionsOf(context, input));
    const counts = countsOf(file, plan);
    if (plan.planned.length === 0 || (plan.problems.length > 0 && !input.skipProblems))
      return { ...counts, imported: 0 };
    const moment = await ledgerMoment(db, context);
    await makeGround(writer, context, plan);
    const { entered: imported, empty } = await enterRows(writer, context, moment, plan.planned, {
      firstId: input.id,
      words: { reason: words('import:reason.opening'), asItStands: words('import:reason.asItStands') },
      signal,
      counters: input.counterIds.length === 0 ? null : await countersOf(db, input.counterIds),
    });
    const result = { ...counts, imported };
    const detail = { id: input.id, ...result, records: empty };
    const entry = { at: moment.now, actor: callerOf(context), action, subject: input.file.name, detail };
    await writer.audit(entry);
    return result;
  });
}

/** What the import with this id has entered; null while it has not, or when it was cancelled. */
export async function enteredImport(context: CallContext, id: string): Promise<ImportResult | null> {
  return context.store.read((db) => earlierResult(db, id));
}

/** Imports of before they were kept do not say which columns and sheets were not read, nor which names were taken. */
type KeptResult = Partial<ImportResult> & Pick<ImportResult, 'rows' | 'ok' | 'imported' | 'duplicates' | 'problems'>;

/** What the same call did before its answer was lost. */
async function earlierResult(db: Reader, id: string): Promise<ImportResult | null> {
  const bottle = db.selectFrom('bottle').select('id').where('id', '=', id);
  if ((await bottle.executeTakeFirst()) === undefined) return null;
  const row = await db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', action)
    .where(({ eb, fn, val }) => eb(fn('instr', ['detail', val(`"id":"${id}"`)]), '>', 0))
    .executeTakeFirst();
  if (row === undefined) return null;
  const { rows, ok, imported, duplicates, ...kept } = JSON.parse(row.detail) as KeptResult;
  const problems = kept.problems.map((problem) => ({ ...problem, sheet: problem.sheet ?? null }));
  const { otherColumns = [], sheets = [], sheetsNotRead = [], namesTaken = [] } = kept;
  return { rows, ok, imported, duplicates, problems, otherColumns, sheets, sheetsNotRead, namesTaken };
}

function optionsOf(
  context: CallContext,
  { create, language, meanings }: Pick<z.output<typeof importInput>, 'create' | 'language' | 'meanings'>,
) {
  return { create, meanings, newId: context.newId, unplaced: wordsIn(language)('import:unplaced') };
}

/** Headers of what nobody reads here, each once; the row numbers of the program's own list are nothing to read. */
function unreadColumns({ lists }: ReadFile): string[] {
  const headers = lists.flatMap(({ header, own }) =>
    header.others.map((column) => column.header).filter((one) => !own || !rowHeaders.includes(one)),
  );
  return [...new Set(headers)];
}

const countsOf = (file: ReadFile, { rows, planned, duplicates, problems, namesTaken }: ImportPlan) => ({
  rows,
  ok: planned.length,
  duplicates: duplicates.length,
  problems: [...problems],
  otherColumns: unreadColumns(file),
  sheets: file.lists.map(({ sheetName }) => sheetName),
  sheetsNotRead: [...file.notRead],
  namesTaken: [...namesTaken],
});
