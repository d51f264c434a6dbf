import { firstGoodDay } from '../../shared/chemicals/data-sheet.ts';
import type { DataSheet } from '../../shared/contract/substance-record.ts';
import type { Reader } from '../store/store.ts';
import { readSettings } from './ledger-rows.ts';

/** The data sheets of a substance, the latest first. */
export async function sheetsOf(db: Reader, substanceId: string): Promise<DataSheet[]> {
  return db
    .selectFrom('data_sheet')
    .innerJoin('attachment', 'attachment.sha256', 'data_sheet.sha256')
    .select(['data_sheet.id', 'name', 'issued_on as issuedOn', 'added_on as addedOn', 'by_name as by', 'bytes'])
    .where('substance_id', '=', substanceId)
    .orderBy('sequence', 'desc')
    .execute();
}

/** A data sheet of a day before this one is old in this school; `today` in the school's time zone. */
export async function sheetsGoodFrom(db: Reader, today: string): Promise<string> {
  return firstGoodDay(today, (await readSettings(db)).sheetYears);
}

/** Ids of the substances of which something is there and that lack a data sheet, or have one of before `goodFrom`. */
export function substancesWithSheetDue(db: Reader, goodFrom: string) {
  return db
    .selectFrom('substance as asked')
    .select('asked.id')
    .where(({ eb, and, or, exists, selectFrom }) => {
      const issuedOn = selectFrom('data_sheet')
        .select('issued_on')
        .whereRef('data_sheet.substance_id', '=', 'asked.id')
        .orderBy('sequence', 'desc')
        .limit(1);
      const held = selectFrom('bottle as held')
        .select('held.id')
        .whereRef('held.substance_id', '=', 'asked.id')
        .where((inner) => inner.or([inner('held.stock', '>', 0), inner('held.out', '>', 0)]));
      return and([
        exists(held),
        or([and([eb('asked.hazard_classes', '<>', ''), eb(issuedOn, 'is', null)]), eb(issuedOn, '<', goodFrom)]),
      ]);
    });
}
