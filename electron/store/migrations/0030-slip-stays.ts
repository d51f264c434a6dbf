import { type Kysely, sql } from 'kysely';

const refuse = (words: string) => `begin select raise(abort, '${words}'); end`;

const statements = [
  // Of a slip only one thing changes: when all of it was accounted for. What it was drawn from stays by an older trigger.
  `create trigger issue_slip_stays
     before update of id, number, class_name, experiment, taker_id, taker_name, issued_on, issued_at, due_at on issue_slip
     ${refuse('a slip stays what it is')}`,
  `create trigger slip_line_no_delete before delete on slip_line ${refuse('slip_line is kept')}`,
];

/** What stands on an issue slip stays as it was written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  await sql.raw('pragma user_version = 30').execute(db);
}
