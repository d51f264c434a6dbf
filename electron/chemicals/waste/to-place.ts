import { sql } from 'kysely';
import type { WasteToPlace } from '../../../shared/contract/chemical-waste.ts';
import { prepareQuery } from '../../store/prepared-query.ts';
import type { Reader } from '../../store/store.ts';

/** Rows of the ledger that became waste, are neither reversed nor wait for somebody's yes, and stand in no container. */
function waitingRows(db: Reader) {
  return (
    db
      .selectFrom('chemical_movement as m')
      // The words of the partial index `movement_waste`.
      .where((eb) => eb('m.to_account', '=', sql.lit('waste')))
      // The second person's yes has the accounts of the row that it confirms, and moves nothing.
      .where('m.kind', '<>', sql.lit('confirmed'))
      .where(({ not, exists, selectFrom, lit }) =>
        not(
          exists(
            selectFrom('chemical_movement as undone')
              .select(lit(1).as('one'))
              .whereRef('undone.refers_to', '=', 'm.sequence')
              .where('undone.kind', '=', sql.lit('reversed')),
          ),
        ),
      )
      .where(({ or, eb, exists, selectFrom, lit }) =>
        or([
          eb('m.pending', '=', lit(0)),
          exists(
            selectFrom('chemical_movement as yes')
              .select(lit(1).as('one'))
              .whereRef('yes.refers_to', '=', 'm.sequence')
              .where('yes.kind', '=', sql.lit('confirmed')),
          ),
        ]),
      )
      .where(({ not, exists, selectFrom, lit }) =>
        not(
          exists(
            selectFrom('waste_entry as entry')
              .leftJoin('waste_entry as later', 'later.reverses', 'entry.id')
              .select(lit(1).as('one'))
              .whereRef('entry.movement', '=', 'm.sequence')
              // What takes an entry back is below zero. Not asked as `reverses is null`: SQLite would look up that, for most rows.
              .where('entry.amount', '>', 0)
              .where('later.id', 'is', null),
          ),
        ),
      )
  );
}

/** Those that somebody has said go into no container, or the others. */
function rowsToShow(db: Reader, leftOut: boolean) {
  return waitingRows(db).where(({ not, exists, selectFrom, lit }) => {
    const said = exists(
      selectFrom('waste_left_out as said').select(lit(1).as('one')).whereRef('said.movement', '=', 'm.sequence'),
    );
    return leftOut ? said : not(said);
  });
}

const preparedCount = prepareQuery((db, _none: Record<string, never>, leftOut: boolean) =>
  rowsToShow(db, leftOut).select((eb) => eb.fn.countAll<number>().as('count')),
);

/** How many rows wait for a container, or go into none. */
export async function countToPlace(db: Reader, leftOut = false): Promise<number> {
  const [row] = await preparedCount(db, {}, leftOut);
  return row?.count ?? 0;
}

/** A page of the rows that wait for a container, or go into none, the oldest first. */
export async function listToPlace(
  db: Reader,
  { page, size, leftOut }: { page: number; size: number; leftOut: boolean },
): Promise<{ rows: WasteToPlace[]; total: number }> {
  const rows = await rowsToShow(db, leftOut)
    .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .leftJoin('issue_slip as slip', 'slip.id', 'm.slip_id')
    .leftJoin('waste_left_out as said', 'said.movement', 'm.sequence')
    .select(['m.sequence', 'm.happened_on as on', 'm.amount', 'm.reason as words', 'bottle.unit'])
    .select(['bottle.id as bottleId', 'bottle.number as bottleNumber', 'substance.id as substanceId'])
    .select(['name_zh as nameZh', 'name_en as nameEn', 'slip.id as slipId', 'slip.number as slipNumber'])
    .select(['slip.class_name as className', 'said.recorded_at as at', 'said.by_name as by', 'said.reason'])
    .orderBy('m.sequence')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return {
    rows: rows.map(({ at, by, reason, ...row }) => ({
      ...row,
      className: row.className ?? '',
      leftOut: at === null || by === null || reason === null ? null : { at, by, reason },
    })),
    total: await countToPlace(db, leftOut),
  };
}

/** True when the row at `sequence` can go into a container. */
export async function waitsForContainer(db: Reader, sequence: number): Promise<boolean> {
  const row = await waitingRows(db).select('m.sequence').where('m.sequence', '=', sequence).executeTakeFirst();
  return row !== undefined;
}

/** The container that the row stands in, with the entry; undefined when in none. */
export function placedEntry(db: Reader, sequence: number) {
  return db
    .selectFrom('waste_entry as entry')
    .innerJoin('waste_container as container', 'container.id', 'entry.container_id')
    .leftJoin('waste_entry as later', 'later.reverses', 'entry.id')
    .select(['entry.id', 'container.id as containerId', 'container.number', 'container.state'])
    .where('entry.movement', '=', sequence)
    .where('entry.amount', '>', 0)
    .where('later.id', 'is', null)
    .executeTakeFirst();
}
