import type { WasteContainerRecord } from '../../../shared/contract/chemical-waste.ts';
import type { Turn } from '../turn.ts';
import type { LaboratoryTeller } from './laboratory.ts';
import { known } from './shelf.ts';
import { lessonDayBefore } from './term-days.ts';
import { readWasteScript, type WasteAct, type WasteScript } from './waste-script.ts';

/** What the story's people know of the waste: by category the container in use, and that which waits for the firm. */
interface WasteTeller extends LaboratoryTeller {
  waste: WasteScript;
  open: Map<string, string>;
  sealed: Map<string, string>;
}

/** Two years of waste: residues of lessons and what the ledger calls waste, sealed and handed over twice; one row waits. */
export function wasteTurns(laboratory: LaboratoryTeller): Turn[] {
  const waste = readWasteScript();
  const teller: WasteTeller = { ...laboratory, waste, open: new Map(), sealed: new Map() };
  return waste.acts.map((act) => {
    const day = lessonDayBefore(laboratory.asOf, act.before);
    return {
      day,
      time: '16:58',
      async take() {
        laboratory.cast.signIn('lab');
        await perform(teller, act, day);
      },
    };
  });
}

function perform(teller: WasteTeller, act: WasteAct, day: string): Promise<unknown> {
  const { client, newId } = teller;
  const { containers, entries } = client.chemicals.waste;
  switch (act.do) {
    case 'put':
      return put(teller, act.category, { name: act.name, sequence: null, amount: act.amount, words: '' });
    case 'place':
      return placeRows(teller, act.keepLatest);
    case 'takeBack':
      return containers.get({ id: known(teller.open, act.category) }).then((container) => {
        const entryId = container.entries.at(-1)?.id ?? '';
        return entries.reverse({ id: newId(), entryId, reason: act.reason });
      });
    case 'seal': {
      const containerId = known(teller.open, act.category);
      teller.open.delete(act.category);
      teller.sealed.set(act.category, containerId);
      return containers.seal({ id: newId(), containerId });
    }
    case 'handOver':
      return handOver(teller, act, day);
  }
}

/** Puts something into the open container of a category, which is opened where there is none. */
async function put(
  teller: WasteTeller,
  category: string,
  what: { name: string; sequence: number | null; amount: number; words: string },
): Promise<void> {
  const { client, cast, newId, waste, open } = teller;
  const { kind, capacity, place } = known(waste.categories, category);
  const packaging = category === 'packaging';
  const amountOf = (units: number) => (packaging ? units : Math.round(units * 10) * 100_000);
  if (!open.has(category)) {
    const opened = await client.chemicals.waste.containers.open({
      ...{ id: newId(), categoryId: category, kind, capacity: amountOf(capacity), words: '' },
      placeId: cast.placeId(place),
    });
    open.set(category, opened.id);
  }
  const containerId = known(open, category);
  const entry = { ...what, id: newId(), containerId, amount: amountOf(what.amount), despite: '' };
  await client.chemicals.waste.entries.add(entry);
}

async function placeRows(teller: WasteTeller, keepLatest: boolean): Promise<void> {
  const { client, shelf, waste } = teller;
  const casOf = new Map([...shelf.substanceIds].map(([cas, id]) => [id, cas]));
  const { rows } = await client.chemicals.waste.toPlace({ page: 1, size: 100 });
  for (const { substanceId, sequence } of keepLatest ? rows.slice(0, -1) : rows) {
    const cas = known(casOf, substanceId);
    const { category, amount, words } = known(waste.rows, cas);
    await put(teller, category, { name: '', sequence, amount, words });
  }
}

async function handOver(
  { client, newId, waste, sealed, password }: WasteTeller,
  { categories, words }: Extract<WasteAct, { do: 'handOver' }>,
  day: string,
): Promise<void> {
  const { name: firm, licence, receiver, vehicle } = waste.firm;
  const lines = [];
  for (const category of categories) {
    const containerId = known(sealed, category);
    lines.push({ containerId, weight: weightOf(await client.chemicals.waste.containers.get({ id: containerId })) });
    sealed.delete(category);
  }
  await client.chemicals.waste.handOvers.add({
    ...{ id: newId(), on: day, firm, licence, receiver, vehicle, words, lines },
    formNumber: `${day.replaceAll('-', '')}0017`,
    second: { username: 'officer', password },
  });
}

/** In mg, to the tenth of a kilogram: what is in it and 1.1 kg of drum, where a litre of it is a little more than a kilogram. */
function weightOf({ contents }: WasteContainerRecord): number {
  return Math.round((contents * 1.04 + 1_100_000) / 100_000) * 100_000;
}
