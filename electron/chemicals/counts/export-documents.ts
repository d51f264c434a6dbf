import type { Language } from '../../../shared/contract/document.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { DocumentFile } from '../../documents/document-basis.ts';
import { wordFile } from '../../documents/word-file.ts';
import { documentBasisOf } from '../../school/queries.ts';
import { listCabinets } from '../queries.ts';
import { countRecord } from './count-view.ts';
import type { CountSheetData } from './documents/count-data.ts';
import { buildCountSheet } from './documents/count-sheet.ts';
import { buildLossReport } from './documents/loss-report.ts';

interface ExportInput {
  id: string;
  language: Language;
}

/** The count sheet (盘点表) as the count stands. Throws `notFound`. */
export async function exportCountSheet(context: CallContext, input: ExportInput): Promise<File> {
  return handOver(context, 'chemicals.counts.exportSheet', await buildCountSheet(await dataOf(context, input)));
}

/** The report of a loss to the police and the bureau. Throws `conflict` when nothing that is listed was lost. */
export async function exportLossReport(context: CallContext, input: ExportInput): Promise<File> {
  const data = await dataOf(context, input);
  if (!data.count.lineList.some(({ result }) => result?.reportable)) {
    throw new Fault('conflict', 'countNothingToReport', { number: data.count.number });
  }
  return handOver(context, 'chemicals.counts.exportReport', await buildLossReport(data));
}

function dataOf(context: CallContext, { id, language }: ExportInput): Promise<CountSheetData> {
  return context.store.read(async (db) => {
    const count = await countRecord(db, context, id);
    const cabinet = (await listCabinets(db)).find((one) => one.id === count.cabinetId);
    const basis = await documentBasisOf(db, language, context.clock.now());
    return { ...basis, count, placePath: cabinet?.placePath ?? '' };
  });
}

async function handOver(context: CallContext, action: string, file: DocumentFile): Promise<File> {
  const entry = { at: context.clock.now(), actor: callerOf(context), action, subject: file.name };
  await context.store.write(({ audit }) => audit(entry));
  return wordFile(file);
}
