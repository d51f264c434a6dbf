import type { Language } from '../../shared/contract/document.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { Person, Place, Profile } from '../../shared/contract/school.ts';
import { dayOfMoment } from '../../shared/school/time-zone.ts';
import type { DocumentBasis } from '../documents/document-basis.ts';
import { sampleOf } from '../store/meta.ts';
import { prepareQuery } from '../store/prepared-query.ts';
import type { Reader, Writer } from '../store/store.ts';

type Db = Reader | Writer['tx'];

/** The school's profile, or null in a store that has not been started. */
export async function readProfile(db: Db): Promise<Profile | null> {
  const row = await (db as Reader).selectFrom('school_profile').selectAll().executeTakeFirst();
  if (row === undefined) return null;
  return {
    name: row.name,
    bureau: row.bureau,
    section: row.section,
    recipient: row.recipient,
    signer: row.signer,
    contact: row.contact,
    contactPhone: row.contact_phone,
    dutyPhone: row.duty_phone,
    sealName: row.seal_name,
    cutOffWeekday: row.cut_off_weekday,
    cutOffTime: row.cut_off_time,
    timeZone: row.time_zone,
  };
}

function selectPeople(db: Db) {
  return (db as Reader)
    .selectFrom('person')
    .leftJoin('account', (join) => join.onRef('account.person_id', '=', 'person.id').on('account.ended_at', 'is', null))
    .select([
      'person.id',
      'person.name',
      'person.post',
      'person.department',
      'person.phone',
      'person.active_from as activeFrom',
      'person.active_to as activeTo',
      'person.pinyin',
      'person.initials',
      'account.username',
    ]);
}

/** Everybody in the people list, by pinyin. */
export async function listPeople(db: Db): Promise<Person[]> {
  return selectPeople(db).orderBy('person.pinyin').orderBy('person.id').execute();
}

/** One person, or undefined. */
export async function personById(db: Db, id: string): Promise<Person | undefined> {
  return selectPeople(db).where('person.id', '=', id).executeTakeFirst();
}

/** The tree of places, parents before children, with each place's path from the building down. */
export async function listPlaces(db: Db): Promise<Place[]> {
  const rows = await (db as Reader)
    .selectFrom('place')
    .leftJoin('person', 'person.id', 'place.responsible_id')
    .select([
      'place.id',
      'place.name',
      'place.kind',
      'place.parent_id as parentId',
      'place.responsible_id as responsibleId',
      'place.retired',
      'place.pinyin',
      'place.initials',
      'person.name as responsibleName',
    ])
    .orderBy('place.id')
    .execute();
  const childrenOf = Map.groupBy(rows, (row) => row.parentId);
  const places: Place[] = [];
  const walk = (parentId: string | null, above: string) => {
    for (const row of childrenOf.get(parentId) ?? []) {
      const path = above === '' ? row.name : `${above} / ${row.name}`;
      places.push({ ...row, retired: row.retired === 1, path });
      walk(row.id, path);
    }
  };
  walk(null, '');
  return places;
}

/** The ids of a place and of everything within it. */
export function placeIdsWithin(places: readonly Place[], id: string): string[] {
  const within = new Set([id]);
  // Parents come before children, so one pass finds all.
  for (const place of places) if (place.parentId !== null && within.has(place.parentId)) within.add(place.id);
  return [...within];
}

const preparedPlaceIdsWithin = prepareQuery((db, { placeId }: { placeId: string }) =>
  db
    .withRecursive('within', (within) =>
      within
        .selectFrom('place')
        .select('place.id')
        .where('place.parent_id', '=', placeId)
        .union(within.selectFrom('place').innerJoin('within', 'within.id', 'place.parent_id').select('place.id')),
    )
    .selectFrom('within')
    .select('id'),
);

/** The ids of everything within a place, found in the store: for a list that needs nothing else of the places. */
export async function selectPlaceIdsWithin(db: Reader, placeId: string): Promise<string[]> {
  return (await preparedPlaceIdsWithin(db, { placeId })).map((row) => row.id);
}

/** What every Word document of this school carries: letterhead, time zone, day of issue, sample mark. */
export async function documentBasisOf(db: Db, language: Language, now: string): Promise<DocumentBasis> {
  const profile = await readProfile(db);
  if (profile === null) throw new Fault('notFound', 'schoolMissing');
  return {
    language,
    school: profile,
    timeZone: profile.timeZone,
    issuedOn: dayOfMoment(now, profile.timeZone),
    issuedAt: now,
    sample: (await sampleOf(db)) !== null,
  };
}
