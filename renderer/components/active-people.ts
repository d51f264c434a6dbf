import { useQuery } from '@tanstack/react-query';
import type { Person } from '../../shared/contract/school.ts';
import { queries } from '../app/queries.ts';
import { useToday } from '../app/session.ts';

/** True when the person is at the school on `today`; both ends count, an open end means still there. */
export function isActive(person: Pick<Person, 'activeFrom' | 'activeTo'>, today: string): boolean {
  return (person.activeFrom ?? '') <= today && (person.activeTo === null || person.activeTo >= today);
}

/** The people list for a picker: who is there today, and whoever is chosen already. */
export function useActivePeople(chosenId: string | null): { people: Person[]; isLoading: boolean } {
  const today = useToday();
  const { data, isLoading } = useQuery(queries.school.people.list.queryOptions());
  const people = (data ?? []).filter((person) => person.id === chosenId || isActive(person, today));
  return { people, isLoading };
}
