import { amountIn, type Unit } from '../../shared/chemicals/quantity.ts';
import type { Language } from '../../shared/contract/document.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { safeFileName } from '../documents/file-name.ts';
import { documentBasisOf } from '../school/queries.ts';
import { writeSheet } from '../spreadsheet/write-sheet.ts';
import type { WrittenColumn } from '../spreadsheet/written-column.ts';
import type { Reader } from '../store/store.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { reasonAsWritten, type WrittenImportColumn, writtenColumns } from './import/sheet-words.ts';
import { listCabinets } from './queries.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const widths: Record<WrittenImportColumn, number> = {
  number: 16,
  name: 24,
  nameEn: 24,
  cas: 13,
  formula: 14,
  purity: 12,
  concentration: 9,
  maker: 18,
  batch: 14,
  net: 11,
  left: 11,
  openedOn: 12,
  expiresOn: 12,
  place: 36,
  remark: 30,
};
const dayColumns: readonly WrittenImportColumn[] = ['openedOn', 'expiresOn'];

/** Every bottle with all its columns, as a workbook that the import reads back equal. Leaves an audit row. */
export async function exportSheet(context: CallContext, { language }: { language: Language }): Promise<File> {
  const words = wordsIn(language);
  const now = context.clock.now();
  const { basis, rows } = await context.store.read(async (db) => ({
    basis: await documentBasisOf(db, language, now),
    rows: await readRows(db, words),
  }));
  const columns: WrittenColumn[] = [
    // Nobody's text stands first: a number such as `TOTAL` would look like a total line.
    { header: words('import:sheet.row'), kind: 'number', width: 6 },
    ...writtenColumns.map((id) => ({
      header: words(`import:column.${id}`),
      kind: dayColumns.includes(id) ? ('day' as const) : ('text' as const),
      width: widths[id],
    })),
  ];
  const cells = rows.map((row, index) => [String(index + 1), ...writtenColumns.map((id) => row[id])]);
  const name = safeFileName(`${words('import:sheet.file')}_${basis.issuedOn}`, 'xlsx');
  const details = { name: words('import:sheet.name'), writtenAt: basis.issuedAt, creator: basis.school.name };
  const bytes = writeSheet(columns, cells, details);
  const entry = { at: now, actor: callerOf(context), action: 'chemicals.exportSheet', subject: name };
  await context.store.write(({ audit }) => audit(entry));
  return new File([Uint8Array.from(bytes)], name, { type: mediaType });
}

type Row = Record<WrittenImportColumn, string | null>;

async function readRows(db: Reader, words: Words): Promise<Row[]> {
  const cabinets = new Map((await listCabinets(db)).map((one) => [one.id, `${one.placePath} / ${one.name}`]));
  const bottles = await db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['bottle.id', 'bottle.number', 'name_zh', 'name_en', 'cas', 'formula', 'purity', 'concentration', 'maker'])
    .select(['batch', 'unit', 'net_amount', 'stock', 'opened_on', 'expires_on', 'cabinet_id'])
    .orderBy('bottle.number')
    .execute();
  const first = await db
    .selectFrom('chemical_movement')
    .select(['bottle_id', 'reason'])
    .where('kind', 'in', ['opening', 'received'])
    .execute();
  const reasons = new Map(first.map((row) => [row.bottle_id, reasonAsWritten(row.reason)]));
  const quantity = (amount: number, unit: Unit) =>
    `${amountIn(amount, unit)} ${unit === 'bottle' ? words('import:sheet.bottle') : unit}`;
  return bottles.map((bottle) => ({
    number: bottle.number,
    name: bottle.name_zh,
    nameEn: bottle.name_en,
    cas: bottle.cas ?? words('import:sheet.noCas'),
    formula: bottle.formula,
    purity: bottle.purity,
    concentration: bottle.concentration === null ? null : percent(bottle.concentration),
    maker: bottle.maker,
    batch: bottle.batch,
    net: quantity(bottle.net_amount, bottle.unit),
    left: quantity(bottle.stock, bottle.unit),
    openedOn: bottle.opened_on,
    expiresOn: bottle.expires_on,
    place: cabinets.get(bottle.cabinet_id) ?? '',
    // What is empty is imported without a movement, which has the reason: it stays in this store's ledger.
    remark: bottle.stock > 0 ? (reasons.get(bottle.id) ?? null) : null,
  }));
}

/** Hundredths of a percent: 3050 is `30.5%`. */
function percent(hundredths: number): string {
  const fraction = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(hundredths / 100)}${fraction && `.${fraction}`}%`;
}
