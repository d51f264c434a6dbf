import { type Kysely, sql } from 'kysely';
import { appendOnlyTriggers } from '../append-only.ts';

const tables = [
  // Who counted what a bottle held when it came into the ledger without papers.
  `create table opening_witness (
    bottle_id text primary key references bottle (id),
    first_id text not null references person (id), second_id text not null references person (id),
    first_name text not null, second_name text not null,
    check (first_id <> second_id)
  ) strict`,
  `create table bottle_photo (
    sequence integer primary key, id text not null unique, bottle_id text not null references bottle (id),
    sha256 text not null references attachment (sha256), name text not null, taken_on text,
    added_at text not null, account_id text references account (id), by_name text not null
  ) strict`,
  `create index bottle_photo_bottle on bottle_photo (bottle_id, sequence)`,
];

/** What proves a bottle that was there before the ledger: two counters, and photos. None is changed or removed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const triggers = ['opening_witness', 'bottle_photo'].flatMap((table) => appendOnlyTriggers(table));
  for (const statement of [...tables, ...triggers.map((trigger) => trigger.sql)]) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 26').execute(db);
}
