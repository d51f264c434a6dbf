import type { Account } from '../../shared/contract/accounts.ts';
import { prepareQuery } from '../store/prepared-query.ts';
import type { Reader, Writer } from '../store/store.ts';

type Db = Reader | Writer['tx'];

function selectAccounts(db: Db) {
  return (db as Reader)
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select([
      'account.id',
      'account.username',
      'account.role',
      'account.person_id as personId',
      'person.name as personName',
      'account.created_at as createdAt',
      'account.ended_at as endedAt',
      'account.last_signed_in_at as lastSignedInAt',
    ]);
}

/** All accounts, active ones first, by sign-in name. */
export async function listAccounts(db: Db): Promise<Account[]> {
  return selectAccounts(db).orderBy('account.ended_at', 'asc').orderBy('account.username').execute();
}

// The router asks for the caller's account at every call.
const preparedAccountById = prepareQuery((db, { id }: { id: string }) =>
  selectAccounts(db).where('account.id', '=', id),
);

/** The account with this id, or undefined. */
export async function accountById(db: Db, id: string): Promise<Account | undefined> {
  return (await preparedAccountById(db as Reader, { id }))[0];
}

/** How many safety officers can sign in. */
export async function countActiveOfficers(db: Db): Promise<number> {
  const row = await (db as Reader)
    .selectFrom('account')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('role', '=', 'officer')
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** True as soon as the store has had its first account. */
export async function hasAccounts(db: Db): Promise<boolean> {
  return (await (db as Reader).selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Ids of the people who can sign in. */
export async function peopleWithAccount(db: Db): Promise<Set<string>> {
  const rows = await (db as Reader).selectFrom('account').select('person_id').where('ended_at', 'is', null).execute();
  return new Set(rows.map((row) => row.person_id));
}
