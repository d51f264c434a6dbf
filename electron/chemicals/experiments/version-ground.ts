import { decideAnswer } from '../../../shared/chemicals/experiment-life.ts';
import { needsPrincipal } from '../../../shared/chemicals/listing.ts';
import type { Caller } from '../../call/call-context.ts';
import type { ExperimentVersionTable } from '../../store/experiment-tables.ts';
import type { Reader } from '../../store/store.ts';
import { listsInForce } from '../lists/lists-in-force.ts';
import { listingsOfSubstance } from './listed-substances.ts';

/** Who wrote in a version, and whether its substances are on a list that escalates now, whatever was known when it was written. */
export async function groundOf(db: Reader, { id, state }: Pick<ExperimentVersionTable, 'id' | 'state'>) {
  const writers = await db
    .selectFrom('experiment_event')
    .select(['account_id as accountId', 'person_id as personId'])
    .where('version_id', '=', id)
    .where('kind', 'in', ['begun', 'changed', 'submitted'])
    .execute();
  const substances = await db
    .selectFrom('experiment_amount')
    .innerJoin('substance', 'substance.id', 'experiment_amount.substance_id')
    .select('cas')
    .where('version_id', '=', id)
    .execute();
  const lists = await listsInForce(db);
  const listings = substances.flatMap(({ cas }) => listingsOfSubstance(cas, lists));
  return { state, writers, escalates: needsPrincipal(listings) };
}

/** The experiments of which a version waits that `caller` may approve. */
export async function experimentsToApprove(db: Reader, caller: Caller): Promise<string[]> {
  const waiting = await db
    .selectFrom('experiment_version')
    .select(['id', 'experiment_id as experimentId', 'state'])
    .where('state', '=', 'waiting')
    .orderBy('id')
    .execute();
  const found: string[] = [];
  for (const version of waiting) {
    if (decideAnswer(await groundOf(db, version), caller, 'approve').ok) found.push(version.experimentId);
  }
  return found;
}
