import { type Kysely, sql } from 'kysely';

const statements = [
  // Where the classes and the formula of a substance were read that was begun from a shipped table, and who has since
  // compared them with the original. Of one made before this table was there, nobody knows: it has no row.
  `create table substance_origin (
    substance_id text primary key references substance (id),
    version text not null, source_zh text not null, source_en text not null,
    table_checked integer not null check (table_checked in (0, 1)),
    checked_at text, checked_on text, checked_by text, account_id text references account (id),
    check ((checked_at is null) = (checked_on is null) and (checked_at is null) = (checked_by is null))
  ) strict`,
  // After so many years a safety data sheet is looked at again.
  `alter table chemical_settings add column sheet_years integer not null default 5
     check (sheet_years between 1 and 20)`,
];

/** Where a substance's facts come from and who checked them, and after how many years a data sheet is old. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 29').execute(db);
}
