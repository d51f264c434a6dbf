import { strFromU8, unzipSync } from 'fflate';
import { Fault } from '../../shared/contract/fault.ts';
import type { SubstanceRecord } from '../../shared/contract/substance-record.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { safeFileName } from '../documents/file-name.ts';
import { keepAttachment, readAttachment } from '../store/attachments.ts';
import type { Reader } from '../store/store.ts';
import { tellRecords } from './records/tell-records.ts';
import { schoolToday } from './school-today.ts';
import { substanceRecord } from './substance-record.ts';

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const;
type SheetKind = keyof typeof mediaTypes;

/**
 * What a file is by its first bytes, never by its name; null for everything else, a Word file with macros included. It is
 * only looked at, stored and handed out again.
 */
export function sheetKindOf(bytes: Uint8Array): SheetKind | null {
  const head = strFromU8(bytes.subarray(0, 8), true);
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head === '\x89PNG\r\n\x1a\n') return 'png';
  return head.startsWith('PK\x03\x04') && isPlainWord(bytes) ? 'docx' : null;
}

function isPlainWord(bytes: Uint8Array): boolean {
  const parts = new Set<string>();
  try {
    // Only the list of parts is read, nothing is unpacked.
    unzipSync(bytes, { filter: ({ name }) => parts.add(name.toLowerCase()) && false });
  } catch {
    return false;
  }
  return parts.has('word/document.xml') && ![...parts].some((part) => part.endsWith('vbaproject.bin'));
}

/** Its last part, clean, with the ending of what it is: a name is data, never a path. */
function nameOf(given: string, kind: SheetKind): string {
  const base = given.split(/[\\/]/).at(-1) ?? '';
  const stem = base.replace(/\.[^.]*$/, '').trim();
  return safeFileName(stem === '' ? 'sds' : stem, kind);
}

/** Attaches a data sheet to a substance; calling again with the same id changes nothing. Throws `invalid`, `notFound`. */
export async function addSheet(
  context: CallContext,
  { id, substanceId, issuedOn, file }: { id: string; substanceId: string; issuedOn: string; file: File },
): Promise<SubstanceRecord> {
  const today = await context.store.read((db) => schoolToday(db, context));
  if (issuedOn > today) throw new Fault('invalid', 'sheetInFuture');
  // Checked and kept before the transaction: nothing but queries belongs in one.
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = sheetKindOf(bytes);
  if (kind === null) throw new Fault('invalid', 'sheetTypeUnknown');
  await context.store.read((db) => substanceRecord(db, substanceId, today));
  const sha256 = keepAttachment(context.store, bytes);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const known = await db.selectFrom('data_sheet').select('id').where('id', '=', id).executeTakeFirst();
    if (known !== undefined) return substanceRecord(db, substanceId, today);
    const at = context.clock.now();
    const caller = callerOf(context);
    await tx
      .insertInto('attachment')
      .values({ sha256, bytes: bytes.length, media_type: mediaTypes[kind], created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = {
      id,
      substance_id: substanceId,
      sha256,
      name: nameOf(file.name, kind),
      issued_on: issuedOn,
      added_at: at,
      added_on: today,
      account_id: caller.accountId,
      by_name: caller.name,
    };
    await tx.insertInto('data_sheet').values(row).execute();
    const record = await substanceRecord(db, substanceId, today);
    const records = await tellRecords(tx, { dataSheet: [id] });
    const action = 'chemicals.substances.addSheet';
    await audit({ at, actor: caller, action, subject: record.nameZh, detail: { ...row, records } });
    return record;
  });
}

/** The file of a data sheet. Throws `notFound`, `storageDamaged`. */
export async function sheetFile(context: CallContext, id: string): Promise<File> {
  const row = await context.store.read((db) =>
    db
      .selectFrom('data_sheet')
      .innerJoin('attachment', 'attachment.sha256', 'data_sheet.sha256')
      .select(['data_sheet.sha256', 'name', 'media_type as type'])
      .where('data_sheet.id', '=', id)
      .executeTakeFirst(),
  );
  if (row === undefined) throw new Fault('notFound', 'noSuchSheet');
  return new File([readAttachment(context.store, row.sha256)], row.name, { type: row.type });
}
