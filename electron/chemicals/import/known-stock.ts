import type { KnownSubstance } from '../../../shared/chemicals/import-substance.ts';
import type { ControlledList } from '../../../shared/chemicals/listing-file.ts';
import type { Place } from '../../../shared/contract/school.ts';
import { listPlaces } from '../../school/queries.ts';
import type { Reader } from '../../store/store.ts';
import { listsInForce } from '../lists/lists-in-force.ts';
import { catalogue, schoolNames } from '../reference.ts';

interface KnownCabinet {
  readonly id: string;
  readonly name: string;
  readonly placePath: string;
  readonly retired: boolean;
}

/** What the store has already that a row may mean. */
export interface KnownStock {
  readonly numbers: ReadonlySet<string>;
  readonly substances: readonly KnownSubstance[];
  readonly cabinets: readonly KnownCabinet[];
  readonly places: readonly Place[];
  readonly makers: ReadonlySet<string>;
  readonly lists: readonly ControlledList[];
}

const namesOf = new Map(schoolNames.same.map(({ cas, names }) => [cas, names]));
const filedCas = new Set(catalogue.substances.map(({ cas }) => cas));

const shipped: readonly KnownSubstance[] = catalogue.substances.map((one) => ({
  key: `catalogue ${one.cas}`,
  nameZh: one.nameZh,
  nameEn: one.nameEn ?? '',
  aliases: [...one.aliases, ...(namesOf.get(one.cas) ?? [])],
  formula: one.formula ?? '',
  cas: one.cas,
  from: 'catalogue',
}));

/** What schools call substances that the shipped table does not have. */
const called: readonly KnownSubstance[] = schoolNames.same
  .filter(({ cas }) => !filedCas.has(cas))
  .map(({ cas, names: [nameZh = '', ...aliases] }) => ({
    ...{ key: `names ${cas}`, nameZh, nameEn: '', aliases, formula: '', cas, from: 'names' },
  }));

/** Reads it, with the shipped table of substances behind the school's own. */
export async function readKnownStock(db: Reader): Promise<KnownStock> {
  const bottles = await db.selectFrom('bottle').select(['number', 'maker']).execute();
  const substances = await db
    .selectFrom('substance')
    .select(['id', 'name_zh', 'name_en', 'aliases', 'formula', 'cas'])
    .execute();
  const cabinets = await db.selectFrom('cabinet').select(['id', 'name', 'place_id', 'retired']).execute();
  const places = await listPlaces(db);
  const paths = new Map(places.map((place) => [place.id, place.path]));
  const own = substances.map(
    (one): KnownSubstance => ({
      key: one.id,
      nameZh: one.name_zh,
      nameEn: one.name_en,
      aliases: one.aliases === '' ? [] : one.aliases.split('\n'),
      formula: one.formula,
      cas: one.cas,
      from: 'store',
    }),
  );
  return {
    numbers: new Set(bottles.map((bottle) => bottle.number)),
    makers: new Set(bottles.map((bottle) => bottle.maker)),
    substances: [...own, ...shipped, ...called],
    cabinets: cabinets.map(({ id, name, place_id: placeId, retired }) => ({
      id,
      name,
      placePath: paths.get(placeId) ?? '',
      retired: retired === 1,
    })),
    places,
    lists: await listsInForce(db),
  };
}
