import { addWaiting, type WaitingEntry } from '../../shared/chemicals/waiting-amounts.ts';
import { countRows, substanceFiguresOf } from '../../shared/chemicals/week-figures.ts';
import type { ChemicalWeek } from '../../shared/contract/chemical-week.ts';
import type { Reader } from '../store/store.ts';
import { levelsWithin } from './bottles-with-latest.ts';
import type { SubstanceMonth } from './documents/ledger-data.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { controlsAt } from './lists/controls-at.ts';
import { substancesOf } from './substances-of-rows.ts';
import { awaitedBySlip, type WaitingRow, waitingEntries } from './waiting-entries.ts';
import { countsOfWeek } from './week-counts.ts';

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
  const before = await levelsWithin(db, { chainRows: stretch.after });
  const controlsThen = await controlsAt(db, asOf);
  const substances = await substancesOf(db, before, entries, (lists) => lists.length > 0, controlsThen);
  const waiting = await waitingEntries(db, { stretch });
  const waitingOf = Map.groupBy(waiting, (entry) => entry.bottleId);
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
        const entries = substance.bottleIds.flatMap((id) => waitingOf.get(id) ?? []).map(entryOf);
        const held = { unit, bottles, opening, closing, sums, waiting: addWaiting(entries) };
        return { nameZh, nameEn, cas, lists: [...lists], dimension, ...held };
      }),
      rows: countRows(rows),
      ...(await countsOfWeek(db, { from, asOf, ...stretch }, controlsThen)),
      openSlips: await openSlipsAt(db, stretch.upTo, asOf, awaitedBySlip(waiting)),
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

function entryOf({ kind, amount, awaits, inPeriod }: WaitingRow): WaitingEntry {
  return { kind, amount, awaits, inPeriod };
}

async function openSlipsAt(
  db: Reader,
  rows: number,
  moment: string,
  awaited: ReturnType<typeof awaitedBySlip>,
): Promise<ChemicalWeek['openSlips']> {
  const slips = await db
    .selectFrom('issue_slip as slip')
    .select(['id', 'number', 'class_name as className', 'experiment', 'taker_name as takerName', 'due_at as dueAt'])
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
  return slips.map(({ id, ...slip }) => ({ ...slip, late: slip.dueAt < moment, awaits: awaited.get(id) ?? null }));
}
