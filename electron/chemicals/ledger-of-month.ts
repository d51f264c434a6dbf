import type { ListKind } from '../../shared/chemicals/listing-file.ts';
import type { Level } from '../../shared/chemicals/month-figures.ts';
import type { Unit } from '../../shared/chemicals/quantity.ts';
import { dayOfMoment } from '../../shared/school/time-zone.ts';
import type { Reader } from '../store/store.ts';
import type { LedgerEntry, LedgerOfMonth, SubstanceMonth } from './documents/ledger-data.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { lastLink } from './ledger-rows.ts';

interface Month {
  first: string;
  /** Not before any day of the month, whether it exists or not. */
  last: string;
}

/**
 * Everything that the ledger says of a month, by substance. Of a month that is closed only what two people signed: its rows up to
 * the head of that day, without what later rows say of them.
 */
export async function ledgerOfMonth(db: Reader, month: string, timeZone: string): Promise<LedgerOfMonth> {
  const days = { first: `${month}-01`, last: `${month}-31` };
  const closed = await db
    .selectFrom('closed_month')
    .selectAll()
    .where('month', '>=', month)
    .orderBy('month')
    .limit(1)
    .executeTakeFirst();
  const last = await lastLink(db);
  const chain = closed ?? { rows: last?.sequence ?? 0, head: last?.hash ?? '' };
  const { confirmations } = await db
    .selectFrom('chemical_movement')
    .select((eb) => eb.fn.countAll<number>().as('confirmations'))
    .where('kind', '=', 'confirmed')
    .where('happened_on', '>=', days.first)
    .where('happened_on', '<=', days.last)
    .where('sequence', '<=', chain.rows)
    .executeTakeFirstOrThrow();
  return {
    month,
    substances: await substancesOf(db, days, chain.rows),
    confirmations,
    chain: { rows: chain.rows, head: chain.rows === 0 ? null : chain.head },
    closed: closed
      ? { on: dayOfMoment(closed.closed_at, timeZone), by: closed.by_name, second: closed.second_name }
      : null,
  };
}

interface Gathered extends SubstanceMonth {
  lists: ListKind[];
  units: Unit[];
  opening: Level;
  entries: LedgerEntry[];
}

async function substancesOf(db: Reader, days: Month, rows: number): Promise<SubstanceMonth[]> {
  const entries = Map.groupBy(await ledgerEntries(db, { ...days, chainRows: rows }), (entry) => entry.bottleId);
  const levels = new Map((await levelsBefore(db, days.first)).map((level) => [level.bottleId, level]));
  const bottles = await db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['bottle.id', 'bottle.dimension', 'bottle.unit', 'bottle.controls'])
    .select(['substance.id as substanceId', 'name_zh as nameZh', 'name_en as nameEn', 'cas'])
    .orderBy('substance.search_text')
    .orderBy('substance.id')
    .orderBy('bottle.dimension')
    .orderBy('bottle.number')
    .execute();
  const found = new Map<string, Gathered>();
  for (const { id, unit, controls, substanceId, ...name } of bottles) {
    const { stock, out } = levels.get(id) ?? { stock: 0, out: 0 };
    const own = entries.get(id) ?? [];
    if (stock === 0 && out === 0 && own.length === 0) continue;
    const key = `${substanceId} ${name.dimension}`;
    const substance = found.get(key) ?? {
      ...name,
      lists: [],
      units: [],
      opening: { stock: 0, out: 0 },
      entries: [],
    };
    found.set(key, substance);
    substance.opening = { stock: substance.opening.stock + stock, out: substance.opening.out + out };
    substance.units.push(unit);
    substance.entries.push(...own);
    const kinds = controls === '' ? [] : (controls.split(',') as ListKind[]);
    substance.lists.push(...kinds.filter((kind) => !substance.lists.includes(kind)));
  }
  for (const { entries: gathered } of found.values()) gathered.sort(inLedgerOrder);
  return [...found.values()];
}

/** A bottle's rows never go back in time, so that this keeps their order too. */
function inLedgerOrder(one: LedgerEntry, other: LedgerEntry): number {
  if (one.happenedOn !== other.happenedOn) return one.happenedOn < other.happenedOn ? -1 : 1;
  return one.sequence - other.sequence;
}

/** What every bottle held when the month began: what its latest row before says. */
function levelsBefore(db: Reader, first: string) {
  return db
    .selectFrom('bottle')
    .innerJoin('chemical_movement as latest', (join) =>
      join.on((eb) =>
        eb(
          'latest.sequence',
          '=',
          eb
            .selectFrom('chemical_movement as earlier')
            .select('earlier.sequence')
            .whereRef('earlier.bottle_id', '=', 'bottle.id')
            .where('earlier.happened_on', '<', first)
            // Dated on its own day, which may be after that of rows entered later.
            .where('earlier.kind', '<>', 'confirmed')
            .orderBy('earlier.sequence', 'desc')
            .limit(1),
        ),
      ),
    )
    .select(['bottle.id as bottleId', 'latest.stock_after as stock', 'latest.out_after as out'])
    .execute();
}
