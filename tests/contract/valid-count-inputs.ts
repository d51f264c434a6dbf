import type { CountRecord } from '../../shared/contract/chemical-counts.ts';
import { languages } from '../../shared/contract/document.ts';
import type { SampleUsername } from '../support/sample-school.ts';
import { sampleDay } from '../support/sample-school.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import type { MakeInput } from './valid-inputs.ts';
import type { CallerOfSample, Workshop } from './workshop.ts';

const language = languages[0];
const nothing: MakeInput = async () => undefined;
const of = ({ officer, newId }: Workshop) => chemicalWorkshop(officer, newId);
const passwordOf = ({ passwords }: Workshop, username: SampleUsername) => ({
  username,
  password: passwords[username],
});

/** A bottle alone in its cabinet. */
async function shelf(workshop: Workshop, listed = false) {
  const chemicals = of(workshop);
  const cabinetId = await chemicals.cabinet();
  if (!listed) return { cabinetId, bottle: await chemicals.bottle({ cabinetId }) };
  const substanceId = await chemicals.substance('高锰酸钾', '7722-64-7');
  const input = await chemicals.bottleInput({ cabinetId, substanceId });
  const second = passwordOf(workshop, 'lab');
  return { cabinetId, bottle: await workshop.officer.chemicals.bottles.add({ ...input, second }) };
}

/** A count that the owner of the PC has begun with the caller. */
async function begun(workshop: Workshop, { username }: CallerOfSample) {
  const { cabinetId, bottle } = await shelf(workshop);
  // Who may not keep the ledger is refused before anybody looks who counts.
  const second = passwordOf(workshop, username === 'viewer' ? 'lab' : username);
  const count = await workshop.officer.chemicals.counts.open({ id: workshop.newId(), cabinetId, second });
  return { countId: count.id, bottleId: bottle.id };
}

/** A count of a bottle of which one gram is missing, up to the approval. */
async function differing(workshop: Workshop, listed = false): Promise<CountRecord & { bottleId: string }> {
  const { counts } = workshop.officer.chemicals;
  const { cabinetId, bottle } = await shelf(workshop, listed);
  const second = passwordOf(workshop, 'lab');
  const { id } = await counts.open({ id: workshop.newId(), cabinetId, second });
  const enter = () => counts.enter({ countId: id, bottleId: bottle.id, found: true, amount: bottle.stock - 1000 });
  await enter();
  await counts.compare({ countId: id, round: 'counting' });
  await enter();
  return { ...(await counts.compare({ countId: id, round: 'recounting' })), bottleId: bottle.id };
}

/** A count with a listed substance lost, as the principal has approved it. */
async function lost(workshop: Workshop): Promise<string> {
  const { id, bottleId } = await differing(workshop, true);
  const principal = await workshop.seat('principal');
  const decision = { id: workshop.newId(), countId: id, bottleId, cause: 'lost', words: '下落不明' } as const;
  return (await principal.chemicals.counts.decide(decision)).id;
}

/** Inputs of the stocktake's procedures. */
export const countInputs: Record<string, MakeInput> = {
  'chemicals.counts.intervals.get': nothing,
  'chemicals.counts.intervals.update': async () => ({ listedDays: 14, otherDays: 28, allDays: 120 }),
  'chemicals.counts.plan': nothing,
  'chemicals.counts.list': async () => ({ page: 1, size: 20 }),
  'chemicals.counts.get': async (workshop, caller) => ({ id: (await begun(workshop, caller)).countId }),
  'chemicals.counts.open': async (workshop, { username }) => ({
    id: workshop.newId(),
    cabinetId: (await shelf(workshop)).cabinetId,
    second: passwordOf(workshop, username === 'lab' ? 'officer' : 'lab'),
  }),
  'chemicals.counts.enter': async (workshop, caller) => ({
    ...(await begun(workshop, caller)),
    found: true,
    amount: 1000,
  }),
  'chemicals.counts.addBottle': async (workshop, caller) => ({
    countId: (await begun(workshop, caller)).countId,
    number: (await of(workshop).bottle()).number,
  }),
  'chemicals.counts.noteUnknown': async (workshop, caller) => ({
    id: workshop.newId(),
    countId: (await begun(workshop, caller)).countId,
    words: '无标签的瓶子',
  }),
  'chemicals.counts.compare': async (workshop, caller) => {
    const { countId, bottleId } = await begun(workshop, caller);
    await workshop.officer.chemicals.counts.enter({ countId, bottleId, found: true, amount: 0 });
    return { countId, round: 'counting' };
  },
  'chemicals.counts.decide': async (workshop) => {
    const { id, bottleId } = await differing(workshop);
    return { id: workshop.newId(), countId: id, bottleId, cause: 'weighing', words: '' };
  },
  'chemicals.counts.abandon': async (workshop, caller) => ({
    countId: (await begun(workshop, caller)).countId,
    reason: '开错了柜',
  }),
  'chemicals.counts.report': async (workshop) => ({
    countId: await lost(workshop),
    reportedOn: sampleDay,
    words: '城关派出所',
  }),
  'chemicals.counts.exportSheet': async (workshop) => ({ id: (await differing(workshop)).id, language }),
  'chemicals.counts.exportReport': async (workshop) => ({ id: await lost(workshop), language }),
};
