import { type Kysely, sql } from 'kysely';
import { appendOnlyTriggers } from '../append-only.ts';

const tables = [
  `create table meta (key text primary key, value text not null) strict`,
  `create table school_profile (
    id integer primary key check (id = 1),
    name text not null, bureau text not null, section text not null, recipient text not null,
    signer text not null, contact text not null, contact_phone text not null, duty_phone text not null,
    seal_name text not null,
    cut_off_weekday integer not null check (cut_off_weekday between 1 and 7),
    cut_off_time text not null, time_zone text not null
  ) strict`,
  `create table person (
    id text primary key, name text not null, post text not null, department text not null, phone text not null,
    active_from text, active_to text, pinyin text not null, initials text not null
  ) strict`,
  `create table place (
    id text primary key, name text not null,
    kind text not null check (kind in ('building', 'floor', 'room', 'stairwell', 'outdoor')),
    parent_id text references place (id), responsible_id text references person (id),
    retired integer not null check (retired in (0, 1)), pinyin text not null, initials text not null
  ) strict`,
  `create table account (
    id text primary key, username text not null unique,
    role text not null check (role in ('officer', 'principal', 'labManager', 'staff', 'viewer')),
    person_id text not null references person (id), password_hash text not null,
    created_at text not null, ended_at text, last_signed_in_at text,
    failed_attempts integer not null default 0, locked_until text
  ) strict`,
  `create table criterion (
    id text primary key, code text not null, text text not null, source text not null
  ) strict`,
  `create table number_series (
    series text not null, year integer not null, last integer not null check (last > 0), primary key (series, year)
  ) strict`,
  `create table hazard (
    id text primary key, number text not null unique,
    state text not null check (state in ('registered', 'rectifying', 'awaitingRecheck', 'closed', 'cancelled')),
    grade text not null check (grade in ('general', 'major')),
    origin text not null check (origin in ('selfInspection', 'district', 'city', 'report')),
    category text not null, kind text not null check (kind in ('person', 'thing', 'place', 'management')),
    description text not null,
    place_id text not null references place (id), place_name text not null,
    finder_id text references person (id), finder_name text not null, recorded_by_id text references person (id),
    found_on text not null, recorded_at text not null, recorded_on text not null check (recorded_on >= found_on),
    responsible_id text references person (id), responsible_name text, due_on text,
    extension_count integer not null, extension_pending integer not null check (extension_pending in (0, 1)),
    fixer_id text references person (id), fixed_on text, rechecked_on text, closed_on text,
    version integer not null, updated_at text not null, search_text text not null,
    check ((state = 'closed') = (closed_on is not null))
  ) strict`,
  `create table hazard_event (
    id text primary key, hazard_id text not null references hazard (id), sequence integer not null,
    at text not null, account_id text references account (id), by_name text not null, type text not null,
    state text not null, grade text not null, fact text not null,
    unique (hazard_id, sequence)
  ) strict`,
  `create table attachment (
    sha256 text primary key check (length(sha256) = 64), bytes integer not null check (bytes > 0),
    media_type text not null, created_at text not null
  ) strict`,
  `create table hazard_photo (
    id text primary key, hazard_id text not null references hazard (id),
    sha256 text not null references attachment (sha256)
  ) strict`,
  `create table audit (
    id integer primary key autoincrement, at text not null, account_id text references account (id),
    by_name text not null, action text not null, subject text not null, detail text not null,
    previous_hash text not null, hash text not null
  ) strict`,
];

const indexes = [
  // One active account a person; an ended one leaves room for another.
  `create unique index account_person on account (person_id) where ended_at is null`,
  // The list's usual order. The columns after the order are there to be filtered, searched and counted by: a row of the
  // table is then read only when it is shown.
  `create index hazard_updated on hazard
     (updated_at, id, state, grade, origin, category, extension_count, search_text)`,
  `create index hazard_found on hazard (found_on, id)`,
  `create index hazard_due on hazard (due_on, id)`,
  // What is open, overdue or waits for somebody is found and counted in here alone.
  `create index hazard_state on hazard
     (state, updated_at, id, grade, origin, category, found_on, due_on, responsible_id,
      extension_count, extension_pending)`,
  `create index hazard_place on hazard (place_id, updated_at, id, state)`,
  `create index hazard_responsible on hazard (responsible_id, state, due_on, id)`,
  `create index hazard_event_at on hazard_event (at)`,
  `create index hazard_photo_hazard on hazard_photo (hazard_id)`,
];

const guards = [
  ...['hazard_event', 'attachment', 'hazard_photo', 'audit'].flatMap((table) =>
    appendOnlyTriggers(table).map((trigger) => trigger.sql),
  ),
  `create trigger hazard_no_delete before delete on hazard
     begin select raise(abort, 'a hazard is never removed'); end`,
  `create trigger hazard_number_stays before update of id, number, recorded_at, recorded_on, found_on on hazard
     when old.id <> new.id or old.number <> new.number or old.recorded_at <> new.recorded_at
       or old.recorded_on <> new.recorded_on or old.found_on <> new.found_on
     begin select raise(abort, 'number and dates of record stay'); end`,
  `create trigger number_series_grows before update on number_series when new.last <= old.last
     begin select raise(abort, 'numbers are never reused'); end`,
  `create trigger number_series_no_delete before delete on number_series
     begin select raise(abort, 'numbers are never reused'); end`,
];

/** The first shape of the store: school, people, places, accounts, hazards with their events, attachments, audit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...indexes, ...guards]) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 10').execute(db);
}
