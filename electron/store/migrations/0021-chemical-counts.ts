import { type Kysely, sql } from 'kysely';
import { appendOnlyTriggers } from '../append-only.ts';

const tables = [
  // One row: how often is counted.
  `create table count_intervals (
    id integer primary key check (id = 1),
    listed_days integer not null check (listed_days between 1 and 366),
    other_days integer not null check (other_days between 1 and 366),
    all_days integer not null check (all_days between 1 and 366)
  ) strict`,
  `create table chemical_count (
    id text primary key, number text not null unique, cabinet_id text references cabinet (id),
    state text not null check (state in ('counting', 'recounting', 'deciding', 'finished', 'abandoned')),
    opened_on text not null, opened_at text not null,
    account_id text references account (id), by_name text not null,
    second_id text references account (id), second_name text not null,
    counted_on text, finished_at text, abandoned_for text,
    check ((state = 'finished') = (finished_at is not null)),
    check ((state = 'abandoned') = (abandoned_for is not null))
  ) strict`,
  // A bottle of a count: what was found, and what the book said at that moment.
  `create table count_line (
    count_id text not null references chemical_count (id), bottle_id text not null references bottle (id),
    cabinet_id text not null references cabinet (id), added integer not null check (added in (0, 1)),
    first_found integer check (first_found in (0, 1)), first_amount integer check (first_amount >= 0),
    first_book integer check (first_book >= 0), first_sequence integer, first_on text,
    recount_found integer check (recount_found in (0, 1)), recount_amount integer check (recount_amount >= 0),
    recount_book integer check (recount_book >= 0), recount_sequence integer, recount_on text,
    decision_id text unique, cause text, words text, decided_at text,
    approver_id text references account (id), approver_name text,
    movement integer references chemical_movement (sequence),
    primary key (count_id, bottle_id)
  ) strict, without rowid`,
  `create table count_unknown (
    id text primary key, count_id text not null references chemical_count (id), words text not null, noted_at text not null
  ) strict`,
  `create table count_report (
    count_id text primary key references chemical_count (id), reported_on text not null, reported_at text not null,
    account_id text references account (id), by_name text not null, words text not null
  ) strict`,
];

const indexes = [
  `create index count_cabinet on chemical_count (cabinet_id, counted_on)`,
  `create index count_open on chemical_count (opened_at) where state not in ('finished', 'abandoned')`,
  `create index count_noted on count_unknown (count_id)`,
];

const stateOf = (row: string) => `(select state from chemical_count where id = ${row}.count_id)`;
const refuse = (words: string) => `begin select raise(abort, '${words}'); end`;

const guards = [
  ...['count_unknown', 'count_report'].flatMap((table) => appendOnlyTriggers(table).map((trigger) => trigger.sql)),
  ...['chemical_count', 'count_line'].map(
    (table) => `create trigger ${table}_no_delete before delete on ${table} ${refuse(`${table} is kept`)}`,
  ),
  `create trigger chemical_count_stays before update on chemical_count
     when old.state in ('finished', 'abandoned') ${refuse('a finished count stays what it is')}`,
  `create trigger count_line_stays before update on count_line
     when ${stateOf('old')} in ('finished', 'abandoned') ${refuse('a finished count stays what it is')}`,
  `create trigger count_line_late before insert on count_line
     when ${stateOf('new')} <> 'counting' ${refuse('the first count is over')}`,
  `create trigger count_line_first_stays
     before update of first_found, first_amount, first_book, first_sequence, first_on on count_line
     when ${stateOf('old')} <> 'counting' ${refuse('the first count is over')}`,
  `create trigger count_line_recount_stays
     before update of recount_found, recount_amount, recount_book, recount_sequence, recount_on on count_line
     when ${stateOf('old')} <> 'recounting' ${refuse('the recount is over')}`,
  `create trigger count_line_decision_stays before update on count_line
     when old.decided_at is not null ${refuse('a decision stays')}`,
  `create trigger count_unknown_late before insert on count_unknown
     when ${stateOf('new')} not in ('counting', 'recounting') ${refuse('the count is over')}`,
];

/** The stocktake: how often, the counts, what was found of each bottle, what nobody knows, losses that were reported. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...indexes, ...guards]) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 21').execute(db);
}
