import type { ExpressionBuilder } from 'kysely';
import { mostLabels } from '../../shared/chemicals/label-sheet.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { LabelChoice, LabelsInput } from '../../shared/contract/labels.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { wordFile } from '../documents/word-file.ts';
import { documentBasisOf } from '../school/queries.ts';
import type { Reader } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { buildBottleLabels } from './documents/bottle-labels.ts';
import type { BottleLabel } from './documents/label-data.ts';
import { pictogramStrip } from './documents/pictogram-strip.ts';
import { ghsMarksOf } from './ghs-reading.ts';
import { kindsOf } from './kinds-of.ts';

/** The labels of the chosen bottles as Word. Throws `invalid` (`noLabels`, `tooManyLabels`). */
export async function exportLabels(context: CallContext, input: LabelsInput): Promise<File> {
  const { which, sheet, start, language } = input;
  const { basis, rows } = await context.store.read(async (db) => ({
    basis: await documentBasisOf(db, language, context.clock.now()),
    rows: await labelRows(db, which),
  }));
  if (rows.length === 0) throw new Fault('invalid', 'noLabels');
  if (rows.length > mostLabels) throw new Fault('invalid', 'tooManyLabels', { count: mostLabels });
  const labels: BottleLabel[] = [];
  for (const row of rows) labels.push(await labelOf(row));
  const file = await buildBottleLabels({ ...basis, sheet, start, labels });
  const entry = { action: 'chemicals.exportLabels', subject: file.name, detail: { which, count: rows.length } };
  await context.store.write(({ audit }) => audit({ at: context.clock.now(), actor: callerOf(context), ...entry }));
  return wordFile(file);
}

function firstRow<Column extends 'm.happened_on' | 'm.kind'>(eb: ExpressionBuilder<Tables, 'bottle'>, column: Column) {
  return eb
    .selectFrom('chemical_movement as m')
    .select(column)
    .whereRef('m.bottle_id', '=', 'bottle.id')
    .orderBy('m.sequence')
    .limit(1);
}

/** Those of a cabinet or since a day only where something is in them; by number. */
export async function labelRows(db: Reader, which: LabelChoice) {
  let query = db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .innerJoin('cabinet', 'cabinet.id', 'bottle.cabinet_id')
    .select(['bottle.number', 'substance.name_zh', 'substance.name_en', 'substance.storage_group'])
    .select(['substance.hazard_classes', 'bottle.controls', 'bottle.purity', 'bottle.concentration'])
    .select(['bottle.net_amount', 'bottle.unit', 'cabinet.name as cabinet', 'opened_on', 'expires_on'])
    .select((eb) => [firstRow(eb, 'm.happened_on').as('firstOn'), firstRow(eb, 'm.kind').as('firstKind')])
    .orderBy('bottle.number')
    .limit(mostLabels + 1);
  if (which.kind === 'bottles') return query.where('bottle.id', 'in', which.ids).execute();
  query = query.where((eb) => eb.or([eb('bottle.stock', '>', 0), eb('bottle.out', '>', 0)]));
  return which.kind === 'cabinet'
    ? query.where('bottle.cabinet_id', '=', which.cabinetId).execute()
    : query.where('bottle.recorded_on', '>=', which.day).execute();
}

/** What stands on the label of a bottle's row. */
export async function labelOf(row: Awaited<ReturnType<typeof labelRows>>[number]): Promise<BottleLabel> {
  const { pictograms, signalWord } = ghsMarksOf(row.hazard_classes === '' ? [] : row.hazard_classes.split('\n'));
  return {
    number: row.number,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    storageGroup: row.storage_group,
    lists: kindsOf(row.controls),
    signalWord,
    purity: row.purity,
    concentration: row.concentration,
    netAmount: row.net_amount,
    unit: row.unit,
    cabinetName: row.cabinet,
    receivedOn: row.firstOn,
    isOpeningStock: row.firstKind === 'opening',
    openedOn: row.opened_on,
    expiresOn: row.expires_on,
    pictograms: await pictogramStrip(pictograms),
  };
}
