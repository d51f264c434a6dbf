import { languages } from '../../shared/contract/document.ts';
import type { MakeInput } from './valid-inputs.ts';
import { wasteWorkshop } from './waste-workshop.ts';
import type { Workshop } from './workshop.ts';

const language = languages[0];
const of = ({ officer, newId }: Workshop) => wasteWorkshop(officer, newId);
const nothing: MakeInput = async () => undefined;

/** Somebody else than the caller, with the password of now. */
const besides = ({ passwords }: Workshop, username: string) => {
  const other = username === 'officer' ? 'lab' : 'officer';
  return { username: other, password: passwords[other] };
};

/** A hand-over that the owner of the PC and the officer signed. */
async function handedOver(workshop: Workshop) {
  const rooms = of(workshop);
  const { id } = await rooms.sealed();
  const input = rooms.handOverInput([id], undefined, besides(workshop, 'lab'));
  return rooms.waste.handOvers.add(input);
}

/** Inputs of the procedures of waste. */
export const wasteInputs: Record<string, MakeInput> = {
  'chemicals.waste.settings.get': nothing,
  'chemicals.waste.settings.update': async () => ({ keptDays: 180, fullPercent: 80 }),
  'chemicals.waste.categories.list': nothing,
  'chemicals.waste.categories.setCode': async () => ({ id: 'acid', code: '900-349-34' }),
  'chemicals.waste.containers.list': async () => ({ state: 'open', page: 1, size: 20 }),
  'chemicals.waste.containers.get': async (workshop) => ({ id: (await of(workshop).open()).id }),
  'chemicals.waste.containers.open': async (workshop) => of(workshop).openInput(),
  'chemicals.waste.containers.seal': async (workshop) => {
    const rooms = of(workshop);
    const { id: containerId } = await rooms.open();
    await rooms.waste.entries.add(rooms.addInput(containerId, null));
    return { id: workshop.newId(), containerId };
  },
  'chemicals.waste.containers.unseal': async (workshop) => ({
    id: workshop.newId(),
    containerId: (await of(workshop).sealed()).id,
    reason: '补装一瓶',
  }),
  'chemicals.waste.toPlace': async () => ({ page: 1, size: 20 }),
  'chemicals.waste.entries.conflicts': async (workshop) => {
    const rooms = of(workshop);
    return { containerId: (await rooms.open()).id, sequence: (await rooms.wasted()).sequence };
  },
  'chemicals.waste.entries.add': async (workshop) => {
    const rooms = of(workshop);
    return rooms.addInput((await rooms.open()).id, (await rooms.wasted()).sequence);
  },
  'chemicals.waste.entries.leaveOut': async (workshop) => ({
    id: workshop.newId(),
    sequence: (await of(workshop).wasted()).sequence,
    reason: '已全部挥发',
  }),
  'chemicals.waste.entries.reverse': async (workshop) => {
    const rooms = of(workshop);
    const input = rooms.addInput((await rooms.open()).id, null);
    await rooms.waste.entries.add(input);
    return { id: workshop.newId(), entryId: input.id, reason: '装错桶' };
  },
  'chemicals.waste.handOvers.list': async () => ({ page: 1, size: 20 }),
  'chemicals.waste.handOvers.get': async (workshop) => ({ id: (await handedOver(workshop)).id }),
  'chemicals.waste.handOvers.add': async (workshop, { username }) => {
    const rooms = of(workshop);
    return rooms.handOverInput([(await rooms.sealed()).id], undefined, besides(workshop, username));
  },
  'chemicals.waste.handOvers.reverse': async (workshop, { username }) => ({
    id: workshop.newId(),
    handOverId: (await handedOver(workshop)).id,
    reason: '联单号登记有误',
    second: besides(workshop, username),
  }),
  'chemicals.waste.exportLedger': async () => ({ year: 2026, language }),
  'chemicals.waste.exportHandOver': async (workshop) => ({ id: (await handedOver(workshop)).id, language }),
};
