import { type CountAt, type CountEnd, countAt } from '../../shared/chemicals/count-at.ts';
import type { ChemicalWeek } from '../../shared/contract/chemical-week.ts';
import type { Reader } from '../store/store.ts';
import { told } from './ledger-audit.ts';

type Difference = ChemicalWeek['differences'][number];

/** The stretch of a report: its moments, and the rows of the chain after one and up to another. */
export interface WeekStretch {
  from: string;
  asOf: string;
  after: number;
  upTo: number;
}

/** What counts were and what they found in a period, as it stood at the period's end. */
export async function countsOfWeek(
  db: Reader,
  stretch: WeekStretch,
  controlsThen: ReadonlyMap<string, string>,
): Promise<Pick<ChemicalWeek, 'counts' | 'differences' | 'unknown'>> {
  const counts = await countsAt(db, stretch);
  const idsOf = (...states: CountAt[]) => counts.filter(({ at }) => states.includes(at)).map(({ id }) => id);
  const completed = idsOf('completed');
  const isListed = (bottleId: string, controls: string) => (controlsThen.get(bottleId) ?? controls) !== '';
  const entered = await enteredDifferences(db, stretch);
  const found = await foundDifferences(db, idsOf('completed', 'completedBefore'), stretch);
  return {
    counts: {
      cabinets: await cabinetsOf(db, completed),
      underWay: counts.filter(({ at }) => at === 'underWay').map(({ number }) => number),
    },
    differences: [...entered, ...found].map(({ bottleId, controls, ...one }) => ({
      ...one,
      listed: isListed(bottleId, controls),
    })),
    unknown: await unknownOf(db, completed),
  };
}

/** The counts that were opened by the period's end and not over when it began, as they stood at its end. */
async function countsAt(
  db: Reader,
  { from, asOf }: WeekStretch,
): Promise<{ id: string; number: string; at: CountAt }[]> {
  const counts = await db
    .selectFrom('chemical_count')
    .select(['id', 'number', 'state'])
    .where('opened_at', '<=', asOf)
    .where((eb) => eb.or([eb('finished_at', 'is', null), eb('finished_at', '>', from)]))
    .orderBy('number')
    .execute();
  const ends = await roundsEnded(db, from);
  return counts.map(({ id, number, state }) => ({ id, number, at: countAt(state, ends.get(number) ?? null, asOf) }));
}

/** When counts ended their rounds after a moment, by their numbers. The count's row does not keep it; the audit does. */
async function roundsEnded(db: Reader, from: string): Promise<ReadonlyMap<string, CountEnd>> {
  // Read from its end, which is not far: a report is of a week that is not long ago.
  const before = await db
    .selectFrom('audit')
    .select('id')
    .where('at', '<=', from)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'subject', 'action', told<string>('state').as('state')])
    .where('id', '>', before?.id ?? 0)
    .where('action', 'in', ['chemicals.counts.compare', 'chemicals.counts.abandon'])
    .orderBy('id')
    .execute();
  return new Map(
    rows
      .filter(({ state }) => state !== 'recounting')
      .map(({ at, subject, action }) => [
        subject,
        { at, how: action === 'chemicals.counts.abandon' ? 'abandoned' : 'completed' },
      ]),
  );
}

async function cabinetsOf(db: Reader, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const cabinets = await db
    .selectFrom('count_line')
    .select('cabinet_id')
    .distinct()
    .where('count_id', 'in', ids)
    // What was found there and belongs elsewhere does not say that the other cabinet was counted.
    .where('added', '=', 0)
    .execute();
  return cabinets.length;
}

function unknownOf(db: Reader, ids: readonly string[]): Promise<ChemicalWeek['unknown']> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('count_unknown as unknown')
    .innerJoin('chemical_count as count', 'count.id', 'unknown.count_id')
    .select(['count.number as countNumber', 'unknown.words'])
    .where('count.id', 'in', ids)
    .orderBy('count.number')
    .orderBy('unknown.noted_at')
    .orderBy('unknown.id')
    .execute();
}

type FoundDifference = Omit<Difference, 'listed'> & { bottleId: string; controls: string };

/** Differences that became rows of the ledger in the period, and such rows that were reversed in it. */
async function enteredDifferences(db: Reader, { after, upTo }: WeekStretch): Promise<FoundDifference[]> {
  const rows = await db
    .selectFrom('chemical_movement as m')
    .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .leftJoin('chemical_movement as undone', 'undone.sequence', 'm.refers_to')
    // The movement bears the id of the form that approved the difference.
    .leftJoin('count_line as line', (join) =>
      join.on((eb) => eb('line.decision_id', '=', eb.fn.coalesce('undone.id', 'm.id'))),
    )
    .leftJoin('chemical_count as count', 'count.id', 'line.count_id')
    .select(['name_zh as nameZh', 'name_en as nameEn', 'bottle.number as bottleNumber', 'bottle.unit'])
    .select(['bottle.id as bottleId', 'bottle.controls', 'count.number as countNumber', 'line.cause', 'line.words'])
    .select(['m.to_account as to', 'm.amount', 'm.kind', 'm.reason', 'm.happened_on as happenedOn'])
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
  return rows.map(({ to, amount, kind, cause, words, reason, ...row }) => ({
    ...row,
    amount: to === 'stock' ? amount : -amount,
    ...(kind === 'reversed'
      ? { state: 'reversed', cause: null, reason }
      : { state: 'adjusted', cause, reason: words ?? reason }),
  }));
}

/**
 * Differences that completed counts had found by the end of a period and that were no rows of the ledger: those that nobody had
 * decided yet, and those that somebody left as they were in the period.
 */
async function foundDifferences(
  db: Reader,
  ids: readonly string[],
  { from, asOf }: WeekStretch,
): Promise<FoundDifference[]> {
  if (ids.length === 0) return [];
  const lines = await db
    .selectFrom('count_line as line')
    .innerJoin('chemical_count as count', 'count.id', 'line.count_id')
    .innerJoin('bottle', 'bottle.id', 'line.bottle_id')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['name_zh as nameZh', 'name_en as nameEn', 'bottle.number as bottleNumber', 'bottle.unit'])
    .select(['bottle.id as bottleId', 'bottle.controls', 'count.number as countNumber', 'line.cause', 'line.words'])
    .select(['line.recount_amount as amount', 'line.recount_book as book', 'line.recount_on as happenedOn'])
    .select('line.decided_at as decidedAt')
    .where('count.id', 'in', ids)
    .whereRef('line.recount_amount', '<>', 'line.recount_book')
    .where((eb) =>
      eb.or([
        eb('line.decided_at', 'is', null),
        eb('line.decided_at', '>', asOf),
        eb.and([eb('line.cause', '=', 'leftAsIs'), eb('line.decided_at', '>', from)]),
      ]),
    )
    .orderBy('count.number')
    .orderBy('bottle.number')
    .execute();
  return lines.map(({ amount, book, happenedOn, decidedAt, cause, words, ...line }) => ({
    ...line,
    amount: (amount ?? 0) - (book ?? 0),
    happenedOn: happenedOn ?? '',
    // Who decided after the period's end decided nothing of it.
    ...(decidedAt === null || decidedAt > asOf
      ? { state: 'toDecide', cause: null, reason: '' }
      : { state: 'leftAsIs', cause, reason: words ?? '' }),
  }));
}
