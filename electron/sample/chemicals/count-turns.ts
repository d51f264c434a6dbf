import type { Turn } from '../turn.ts';
import type { LaboratoryTeller } from './laboratory.ts';
import { amountOf, known } from './shelf.ts';
import { lessonDayBefore } from './term-days.ts';

/** What the sample's people find of a bottle: what the shelf holds, but for one. */
interface CountInStory {
  /** Key of the cabinet; null: all of them. */
  cabinet: string | null;
  /** In days of lessons before the story's last day. */
  before: number;
  /** The one bottle that differs: a substance of which so many units are missing. */
  missing?: { cas: string; units: number };
}

/** Everything once at the beginning of the term, then every cabinet half-monthly; the first one is due again. */
const counts: readonly CountInStory[] = [
  { cabinet: null, before: 55 },
  { cabinet: 'acids', before: 24 },
  { cabinet: 'salts', before: 20, missing: { cas: '7757-79-1', units: 7 } },
  { cabinet: 'organics', before: 15 },
  { cabinet: 'acids', before: 10 },
  { cabinet: 'salts', before: 7 },
  { cabinet: 'organics', before: 6 },
  { cabinet: 'solids', before: 4 },
];

/** The counts of the term: by the lab manager with the safety officer, a difference approved by the principal. */
export function countTurns(teller: LaboratoryTeller): Turn[] {
  return counts.map((count) => ({
    day: lessonDayBefore(teller.asOf, count.before),
    time: '15:30',
    take: () => countCabinet(teller, count),
  }));
}

async function countCabinet(teller: LaboratoryTeller, { cabinet, missing }: CountInStory): Promise<void> {
  const { client, cast, newId, shelf, password } = teller;
  const { counts: office } = client.chemicals;
  cast.signIn('lab');
  const count = await office.open({
    id: newId(),
    cabinetId: cabinet === null ? null : known(shelf.cabinetIds, cabinet),
    second: { username: 'officer', password },
  });
  const short = shelf.bottles.find(({ cas }) => cas === missing?.cas);
  const foundOf = (bottleId: string) => {
    const stock = shelf.bottles.find(({ id }) => id === bottleId)?.stock ?? 0;
    return bottleId === short?.id ? stock - amountOf(missing?.units ?? 0) : stock;
  };
  const enter = (bottleId: string) =>
    office.enter({ countId: count.id, bottleId, found: true, amount: foundOf(bottleId) });
  for (const { bottleId } of count.lineList) await enter(bottleId);
  const compared = await office.compare({ countId: count.id, round: 'counting' });
  if (missing === undefined || short === undefined) return;
  for (const { bottleId } of compared.lineList) await enter(bottleId);
  await office.compare({ countId: count.id, round: 'recounting' });
  cast.signIn('principal');
  const words = teller.script.words.counted.replace('{grams}', String(missing.units));
  await office.decide({ id: newId(), countId: count.id, bottleId: short.id, cause: 'spilled', words });
  short.stock -= amountOf(missing.units);
}
