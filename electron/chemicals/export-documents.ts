import type { Language } from '../../shared/contract/document.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import type { DocumentFile } from '../documents/document-basis.ts';
import { wordFile } from '../documents/word-file.ts';
import { documentBasisOf } from '../school/queries.ts';
import { buildChemicalLedger } from './documents/chemical-ledger.ts';
import { buildIssueSlip } from './documents/issue-slip.ts';
import { buildPrecursorReport } from './documents/precursor-report.ts';
import { buildStockList } from './documents/stock-list.ts';
import { ledgerOfMonth } from './ledger-of-month.ts';
import { precursorsOfYear } from './precursors-of-year.ts';
import { schoolToday } from './school-today.ts';
import { slipForPrint } from './slip-for-print.ts';
import { stockForBureau } from './stock-for-bureau.ts';

/** The ledger of a month `YYYY-MM` (危化品出入库台账) with the head of its chain. Leaves an audit row, like the others. */
export async function exportLedger(
  context: CallContext,
  { month, language }: { month: string; language: Language },
): Promise<File> {
  const data = await context.store.read(async (db) => {
    const basis = await documentBasisOf(db, language, context.clock.now());
    if (month > (await schoolToday(db, context)).slice(0, 7)) throw new Fault('invalid', 'monthInFuture', { month });
    return { ...basis, ...(await ledgerOfMonth(db, month, basis.timeZone)) };
  });
  return handOver(context, 'chemicals.exportLedger', await buildChemicalLedger(data));
}

/** An issue slip (领用单) as it stands now. Throws `notFound`. */
export async function exportSlip(
  context: CallContext,
  { id, language }: { id: string; language: Language },
): Promise<File> {
  const now = context.clock.now();
  const data = await context.store.read(async (db) => ({
    ...(await documentBasisOf(db, language, now)),
    slip: await slipForPrint(db, id, now),
  }));
  return handOver(context, 'chemicals.exportSlip', await buildIssueSlip(data));
}

/** What the school holds now, by cabinet and substance, for the bureau. */
export async function exportStock(context: CallContext, { language }: { language: Language }): Promise<File> {
  const data = await context.store.read(async (db) => ({
    ...(await documentBasisOf(db, language, context.clock.now())),
    cabinets: await stockForBureau(db, language),
  }));
  return handOver(context, 'chemicals.exportStock', await buildStockList(data));
}

/** The draft of the yearly report on 易制毒 substances (国务院令第445号 art. 36). */
export async function exportPrecursors(
  context: CallContext,
  { year, language }: { year: number; language: Language },
): Promise<File> {
  const data = await context.store.read(async (db) => {
    const basis = await documentBasisOf(db, language, context.clock.now());
    if (year > Number((await schoolToday(db, context)).slice(0, 4)))
      throw new Fault('invalid', 'yearInFuture', { year });
    return { ...basis, ...(await precursorsOfYear(db, year, language)), year };
  });
  return handOver(context, 'chemicals.exportPrecursors', await buildPrecursorReport(data));
}

/** A document as the file that the caller gets; leaves an audit row. */
export async function handOver(context: CallContext, action: string, file: DocumentFile): Promise<File> {
  const entry = { at: context.clock.now(), actor: callerOf(context), action, subject: file.name };
  await context.store.write(({ audit }) => audit(entry));
  return wordFile(file);
}
