import { type Kysely, sql } from 'kysely';
import { appendOnlyTriggers } from '../append-only.ts';

const tables = [
  // One row: how long a container stays, and when it is full.
  `create table waste_settings (
    id integer primary key check (id = 1),
    kept_days integer not null check (kept_days between 1 and 1000),
    full_percent integer not null check (full_percent between 50 and 100)
  ) strict`,
  // The code that the school's firm or bureau gives a category.
  `create table waste_code (category_id text primary key, code text not null) strict`,
  // Papers of a hand-over, two people of the school, and the containers as they were weighed.
  `create table waste_hand_over (
    id text primary key, number text not null unique, handed_on text not null, recorded_at text not null,
    account_id text references account (id), by_name text not null,
    second_id text references account (id), second_name text not null,
    firm text not null, licence text not null, form_number text not null, receiver text not null, vehicle text not null,
    words text not null
  ) strict`,
  // The present state of each container; its rows, its events and its hand-over are the record.
  `create table waste_container (
    id text primary key, number text not null unique, category_id text not null,
    dimension text not null check (dimension in ('mass', 'volume', 'count')),
    kind text not null check (kind in ('drum', 'bottle', 'box', 'bag')),
    capacity integer not null check (capacity > 0),
    place_id text not null references place (id), words text not null,
    opened_on text not null, opened_at text not null, account_id text references account (id), by_name text not null,
    contents integer not null check (contents between 0 and capacity),
    state text not null check (state in ('open', 'sealed', 'handedOver')),
    sealed_on text, hand_over_id text references waste_hand_over (id),
    check ((state = 'open') = (sealed_on is null)), check ((state = 'handedOver') = (hand_over_id is not null))
  ) strict`,
  `create table waste_hand_over_line (
    hand_over_id text not null references waste_hand_over (id), position integer not null,
    container_id text not null references waste_container (id),
    contents integer not null check (contents > 0), weight integer not null check (weight > 0), code text not null,
    primary key (hand_over_id, position), unique (hand_over_id, container_id)
  ) strict, without rowid`,
  // It was entered in error: two people say so, and its containers are back.
  `create table waste_hand_over_reversal (
    hand_over_id text primary key references waste_hand_over (id), id text not null unique, recorded_at text not null,
    account_id text references account (id), by_name text not null,
    second_id text references account (id), second_name text not null, reason text not null
  ) strict`,
  // What went into a container, in the dimension of its category; below zero where it takes back the row that it names.
  `create table waste_entry (
    sequence integer primary key, id text not null unique,
    container_id text not null references waste_container (id),
    entered_on text not null, entered_at text not null, account_id text references account (id), by_name text not null,
    movement integer references chemical_movement (sequence), name_zh text not null, name_en text not null,
    amount integer not null check (amount <> 0), words text not null, despite text not null,
    reverses text unique references waste_entry (id),
    check ((amount < 0) = (reverses is not null))
  ) strict`,
  // A row of the ledger that goes into no container, and why.
  `create table waste_left_out (
    movement integer primary key references chemical_movement (sequence), id text not null unique, recorded_at text not null,
    account_id text references account (id), by_name text not null, reason text not null
  ) strict`,
  `create table waste_event (
    sequence integer primary key, id text not null unique,
    container_id text not null references waste_container (id), happened_on text not null, happened_at text not null,
    account_id text references account (id), by_name text not null,
    kind text not null check (kind in ('sealed', 'unsealed')), words text not null
  ) strict`,
];

const indexes = [
  `create index waste_entry_container on waste_entry (container_id, sequence)`,
  `create index waste_entry_movement on waste_entry (movement) where movement is not null`,
  `create index waste_event_container on waste_event (container_id, sequence)`,
  `create index waste_line_container on waste_hand_over_line (container_id)`,
  `create index waste_here on waste_container (opened_on) where state <> 'handedOver'`,
  `create index waste_handed_on on waste_hand_over (handed_on)`,
  // What waits for a container is looked for among what became waste, not among the whole ledger.
  `create index movement_waste on chemical_movement (sequence) where to_account = 'waste'`,
];

const appendOnly = [
  'waste_entry',
  'waste_event',
  'waste_left_out',
  'waste_hand_over',
  'waste_hand_over_line',
  'waste_hand_over_reversal',
];
const fixed = 'id, number, category_id, dimension, kind, capacity, place_id, words, opened_on, opened_at, by_name';

const guards = [
  ...appendOnly.flatMap((table) => appendOnlyTriggers(table).map((trigger) => trigger.sql)),
  `create trigger waste_container_no_delete before delete on waste_container
     begin select raise(abort, 'waste_container is kept'); end`,
  `create trigger waste_container_stays before update of ${fixed} on waste_container
     begin select raise(abort, 'a container stays what it is'); end`,
  `create trigger waste_entry_only_open before insert on waste_entry
     when (select state from waste_container where id = new.container_id) <> 'open'
     begin select raise(abort, 'only an open container takes entries'); end`,
];

/** 危险废物: containers, what went into them, their sealing, and their hand-over to a licensed firm. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...indexes, ...guards]) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 27').execute(db);
}
