import { type Kysely, sql } from 'kysely';
import { appendOnlyTriggers } from '../append-only.ts';

const statements = [
  // Which reversals are the no of whoever was asked for a yes: the row that undoes, and the one that is undone.
  `create table movement_decline (
    sequence integer primary key references chemical_movement (sequence),
    declines integer not null unique references chemical_movement (sequence)
  ) strict`,
  ...appendOnlyTriggers('movement_decline').map((trigger) => trigger.sql),
];

/** The no of a second person, the principal or the safety officer to an entry that waited for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 28').execute(db);
}
