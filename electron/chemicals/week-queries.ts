import { countRows, substanceFiguresOf } from '../../shared/chemicals/week-figures.ts';
import type { ChemicalWeek } from '../../shared/contract/chemical-week.ts';
import type { Reader } from '../store/store.ts';
import type { SubstanceMonth } from './documents/ledger-data.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { controlsAt } from './lists/controls-at.ts';
import { type BottleLevel, substancesOf } from './substances-of-rows.ts';

/** Rows of the chain after one moment and up to another, by their places in it. */
interface Stretch {
  after: number;
  upTo: number;
}

/** Listed substances in a period as the ledger tells it, and the figures of all that a report says of chemicals. */
export interface LedgerOfWeek {
  substances: readonly SubstanceMonth[];
  figures: ChemicalWeek;
}

/**
 * The chemicals of a reporting period by the rows that were entered after `from` and up to `asOf`, whatever was entered later:
 * a week that is over says the same for ever. Null while the school has no bottle in its ledger.
 */
export async function ledgerOfWeek(db: Reader, from: string, asOf: string): Promise<LedgerOfWeek | null> {
  const stretch = { after: await rowsUntil(db, from), upTo: await rowsUntil(db, asOf) };
  if (stretch.upTo === 0) return null;
  const entries = await ledgerEntries(db, stretch);
  const before = await levelsAt(db, stretch.after);
  const controlsThen = await controlsAt(db, asOf);
  const substances = await substancesOf(db, before, entries, (lists) => lists.length > 0, controlsThen);
  const rows = substances.map((substance) => ({
    ...substance,
    movements: substance.entries.map((entry) => ({ ...entry, reverses: entry.reverses?.kind ?? null })),
  }));
  return {
    substances,
    figures: {
      substances: rows.map((substance) => {
        const { figures, unit } = substanceFiguresOf(substance);
        const { nameZh, nameEn, cas, lists, dimension, bottles } = substance;
        const { opening, closing, sums } = figures;
        return { nameZh, nameEn, cas, lists: [...lists], dimension, unit, bottles, opening, closing, sums };
      }),
      rows: countRows(rows),
      differences: await differencesIn(db, stretch, controlsThen),
      openSlips: await openSlipsAt(db, stretch.upTo, asOf),
    },
  };
}

/** The figures of `ledgerOfWeek` alone. */
export async function chemicalWeek(db: Reader, from: string, asOf: string): Promise<ChemicalWeek | null> {
  return (await ledgerOfWeek(db, from, asOf))?.figures ?? null;
}

/** How long the chain was at a moment. Read from its end: a report is of a week that is not long ago. */
async function rowsUntil(db: Reader, moment: string): Promise<number> {
  const row = await db
    .selectFrom('chemical_movement')
    .select('sequence')
    .where('recorded_at', '<=', moment)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.sequence ?? 0;
}

/** What every bottle held when the chain had so many rows. */
function levelsAt(db: Reader, rows: number): Promise<BottleLevel[]> {
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
            .where('earlier.sequence', '<=', rows)
            .orderBy('earlier.sequence', 'desc')
            .limit(1),
        ),
      ),
    )
    .select(['bottle.id as bottleId', 'latest.stock_after as stock', 'latest.out_after as out'])
    .execute();
}

async function differencesIn(
  db: Reader,
  { after, upTo }: Stretch,
  controlsThen: ReadonlyMap<string, string>,
): Promise<ChemicalWeek['differences']> {
  const rows = await db
    .selectFrom('chemical_movement as m')
    .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .leftJoin('chemical_movement as undone', 'undone.sequence', 'm.refers_to')
    .select([
      'name_zh as nameZh',
      'name_en as nameEn',
      'bottle.number as bottleNumber',
      'bottle.unit',
      'bottle.id as bottleId',
    ])
    .select(['bottle.controls', 'm.to_account as to', 'm.amount', 'm.kind', 'm.reason', 'm.happened_on as happenedOn'])
    .where('m.sequence', '>', after)
    .where('m.sequence', '<=', upTo)
    .where((eb) =>
      eb.or([
        eb('m.kind', '=', 'adjusted'),
        eb.and([eb('m.kind', '=', 'reversed'), eb('undone.kind', '=', 'adjusted')]),
      ]),
    )
    .orderBy('m.sequence')
    .execute();
  return rows.map(({ bottleId, controls, to, amount, kind, ...row }) => ({
    ...row,
    amount: to === 'stock' ? amount : -amount,
    listed: (controlsThen.get(bottleId) ?? controls) !== '',
    reversal: kind === 'reversed',
  }));
}

async function openSlipsAt(db: Reader, rows: number, moment: string): Promise<ChemicalWeek['openSlips']> {
  const slips = await db
    .selectFrom('issue_slip as slip')
    .select(['number', 'class_name as className', 'experiment', 'taker_name as takerName', 'due_at as dueAt'])
    // Which may have been open is quickly told by how the slip stands now; whether it was, only by its rows.
    .where('issued_at', '<=', moment)
    .where((eb) => eb.or([eb('settled_at', 'is', null), eb('settled_at', '>', moment)]))
    .where((eb) =>
      eb(
        eb
          .selectFrom('chemical_movement as m')
          .select((inner) =>
            inner.fn
              .coalesce(
                inner.fn.sum<number>(
                  inner
                    .case()
                    .when('m.to_account', '=', 'out')
                    .then(inner.ref('m.amount'))
                    .when('m.from_account', '=', 'out')
                    .then(inner.neg(inner.ref('m.amount')))
                    .else(0)
                    .end(),
                ),
                inner.lit(0),
              )
              .as('out'),
          )
          .whereRef('m.slip_id', '=', 'slip.id')
          .where('m.sequence', '<=', rows),
        '>',
        0,
      ),
    )
    .orderBy('due_at')
    .orderBy('number')
    .execute();
  return slips.map((slip) => ({ ...slip, late: slip.dueAt < moment }));
}
