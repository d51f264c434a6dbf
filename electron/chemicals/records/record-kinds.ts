import type { Reader } from '../../store/store.ts';
import { countLineRecords, countRecords } from './count-records.ts';
import { readExperimentRecords } from './experiment-records.ts';
import { cabinetRow, intervalsRow, settingsRow, substanceRow } from './rows-of-inputs.ts';

/** What a record says: its rows in their order, by the columns that its digest is made of. None: it is gone. */
export interface RecordRows {
  rows: readonly object[];
  /** What `verify` calls it, where the audit's own row is about something else. */
  name?: string;
}

/** A kind of record of which the audit is told beside what the chain of movements proves. */
export interface RecordKind {
  /** Those of `ids` that there are. */
  read(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, RecordRows>>;
  /** Whose audit row holds the whole record as it was typed: the row is made from that again, and no digest is needed. */
  typed?: { action: string; row(detail: never): { id: string; row: object } };
}

/** Id of what there is one of. */
const only = 'only';

/** One row is one record. */
function single<Row extends object>(rows: readonly Row[], idOf: (row: Row) => string): Map<string, RecordRows> {
  return new Map(rows.map((row) => [idOf(row), { rows: [row] }]));
}

export const recordKinds = {
  count: { read: countRecords },
  countLine: { read: countLineRecords },
  experimentVersion: { read: readExperimentRecords },
  slip: {
    async read(db, ids) {
      const slips = await db
        .selectFrom('issue_slip')
        .select(['id', 'number', 'class_name', 'experiment', 'taker_id', 'taker_name', 'issued_on', 'issued_at'])
        .select(['due_at', 'experiment_version_id'])
        .where('id', 'in', ids)
        .execute();
      return new Map(slips.map((slip) => [slip.id, { rows: [slip], name: slip.number }]));
    },
  },
  openingWitness: {
    async read(db, ids) {
      const bottles = await db
        .selectFrom('bottle')
        .leftJoin('opening_witness as witness', 'witness.bottle_id', 'bottle.id')
        .select(['bottle.id', 'bottle.number', 'witness.bottle_id', 'first_id', 'second_id'])
        .select(['first_name', 'second_name'])
        .where('bottle.id', 'in', ids)
        .execute();
      return new Map(
        bottles.map(({ id, number, ...row }) => [id, { rows: row.bottle_id === null ? [] : [row], name: number }]),
      );
    },
  },
  bottlePhoto: {
    async read(db, ids) {
      const photos = db
        .selectFrom('bottle_photo')
        .select(['id', 'bottle_id', 'sha256', 'name', 'taken_on', 'added_at', 'account_id', 'by_name'])
        .select('sequence as place');
      return single(await photos.where('id', 'in', ids).execute(), ({ id }) => id);
    },
  },
  dataSheet: {
    async read(db, ids) {
      const sheets = db
        .selectFrom('data_sheet')
        .select(['id', 'substance_id', 'sha256', 'name', 'issued_on', 'added_at', 'added_on', 'account_id', 'by_name'])
        // The last is the one that holds.
        .select('sequence as place');
      return single(await sheets.where('id', 'in', ids).execute(), ({ id }) => id);
    },
  },
  substanceOrigin: {
    async read(db, ids) {
      const origins = db
        .selectFrom('substance_origin')
        .select(['substance_id', 'version', 'source_zh', 'source_en', 'table_checked'])
        .select(['checked_at', 'checked_on', 'checked_by', 'account_id']);
      return single(await origins.where('substance_id', 'in', ids).execute(), (row) => row.substance_id);
    },
  },
  substance: {
    async read(db, ids) {
      const substances = db
        .selectFrom('substance')
        .select(['id', 'name_zh', 'name_en', 'aliases', 'formula', 'cas', 'dimension', 'density', 'hazard_classes'])
        .select(['storage_group', 'minimum', 'maximum', 'version']);
      return single(await substances.where('id', 'in', ids).execute(), ({ id }) => id);
    },
    typed: {
      action: 'chemicals.substances.save',
      row: ({ before, after }: { before?: { version: number }; after: Parameters<typeof substanceRow>[0] }) => ({
        id: after.id,
        row: { id: after.id, ...substanceRow(after, before?.version ?? 0) },
      }),
    },
  },
  cabinet: {
    async read(db, ids) {
      const cabinets = db
        .selectFrom('cabinet')
        .select(['id', 'name', 'place_id', 'keeper_id', 'second_keeper_id', 'retired']);
      return single(await cabinets.where('id', 'in', ids).execute(), ({ id }) => id);
    },
    typed: {
      action: 'chemicals.cabinets.save',
      row: ({ after }: { after: Parameters<typeof cabinetRow>[0] }) => ({
        id: after.id,
        row: { id: after.id, ...cabinetRow(after) },
      }),
    },
  },
  settings: {
    async read(db) {
      const settings = await db
        .selectFrom('chemical_settings')
        .select(['slip_hours', 'two_receive', 'two_issue', 'two_keep', 'two_locks', 'two_books'])
        .select(['approving_role', 'approve_mass', 'approve_volume', 'sheet_years'])
        .execute();
      return single(settings, () => only);
    },
    typed: {
      action: 'chemicals.settings.update',
      row: ({ after }: { after: Parameters<typeof settingsRow>[0] }) => ({ id: only, row: settingsRow(after) }),
    },
  },
  countIntervals: {
    async read(db) {
      const intervals = db.selectFrom('count_intervals').select(['listed_days', 'other_days', 'all_days']);
      return single(await intervals.execute(), () => only);
    },
    typed: {
      action: 'chemicals.counts.intervals',
      row: ({ after }: { after: Parameters<typeof intervalsRow>[0] }) => ({ id: only, row: intervalsRow(after) }),
    },
  },
} as const satisfies Record<string, RecordKind>;

export type RecordName = keyof typeof recordKinds;
