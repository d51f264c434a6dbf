import reference from '../../resources/reference/major-hazard-criteria.json' with { type: 'json' };
import type { Criterion } from '../../shared/contract/hazard-schemas.ts';
import type { CriterionChoice } from '../../shared/hazards/hazard.ts';
import type { Reader } from '../store/store.ts';

/** The clauses that are shipped: only those whose wording was verified (教发厅函〔2024〕20号, fire). */
const shipped: Criterion[] = reference.clauses.map((clause) => ({ ...clause, source: reference.source, own: false }));

/** All clauses that make a hazard major: the shipped ones, then those that the school added. */
export async function listCriteria(db: Reader): Promise<Criterion[]> {
  const own = await db.selectFrom('criterion').selectAll().orderBy('code').execute();
  return [...shipped, ...own.map((row) => ({ ...row, translation: null, own: true }))];
}

/** The clause with this id as a record keeps it, or undefined. */
export async function findCriterion(db: Reader, id: string): Promise<CriterionChoice | undefined> {
  const found = (await listCriteria(db)).find((criterion) => criterion.id === id);
  if (found === undefined) return undefined;
  const { own: _, ...choice } = found;
  return choice;
}
