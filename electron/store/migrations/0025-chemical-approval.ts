import { type Kysely, sql } from 'kysely';
import { appendOnlyTriggers } from '../append-only.ts';

const statements = [
  // Every list file that the school loaded, as it was; the shipped ones are not in the store.
  `create table controlled_list_load (
    sequence integer primary key check (sequence > 0), id text not null unique,
    version text not null, as_of text not null, file_name text not null, digest text not null, content text not null,
    loaded_at text not null, account_id text references account (id), by_name text not null
  ) strict`,
  // What a load made of each bottle, with the reasons before and after as JSON.
  `create table controlled_list_change (
    load_sequence integer not null references controlled_list_load (sequence),
    bottle_id text not null references bottle (id),
    change text not null check (change in ('listed', 'unlisted', 'reclassified')),
    reasons_before text not null, reasons_after text not null,
    primary key (load_sequence, bottle_id)
  ) strict, without rowid`,
  // Whose yes a row waits for beyond that of a second person.
  `create table movement_approval (
    sequence integer primary key references chemical_movement (sequence),
    awaits text not null check (awaits in ('principal', 'officer'))
  ) strict`,
  // Who says yes to an issue of listed substances above a limit: mg and µL, null where there is none.
  `alter table chemical_settings add column approving_role text not null default 'principal'
     check (approving_role in ('principal', 'officer'))`,
  `alter table chemical_settings add column approve_mass integer check (approve_mass > 0)`,
  `alter table chemical_settings add column approve_volume integer check (approve_volume > 0)`,
];

const guards = ['controlled_list_load', 'controlled_list_change', 'movement_approval'].flatMap((table) =>
  appendOnlyTriggers(table).map((trigger) => trigger.sql),
);

/** Controlled lists that a school loads, and approval by a role: of what escalates, and of issues above a limit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...statements, ...guards]) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 25').execute(db);
}
