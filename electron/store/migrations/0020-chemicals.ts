import { type Kysely, sql } from 'kysely';
import { appendOnlyTriggers } from '../append-only.ts';

const tables = [
  // One row: how this school keeps its chemicals.
  `create table chemical_settings (
    id integer primary key check (id = 1),
    slip_hours integer not null check (slip_hours between 1 and 720),
    two_receive integer not null check (two_receive in (0, 1)), two_issue integer not null check (two_issue in (0, 1)),
    two_keep integer not null check (two_keep in (0, 1)), two_locks integer not null check (two_locks in (0, 1)),
    two_books integer not null check (two_books in (0, 1))
  ) strict`,
  `create table cabinet (
    id text primary key, name text not null, place_id text not null references place (id),
    keeper_id text references person (id), second_keeper_id text references person (id),
    retired integer not null check (retired in (0, 1)), pinyin text not null, initials text not null,
    check (keeper_id is null or second_keeper_id is null or keeper_id <> second_keeper_id)
  ) strict`,
  `create table substance (
    id text primary key, name_zh text not null, name_en text not null, aliases text not null, formula text not null,
    cas text unique, dimension text not null check (dimension in ('mass', 'volume', 'count')),
    density integer check (density > 0), hazard_classes text not null, storage_group text,
    minimum integer check (minimum >= 0), maximum integer check (maximum >= minimum),
    version integer not null, search_text text not null
  ) strict`,
  `create table bottle (
    id text primary key, number text not null unique, substance_id text not null references substance (id),
    maker text not null, batch text not null, purity text not null,
    concentration integer check (concentration between 0 and 10000),
    dimension text not null check (dimension in ('mass', 'volume', 'count')),
    unit text not null check (unit in ('g', 'kg', 'mL', 'L', 'bottle')),
    net_amount integer not null check (net_amount > 0),
    opened_on text, expires_on text, cabinet_id text not null references cabinet (id),
    controls text not null,
    stock integer not null check (stock >= 0), out integer not null check (out >= 0),
    last_on text, pending integer not null check (pending >= 0), recorded_on text not null,
    version integer not null, updated_at text not null,
    check (stock + out <= net_amount)
  ) strict`,
  `create table issue_slip (
    id text primary key, number text not null unique, class_name text not null, experiment text not null,
    taker_id text references person (id), taker_name text not null,
    issued_on text not null, issued_at text not null, due_at text not null, settled_at text
  ) strict`,
  `create table slip_line (
    slip_id text not null references issue_slip (id), bottle_id text not null references bottle (id),
    issued integer not null check (issued >= 0), returned integer not null, used integer not null,
    wasted integer not null, lost integer not null, out integer not null check (out >= 0),
    primary key (slip_id, bottle_id)
  ) strict, without rowid`,
  // The ledger. Its order is the chain: each row carries the hash of the one before.
  `create table chemical_movement (
    sequence integer primary key, id text not null unique,
    kind text not null check (kind in ('opening', 'received', 'issued', 'returned', 'used', 'wasted', 'lost', 'moved',
      'adjusted', 'reversed', 'confirmed')),
    bottle_id text not null references bottle (id),
    from_account text not null, to_account text not null, amount integer not null check (amount >= 0),
    stock_after integer not null check (stock_after >= 0), out_after integer not null check (out_after >= 0),
    cabinet_id text not null references cabinet (id), slip_id text references issue_slip (id),
    refers_to integer references chemical_movement (sequence),
    happened_on text not null, recorded_at text not null,
    account_id text references account (id), by_name text not null,
    second_id text references account (id), second_name text,
    pending integer not null check (pending in (0, 1)),
    reason text not null, previous_hash text not null, hash text not null
  ) strict`,
  `create table closed_month (
    month text primary key, rows integer not null, head text not null, closed_at text not null,
    account_id text references account (id), by_name text not null, second_name text not null
  ) strict`,
];

const indexes = [
  `create index bottle_substance on bottle (substance_id, id)`,
  `create index bottle_cabinet on bottle (cabinet_id, id)`,
  `create index movement_bottle on chemical_movement (bottle_id, sequence)`,
  `create index movement_day on chemical_movement (happened_on, sequence)`,
  `create index movement_slip on chemical_movement (slip_id, sequence) where slip_id is not null`,
  `create index movement_refers on chemical_movement (refers_to) where refers_to is not null`,
  `create index movement_pending on chemical_movement (sequence) where pending = 1`,
  `create index slip_open on issue_slip (due_at) where settled_at is null`,
];

const guards = [
  ...['chemical_movement', 'closed_month'].flatMap((table) => appendOnlyTriggers(table).map((trigger) => trigger.sql)),
  ...['bottle', 'substance', 'issue_slip'].map(
    (table) =>
      `create trigger ${table}_no_delete before delete on ${table} begin select raise(abort, '${table} is kept'); end`,
  ),
  `create trigger bottle_number_stays before update of id, number, substance_id, recorded_on on bottle
     when old.id <> new.id or old.number <> new.number or old.substance_id <> new.substance_id
       or old.recorded_on <> new.recorded_on
     begin select raise(abort, 'a bottle stays what it is'); end`,
];

/** The chemical ledger: settings, cabinets, substances, bottles, issue slips, the chain of movements, closed months. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...indexes, ...guards]) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 20').execute(db);
}
