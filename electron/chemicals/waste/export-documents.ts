import type { Language } from '../../../shared/contract/document.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { DocumentFile } from '../../documents/document-basis.ts';
import { wordFile } from '../../documents/word-file.ts';
import { documentBasisOf } from '../../school/queries.ts';
import { buildHandOverForm } from './documents/hand-over-form.ts';
import { buildWasteLedger } from './documents/waste-ledger.ts';
import { handOverForPrint } from './hand-over-for-print.ts';
import { wasteOfYear } from './ledger-of-year.ts';

/** 危险废物管理台账 of a year. Leaves an audit row, like the other. */
export async function exportWasteLedger(
  context: CallContext,
  { year, language }: { year: number; language: Language },
): Promise<File> {
  const data = await context.store.read(async (db) => {
    const basis = await documentBasisOf(db, language, context.clock.now());
    return { ...basis, year, containers: await wasteOfYear(db, year, basis.timeZone) };
  });
  return giveOut(context, 'chemicals.waste.exportLedger', await buildWasteLedger(data));
}

/** 交接单 of a hand-over. Throws `notFound`. */
export async function exportWasteHandOver(
  context: CallContext,
  { id, language }: { id: string; language: Language },
): Promise<File> {
  const data = await context.store.read(async (db) => ({
    ...(await documentBasisOf(db, language, context.clock.now())),
    ...(await handOverForPrint(db, id)),
  }));
  return giveOut(context, 'chemicals.waste.exportHandOver', await buildHandOverForm(data));
}

async function giveOut(context: CallContext, action: string, file: DocumentFile): Promise<File> {
  const entry = { at: context.clock.now(), actor: callerOf(context), action, subject: file.name };
  await context.store.write(({ audit }) => audit(entry));
  return wordFile(file);
}
