import type { PartyInput } from '../../../shared/contract/hazard-schemas.ts';
import type { Category, HazardKind, Origin } from '../../../shared/hazards/vocabulary.ts';
import type { PendingPhoto } from '../../components/pending-photo.ts';
import type { MajorChoice } from '../criterion-field.tsx';

/** A hazard while it is typed: null where a choice is still missing. */
export interface RegisterValues extends Record<string, unknown> {
  description: string;
  category: Category | null;
  kind: HazardKind;
  photos: PendingPhoto[];
  placeId: string | null;
  foundOn: string;
  origin: Origin;
  originNote: string;
  finder: PartyInput | null;
  major: MajorChoice | null;
}

/** What is most often right: found today, by me, in the school's own inspection, a general hazard of a thing. */
export function startValues(today: string, myPersonId: string): RegisterValues {
  return {
    description: '',
    category: null,
    kind: 'thing',
    photos: [],
    placeId: null,
    foundOn: today,
    origin: 'selfInspection',
    originNote: '',
    finder: { kind: 'person', personId: myPersonId },
    major: null,
  };
}

/** The contract's input, from what is typed. */
export function toRegisterInput(id: string, { photos: _photos, ...values }: RegisterValues) {
  return { id, ...values };
}
