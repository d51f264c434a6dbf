import { type Kysely, sql } from 'kysely';
import { appendOnlyTriggers } from '../append-only.ts';

/** Safety data sheets of substances. A newer one stands beside those before it; none is changed or removed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table data_sheet (
      sequence integer primary key, id text not null unique,
      substance_id text not null references substance (id), sha256 text not null references attachment (sha256),
      name text not null, issued_on text not null,
      added_at text not null, added_on text not null,
      account_id text references account (id), by_name text not null
    ) strict`,
    `create index data_sheet_substance on data_sheet (substance_id, sequence)`,
    ...appendOnlyTriggers('data_sheet').map((trigger) => trigger.sql),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 24').execute(db);
}
