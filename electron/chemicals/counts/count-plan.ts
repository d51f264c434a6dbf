import type { CountState } from '../../../shared/chemicals/count-line.ts';
import { lastCountOf, planCount } from '../../../shared/chemicals/count-plan.ts';
import type { PlannedCountRow } from '../../../shared/contract/chemical-counts.ts';
import type { Reader } from '../../store/store.ts';
import { listCabinets } from '../queries.ts';
import { isListed } from './count-rows.ts';
import { readIntervals } from './intervals.ts';

const urgencies: readonly PlannedCountRow['urgency'][] = ['late', 'due', 'planned', 'nothing'];

/** When which cabinet is to be counted next, and all together: the most urgent first. Cabinets out of use are left out. */
export async function countPlan(db: Reader, today: string): Promise<PlannedCountRow[]> {
  const intervals = await readIntervals(db);
  const cabinets = (await listCabinets(db)).filter(({ retired, bottles }) => !retired || bottles > 0);
  const [contents, last, open] = [await contentsOf(db), await lastCounts(db), await openCounts(db)];
  const together = last.get(null) ?? null;
  const subjects = [
    ...cabinets.map((cabinet) => ({
      cabinetId: cabinet.id,
      cabinetName: cabinet.name,
      placePath: cabinet.placePath,
      listed: contents.get(cabinet.id)?.listed ?? false,
      bottles: cabinet.bottles,
      firstOn: contents.get(cabinet.id)?.firstOn ?? null,
      lastOn: lastCountOf(last.get(cabinet.id) ?? null, together, contents.get(cabinet.id)?.firstOn ?? null),
    })),
    {
      cabinetId: null,
      cabinetName: null,
      placePath: null,
      listed: [...contents.values()].some(({ listed }) => listed),
      bottles: cabinets.reduce((sum, { bottles }) => sum + bottles, 0),
      firstOn: firstOf([...contents.values()].map(({ firstOn }) => firstOn)),
      lastOn: together,
    },
  ];
  return subjects
    .map(({ firstOn, ...subject }) => ({
      ...subject,
      ...planCount({ ...subject, firstOn }, intervals, today),
      openId: open.get(subject.cabinetId)?.id ?? null,
      openNumber: open.get(subject.cabinetId)?.number ?? null,
      openState: open.get(subject.cabinetId)?.state ?? null,
    }))
    .toSorted(
      (a, b) =>
        urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || (a.dueOn ?? '').localeCompare(b.dueOn ?? ''),
    );
}

/** What home and the ledger's first page say of the counts. */
export async function countFigures(db: Reader, today: string) {
  const plan = await countPlan(db, today);
  const deciding = await db.selectFrom('chemical_count').select('id').where('state', '=', 'deciding').execute();
  return {
    countsDue: plan.filter(({ urgency }) => urgency === 'due').length,
    countsLate: plan.filter(({ urgency }) => urgency === 'late').length,
    countsToDecide: deciding.length,
    countToDecideId: deciding.length === 1 ? (deciding[0]?.id ?? null) : null,
    countsToReport: (await unreportedCounts(db)).size,
  };
}

/** Ids of the counts with the loss of a listed substance that nobody has reported. */
export async function unreportedCounts(db: Reader): Promise<Set<string>> {
  const lines = await db
    .selectFrom('count_line as line')
    .innerJoin('bottle', 'bottle.id', 'line.bottle_id')
    .leftJoin('count_report as report', 'report.count_id', 'line.count_id')
    .select(['line.count_id', 'bottle.controls'])
    .where('line.cause', 'in', ['lost', 'other'])
    .whereRef('line.recount_amount', '<', 'line.recount_book')
    .where('report.count_id', 'is', null)
    .execute();
  return new Set(lines.filter(isListed).map((line) => line.count_id));
}

/** Of each cabinet that holds something: whether two people handle some of it, and since when bottles have stood there. */
async function contentsOf(db: Reader): Promise<Map<string, { listed: boolean; firstOn: string | null }>> {
  const rows = await db
    .selectFrom('bottle')
    .select(['cabinet_id', 'controls'])
    .select((eb) => [
      eb.fn.min('recorded_on').as('firstOn'),
      eb.fn.sum<number>(eb('stock', '+', eb.ref('out'))).as('held'),
    ])
    .groupBy(['cabinet_id', 'controls'])
    .execute();
  const holding = rows.filter(({ held }) => held > 0);
  return new Map(
    holding.map(({ cabinet_id: id }) => {
      const listed = holding.some((row) => row.cabinet_id === id && isListed(row));
      // Bottles that are empty by now have stood there too.
      const firstOn = firstOf(rows.filter((row) => row.cabinet_id === id).map((row) => row.firstOn));
      return [id, { listed, firstOn }];
    }),
  );
}

async function lastCounts(db: Reader): Promise<Map<string | null, string>> {
  const rows = await db
    .selectFrom('chemical_count')
    .select('cabinet_id')
    .select((eb) => eb.fn.max('counted_on').as('on'))
    .where('state', '=', 'finished')
    .groupBy('cabinet_id')
    .execute();
  return new Map(rows.flatMap(({ cabinet_id: id, on }) => (on === null ? [] : [[id, on] as const])));
}

async function openCounts(db: Reader): Promise<Map<string | null, { id: string; number: string; state: CountState }>> {
  const rows = await db
    .selectFrom('chemical_count')
    .select(['id', 'number', 'state', 'cabinet_id'])
    .where('state', 'not in', ['finished', 'abandoned'])
    .execute();
  return new Map(rows.map((row) => [row.cabinet_id, row]));
}

function firstOf(days: readonly (string | null)[]): string | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}
