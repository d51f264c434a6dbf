import { sql } from 'kysely';
import { prepareQuery } from '../store/prepared-query.ts';
import type { Reader } from '../store/store.ts';
import { hashedColumns } from './chain.ts';

const rowsASlice = 2000;

/** The hash of a row and its `movementContent`, put together by SQLite. */
const line = sql<string>`hash || json_array(${sql.join(hashedColumns.map((name) => sql.ref(name)))})`;

const preparedSlice = prepareQuery((db, { after }: { after: number }) =>
  db
    .selectFrom((rows) =>
      rows
        .selectFrom('chemical_movement')
        .select(line.as('line'))
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(sql.lit(rowsASlice))
        .as('row'),
    )
    .select(sql<Buffer | null>`cast(group_concat(line, char(10)) as blob)`.as('lines')),
);

/** The next rows of the chain behind the one at `after`, as `proveSlice` takes them; null at its end. */
export async function chainSlice(db: Reader, after: number): Promise<Buffer | null> {
  const [slice] = await preparedSlice(db, { after });
  return slice?.lines ?? null;
}
