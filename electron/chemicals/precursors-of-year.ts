import type { MonthFigures } from '../../shared/chemicals/month-figures.ts';
import {
  isPrecursor,
  type PrecursorFigures,
  precursorFigures,
  precursorYearDue,
} from '../../shared/chemicals/precursor-year.ts';
import type { Unit } from '../../shared/chemicals/quantity.ts';
import { addWaiting, type WaitingEntry } from '../../shared/chemicals/waiting-amounts.ts';
import { substanceFiguresOf } from '../../shared/chemicals/week-figures.ts';
import type { Control } from '../../shared/contract/chemical-schemas.ts';
import type { Language } from '../../shared/contract/document.ts';
import { defaultTimeZone } from '../../shared/school/time-zone.ts';
import { readProfile } from '../school/queries.ts';
import type { Reader } from '../store/store.ts';
import { levelsBefore } from './bottles-with-latest.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { lastLink } from './ledger-rows.ts';
import { listsInForce } from './lists/lists-in-force.ts';
import { controlsOf } from './reference.ts';
import { substancesOf } from './substances-of-rows.ts';
import { waitingEntries } from './waiting-entries.ts';
import { handedOverOfYear } from './waste/handed-over-of-year.ts';

/** A 易制毒 substance in a year, as it is printed. */
export interface PrecursorOfYear {
  nameZh: string;
  nameEn: string;
  cas: string | null;
  /** The list with its version and the share above which it applies; null where the list in force no longer has it. */
  control: Control | null;
  unit: Unit;
  bottles: number;
  figures: PrecursorFigures;
  /** What a licensed firm took of it in the year, whenever it had become waste: mg, µL or pieces. */
  handedOver: number;
  /** What of these figures nobody has said yes to. */
  waiting: readonly WaitingEntry[];
}

/** The 易制毒 substances of a calendar year from the ledger, by class and name. */
export async function precursorsOfYear(
  db: Reader,
  year: number,
  language: Language,
): Promise<{ substances: PrecursorOfYear[] }> {
  const lists = await listsInForce(db);
  const days = { first: `${year}-01-01`, last: `${year}-12-31` };
  const chainRows = (await lastLink(db))?.sequence ?? 0;
  const timeZone = (await readProfile(db))?.timeZone ?? defaultTimeZone;
  const handedOver = await handedOverOfYear(db, year, timeZone);
  const waiting = Map.groupBy(await waitingEntries(db, { days }), ({ bottleId }) => bottleId);
  const found = await substancesOf(
    db,
    await levelsBefore(db, days.first),
    await ledgerEntries(db, { ...days, chainRows }),
    (lists) => lists.some(isPrecursor),
    new Map(),
    handedOver,
  );
  const substances = found.map((substance) => {
    const { nameZh, nameEn, cas, bottles, entries } = substance;
    const movements = entries.map((entry) => ({ ...entry, reverses: entry.reverses?.kind ?? null }));
    const { figures, unit }: { figures: MonthFigures; unit: Unit } = substanceFiguresOf({ ...substance, movements });
    const control =
      controlsOf({ cas, massPercent: null }, lists, language).find(({ kind }) => isPrecursor(kind)) ?? null;
    const left = substance.bottleIds.reduce((sum, id) => sum + (handedOver.get(id) ?? 0), 0);
    const own = addWaiting(substance.bottleIds.flatMap((id) => waiting.get(id) ?? []));
    const held = { unit, bottles, figures: precursorFigures(figures), handedOver: left, waiting: own };
    return { nameZh, nameEn, cas, control, ...held };
  });
  const classOf = ({ control }: PrecursorOfYear) => control?.kind ?? '~';
  substances.sort((one, other) => (classOf(one) < classOf(other) ? -1 : classOf(one) > classOf(other) ? 1 : 0));
  return { substances };
}

/** The year whose report on 易制毒 substances is due this month; null when none is, or the school had none of them by then. */
export async function precursorYearToReport(db: Reader, today: string): Promise<number | null> {
  const year = precursorYearDue(today);
  if (year === null) return null;
  const kept = await db
    .selectFrom('bottle')
    .select('id')
    .where('controls', 'like', '%drugPrecursor%')
    .where('recorded_on', '<=', `${year}-12-31`)
    .limit(1)
    .executeTakeFirst();
  return kept === undefined ? null : year;
}
