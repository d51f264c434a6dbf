import type { Reader } from '../../../electron/store/store.ts';
import type { OfficeClient } from '../../../shared/contract/contract.ts';
import { openStates } from '../../../shared/hazards/vocabulary.ts';

export type ListInput = Parameters<OfficeClient['hazards']['list']>[0];

/** Pages of the hazard list as people open them: each filter, order and search that the page offers, by a name. */
export async function listPages(db: Reader): Promise<Record<string, ListInput>> {
  const one = await db
    .selectFrom('hazard')
    .innerJoin('place', 'place.id', 'hazard.place_id')
    .select(['hazard.number', 'hazard.responsible_id as responsibleId', 'place.parent_id as buildingId'])
    .where('state', '=', 'closed')
    .where('place.parent_id', 'is not', null)
    .orderBy('recorded_at', 'desc')
    .executeTakeFirstOrThrow();
  return {
    open: { states: [...openStates] },
    everything: { sort: 'number' },
    laterPage: { page: 10, sort: 'foundOn', direction: 'asc' },
    closedOfKind: { states: ['closed'], origins: ['selfInspection'], categories: ['fire', 'electricity'] },
    ofTerm: { foundFrom: '2026-09-01', foundTo: '2026-11-27', sort: 'foundOn' },
    ofBuilding: { placeId: one.buildingId ?? undefined, sort: 'state' },
    ofPerson: { responsibleId: one.responsibleId ?? undefined, sort: 'dueOn', direction: 'asc' },
    overdue: { overdue: true, sort: 'dueOn', direction: 'asc' },
    mine: { mine: true, states: [...openStates] },
    majorExtended: { grade: 'major', extended: true },
    searchWords: { search: '楼梯 松动' },
    searchNumber: { search: one.number },
  };
}
