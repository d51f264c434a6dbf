import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import type { Cast } from '../found-school.ts';
import type { StoryTeller } from '../story.ts';
import type { ChemicalScript, StockScript } from './chemical-script.ts';
import { amountOf, known, type Shelf } from './shelf.ts';

/** Who tells the chapter of the chemicals, with everything that its turns share. */
export interface LaboratoryTeller extends StoryTeller {
  cast: Cast;
  script: ChemicalScript;
  shelf: Shelf;
}

/** Of what stands there the lab manager has compared the classes with the table, so far. */
const checkedCabinet = 'solids';

/** The settings, the cabinets with their two key holders, and the substances as the shipped table has them. */
export async function furnishLaboratory(teller: LaboratoryTeller): Promise<void> {
  const { client, cast, newId, script, shelf } = teller;
  cast.signIn('lab');
  const settings = await client.chemicals.settings.get();
  await client.chemicals.settings.update({ ...settings, slipHours: script.slipHours });
  for (const { key, name, place, keepers, stock } of script.cabinets) {
    const [keeperId, secondKeeperId] = [cast.personId(keepers[0]), cast.personId(keepers[1])];
    const placeId = cast.placeId(place);
    const cabinet = { id: newId(), name, placeId, keeperId, secondKeeperId, retired: false };
    shelf.cabinetIds.set(key, (await client.chemicals.cabinets.save(cabinet)).id);
    for (const one of stock) {
      shelf.scripts.set(one.cas, { ...one, cabinet: key });
      const { id, version } = await saveSubstance(teller, one);
      shelf.substanceIds.set(one.cas, id);
      if (key === checkedCabinet) await client.chemicals.substances.check({ id, version });
    }
  }
}

async function saveSubstance({ client, newId }: LaboratoryTeller, stock: StockScript): Promise<Substance> {
  const entry = (await client.chemicals.catalogue({ search: stock.cas })).find(({ cas }) => cas === stock.cas);
  if (entry === undefined) throw new Error(`the table does not have ${stock.cas}`);
  const { nameZh, nameEn, aliases, formula, cas, hazardClasses, storageGroup } = entry;
  return client.chemicals.substances.save({
    ...{ id: newId(), version: 0, nameZh, nameEn, aliases, formula, cas, hazardClasses, storageGroup },
    fromCatalogue: true,
    dimension: stock.unit === 'g' ? 'mass' : 'volume',
    density: stock.density ?? null,
    minimum: stock.minimum === undefined ? null : amountOf(stock.minimum),
    maximum: stock.maximum === undefined ? null : amountOf(stock.maximum),
  });
}

/** A bottle that comes into the ledger. */
export interface NewBottle {
  cas: string;
  how: 'opening' | 'received';
  /** What is in it, in mg or µL. */
  amount: number;
  maker: string;
  batch: string;
  openedOn: string | null;
  expiresOn: string | null;
  reason: string;
  despite?: string;
  setAside?: boolean;
}

/** The lab manager enters a bottle on `day`; what asks for two waits. */
export async function enterBottle(teller: LaboratoryTeller, day: string, bottle: NewBottle): Promise<void> {
  const { client, cast, newId, script, shelf } = teller;
  const { setAside = false, despite = '', cas, ...given } = bottle;
  const { cabinet, net, unit, purity, percent } = known(shelf.scripts, cas);
  const counters = script.cabinets.find(({ key }) => key === cabinet)?.keepers ?? [];
  cast.signIn('lab');
  const { id, stock, pending } = await client.chemicals.bottles.add({
    ...given,
    counterIds: given.how === 'opening' ? counters.map((person) => cast.personId(person)) : [],
    ...{ id: newId(), bottleId: newId(), happenedOn: day, second: null, number: '', despite },
    substanceId: known(shelf.substanceIds, cas),
    cabinetId: known(shelf.cabinetIds, cabinet),
    purity,
    concentration: percent === undefined ? null : percent * 100,
    unit,
    netAmount: amountOf(net),
  });
  shelf.bottles.push({ id, cas, stock, setAside });
  if (pending > 0) shelf.listed.add(cas);
}

/** Somebody says yes to everything that waits for a second person. */
export async function confirmWaiting(
  { client, cast, newId }: LaboratoryTeller,
  by: 'officer' | 'lab' = 'officer',
): Promise<void> {
  cast.signIn(by);
  const { rows } = await client.chemicals.movements.list({ pending: true, size: 200 });
  for (const { sequence } of rows.toReversed()) await client.chemicals.movements.confirm({ id: newId(), sequence });
}
