import { type Kysely, sql } from 'kysely';
import { appendOnlyTriggers } from '../append-only.ts';

const tables = [
  `create table experiment (
    id text primary key, number text not null unique, recorded_on text not null
  ) strict`,
  `create table experiment_version (
    id text primary key, experiment_id text not null references experiment (id),
    number integer not null check (number > 0),
    state text not null check (state in ('draft', 'waiting', 'approved')),
    edition integer not null check (edition > 0),
    title text not null, course text not null, grade text not null,
    kind text not null check (kind in ('demonstration', 'groups')),
    group_count integer not null check (group_count between 1 and 60),
    steps text not null, hazards text not null, protection text not null,
    spill text not null, burn text not null, fire text not null, eye text not null, waste text not null,
    search_text text not null,
    approved_at text, approved_by_id text references account (id), approved_by text,
    unique (experiment_id, number),
    check ((state = 'approved') = (approved_at is not null))
  ) strict`,
  `create table experiment_amount (
    version_id text not null references experiment_version (id), position integer not null,
    substance_id text not null references substance (id), amount integer not null check (amount > 0),
    unit text not null check (unit in ('g', 'kg', 'mL', 'L', 'bottle')),
    basis text not null check (basis in ('perGroup', 'inAll')), purpose text not null,
    primary key (version_id, position)
  ) strict, without rowid`,
  // Who wrote, submitted, answered, and when: whoever wrote in a version does not approve it.
  `create table experiment_event (
    id text primary key, version_id text not null references experiment_version (id), sequence integer not null,
    at text not null, account_id text references account (id), person_id text references person (id),
    by_name text not null,
    kind text not null check (kind in ('begun', 'changed', 'submitted', 'sentBack', 'approved')),
    words text not null, unique (version_id, sequence)
  ) strict`,
  `alter table issue_slip add column experiment_version_id text references experiment_version (id)`,
];

const indexes = [
  // Beside the version in force there is one at most that is being written or waits.
  `create unique index experiment_open on experiment_version (experiment_id) where state <> 'approved'`,
  `create index experiment_waiting on experiment_version (experiment_id) where state = 'waiting'`,
  `create index slip_experiment on issue_slip (experiment_version_id, issued_on) where experiment_version_id is not null`,
];

const content =
  'title, course, grade, kind, group_count, steps, hazards, protection, spill, burn, fire, eye, waste, number, experiment_id';

const isDraft = (row: 'new' | 'old') => `(select state from experiment_version where id = ${row}.version_id) = 'draft'`;

const guards = [
  ...appendOnlyTriggers('experiment_event').map((trigger) => trigger.sql),
  ...['experiment', 'experiment_version'].map(
    (table) =>
      `create trigger ${table}_no_delete before delete on ${table} begin select raise(abort, '${table} is kept'); end`,
  ),
  `create trigger experiment_number_stays before update on experiment
     begin select raise(abort, 'an experiment keeps its number'); end`,
  `create trigger experiment_version_approved_stays before update on experiment_version when old.state = 'approved'
     begin select raise(abort, 'an approved version never changes'); end`,
  // What is laid before an approver is what he approves.
  `create trigger experiment_version_waiting_stays before update of ${content} on experiment_version
     when old.state = 'waiting' begin select raise(abort, 'only a draft is changed'); end`,
  ...(
    [
      ['insert', 'new'],
      ['update', 'old'],
      ['delete', 'old'],
    ] as const
  ).map(
    ([verb, row]) =>
      `create trigger experiment_amount_no_late_${verb} before ${verb} on experiment_amount when not ${isDraft(row)}
     begin select raise(abort, 'only the amounts of a draft are changed'); end`,
  ),
  `create trigger issue_slip_experiment_stays before update of experiment_version_id on issue_slip
     begin select raise(abort, 'a slip keeps the experiment that it was drawn from'); end`,
];

/** Experiments: versions with their amounts, what happened to each, and the slips that were drawn from them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...indexes, ...guards]) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 22').execute(db);
}
