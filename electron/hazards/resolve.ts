import type { z } from 'zod';
import { Fault } from '../../shared/contract/fault.ts';
import type { commitmentsInput, partyInput } from '../../shared/contract/hazard-schemas.ts';
import type { PlannedCommitments } from '../../shared/hazards/commands.ts';
import type { CriterionChoice } from '../../shared/hazards/hazard.ts';
import type { Party } from '../../shared/hazards/party.ts';
import { listPlaces } from '../school/queries.ts';
import type { Reader } from '../store/store.ts';
import { findCriterion } from './criteria.ts';

/** The party that a form names, with the person's name as it stands now. Throws `notFound`. */
export async function resolveParty(db: Reader, input: z.output<typeof partyInput>): Promise<Party> {
  if (input.kind === 'outsider') return { personId: null, name: input.name };
  return resolvePerson(db, input.personId);
}

/** Somebody of the people list as a party. Throws `notFound`. */
export async function resolvePerson(db: Reader, personId: string): Promise<Party> {
  const person = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst();
  if (person === undefined) throw new Fault('notFound', 'noSuchPerson');
  return { personId, name: person.name };
}

/** Path of a place that is in use. Throws `notFound` or `conflict` `placeRetired`. */
export async function resolvePlace(db: Reader, placeId: string): Promise<string> {
  const place = (await listPlaces(db)).find((one) => one.id === placeId);
  if (place === undefined) throw new Fault('notFound', 'noSuchPlace');
  if (place.retired) throw new Fault('conflict', 'placeRetired', { name: place.path });
  return place.path;
}

/** The clause that a form chose. Throws `notFound`. */
export async function resolveCriterion(db: Reader, criterionId: string): Promise<CriterionChoice> {
  const criterion = await findCriterion(db, criterionId);
  if (criterion === undefined) throw new Fault('notFound', 'noSuchCriterion');
  return criterion;
}

/** The plan that a form sends, its responsible person resolved; that person must be active on `today`. */
export async function resolveCommitments(
  db: Reader,
  { responsibleId, ...given }: z.output<typeof commitmentsInput>,
  today: string,
): Promise<PlannedCommitments> {
  const responsible = await resolvePerson(db, responsibleId);
  const person = await db.selectFrom('person').select('active_to').where('id', '=', responsibleId).executeTakeFirst();
  if (person?.active_to && person.active_to < today)
    throw new Fault('conflict', 'personNotActive', { name: responsible.name });
  return { responsible, ...given };
}
