import { type Hazard, pendingExtension } from '../../shared/hazards/hazard.ts';
import type { HazardTable } from '../store/tables.ts';

/** The row of the list that a hazard's record makes; `verify` derives it again and compares. */
export function hazardRowOf(hazard: Hazard): HazardTable {
  const round = hazard.rounds.at(-1);
  const responsible = hazard.commitments?.responsible;
  const searched = [hazard.number, hazard.description, hazard.placeName, hazard.finder.name, responsible?.name ?? ''];
  return {
    id: hazard.id,
    number: hazard.number,
    state: hazard.state,
    grade: hazard.grade,
    origin: hazard.origin,
    category: hazard.category,
    kind: hazard.kind,
    description: hazard.description,
    place_id: hazard.placeId,
    place_name: hazard.placeName,
    finder_id: hazard.finder.personId,
    finder_name: hazard.finder.name,
    recorded_by_id: hazard.recordedBy.personId,
    found_on: hazard.foundOn,
    recorded_at: hazard.recordedAt,
    recorded_on: hazard.recordedOn,
    responsible_id: responsible?.personId ?? null,
    responsible_name: responsible?.name ?? null,
    due_on: hazard.dueOn,
    extension_count: hazard.formerDueDates.filter((former) => former.because === 'extended').length,
    extension_pending: pendingExtension(hazard) === null ? 0 : 1,
    fixer_id: round?.fixedBy.personId ?? null,
    fixed_on: round?.fixedOn ?? null,
    rechecked_on: round?.recheckedOn ?? null,
    closed_on: hazard.closedOn,
    version: hazard.version,
    updated_at: hazard.updatedAt,
    search_text: searched.join('\n').toLowerCase(),
  };
}
