import type { CommitmentsInput, HazardRecord } from '../../shared/contract/hazard-schemas.ts';

/** How far the story has come with one hazard. */
export interface HazardInStory {
  record: HazardRecord;
  /** The plan as it was last sent, with the ids of its steps; null before the first. */
  plan: CommitmentsInput | null;
}
