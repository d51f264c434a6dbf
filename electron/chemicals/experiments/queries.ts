import { inForce } from '../../../shared/chemicals/experiment-life.ts';
import type { ExperimentRecord, ExperimentRow } from '../../../shared/contract/experiments.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Caller } from '../../call/call-context.ts';
import type { ExperimentVersionTable } from '../../store/experiment-tables.ts';
import type { Reader } from '../../store/store.ts';
import { listsInForce } from '../lists/lists-in-force.ts';
import { listingsOfSubstance } from './listed-substances.ts';
import { versionsOf } from './version-rows.ts';

const shownSlips = 20;

/** An experiment with all its versions and the slips drawn from it. Throws `notFound`. */
export async function experimentRecord(
  db: Reader,
  id: string,
  caller: Pick<Caller, 'accountId' | 'personId'>,
): Promise<ExperimentRecord> {
  const experiment = await db.selectFrom('experiment').selectAll().where('id', '=', id).executeTakeFirst();
  if (experiment === undefined) throw new Fault('notFound', 'noSuchExperiment');
  const rows = await db
    .selectFrom('experiment_version')
    .selectAll()
    .where('experiment_id', '=', id)
    .orderBy('number', 'desc')
    .execute();
  const drawn = db
    .selectFrom('issue_slip')
    .innerJoin('experiment_version', 'experiment_version.id', 'issue_slip.experiment_version_id')
    .where('experiment_version.experiment_id', '=', id);
  const { slipCount } = await drawn.select((eb) => eb.fn.countAll<number>().as('slipCount')).executeTakeFirstOrThrow();
  const slips = await drawn
    .select(['issue_slip.id', 'issue_slip.number', 'class_name as className', 'taker_name as takerName'])
    .select(['issued_on as issuedOn', 'settled_at as settledAt', 'experiment_version.number as versionNumber'])
    .orderBy('issued_at', 'desc')
    .orderBy('issue_slip.number', 'desc')
    .limit(shownSlips)
    .execute();
  return {
    id,
    number: experiment.number,
    inForceId: inForce(rows)?.id ?? null,
    versions: await versionsOf(db, rows, caller),
    slips: slips.map(({ settledAt, ...slip }) => ({ ...slip, settled: settledAt !== null })),
    slipCount,
  };
}

/** A version by its id. Throws `notFound`. */
export async function versionRow(db: Reader, id: string): Promise<ExperimentVersionTable> {
  const row = await db.selectFrom('experiment_version').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Fault('notFound', 'noSuchExperiment');
  return row;
}

/** The version in force of the experiment that a version belongs to. */
export async function versionInForce(db: Reader, experimentId: string): Promise<ExperimentVersionTable | undefined> {
  return db
    .selectFrom('experiment_version')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .where('state', '=', 'approved')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

interface ExperimentFilter {
  search: string;
  waiting: boolean;
  /** Only these; null for all. */
  ids: readonly string[] | null;
  page: number;
  size: number;
}

/** A page of experiments, those with the latest numbers first; each as its version in force says, or as it is being written. */
export async function listExperiments(
  db: Reader,
  { search, waiting, ids, page, size }: ExperimentFilter,
): Promise<{ rows: ExperimentRow[]; total: number }> {
  let query = db.selectFrom('experiment');
  if (search !== '') {
    query = query.where(({ exists, selectFrom, lit }) =>
      exists(
        selectFrom('experiment_version')
          .select(lit(1).as('one'))
          .whereRef('experiment_id', '=', 'experiment.id')
          .where(({ eb, fn, val }) => eb(fn('instr', ['search_text', val(search.toLowerCase())]), '>', 0)),
      ),
    );
  }
  if (ids !== null) query = query.where('id', 'in', ids);
  if (waiting) {
    query = query.where(({ exists, selectFrom, lit }) =>
      exists(
        selectFrom('experiment_version')
          .select(lit(1).as('one'))
          .whereRef('experiment_id', '=', 'experiment.id')
          .where('state', '=', 'waiting'),
      ),
    );
  }
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const found = await query
    .select(['id', 'number'])
    .orderBy('number', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { rows: await rowsOf(db, found), total };
}

async function rowsOf(db: Reader, found: readonly { id: string; number: string }[]): Promise<ExperimentRow[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const versions = await db
    .selectFrom('experiment_version')
    .select(['id', 'experiment_id', 'number', 'state', 'title', 'course', 'grade', 'kind', 'group_count'])
    .select(['approved_at', 'approved_by'])
    .where('experiment_id', 'in', ids)
    .orderBy('number')
    .execute();
  const substances = await db
    .selectFrom('experiment_amount')
    .innerJoin('experiment_version', 'experiment_version.id', 'experiment_amount.version_id')
    .innerJoin('substance', 'substance.id', 'experiment_amount.substance_id')
    .select(['version_id', 'cas'])
    .where('experiment_id', 'in', ids)
    .execute();
  const slips = await db
    .selectFrom('issue_slip')
    .innerJoin('experiment_version', 'experiment_version.id', 'issue_slip.experiment_version_id')
    .select('experiment_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('experiment_id', 'in', ids)
    .groupBy('experiment_id')
    .execute();
  const lists = await listsInForce(db);
  const counts = new Map(slips.map(({ experiment_id, count }) => [experiment_id, count]));
  return found.flatMap(({ id, number }) => {
    const own = versions.filter((one) => one.experiment_id === id);
    const valid = inForce(own);
    const shown = valid ?? own.at(-1);
    if (shown === undefined) return [];
    const open = own.find(({ state }) => state !== 'approved');
    const cases = substances.filter(({ version_id }) => version_id === shown.id).map(({ cas }) => cas);
    const controls = [...new Set(cases.flatMap((cas) => listingsOfSubstance(cas, lists)).map(({ kind }) => kind))];
    const { title, course, grade, kind, group_count } = shown;
    return [
      {
        ...{ id, number, title, course, grade, kind, groups: group_count, controls, slips: counts.get(id) ?? 0 },
        inForce: valid && {
          number: valid.number,
          approvedAt: valid.approved_at ?? '',
          approvedBy: valid.approved_by ?? '',
        },
        open: open === undefined ? null : { number: open.number, state: open.state },
      },
    ];
  });
}
