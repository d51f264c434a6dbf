import { sql } from 'kysely';
import { prepareQuery } from '../store/prepared-query.ts';
import type { Reader } from '../store/store.ts';
import { hashedColumns, type ProofRow } from './chain.ts';

const rowsASlice = 2000;

/** `movementContent`, made by SQLite: reading one text a row is quicker than reading the columns and joining them here. */
const content = sql<string>`json_array(${sql.join(hashedColumns.map((name) => sql.ref(name)))})`;

const preparedSlice = prepareQuery((db, { after }: { after: number }) =>
  db
    .selectFrom('chemical_movement')
    .select(['sequence', 'hash', content.as('content')])
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(sql.lit(rowsASlice)),
);

/** The next rows of the chain behind the one at `after`; none at its end. */
export async function chainSlice(db: Reader, after: number): Promise<readonly ProofRow[]> {
  return preparedSlice(db, { after });
}
