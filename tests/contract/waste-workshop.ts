import type { OfficeClient } from '../../shared/contract/contract.ts';
import { sampleDay } from '../support/sample-school.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { sampleForTest } from './sample-for-test.ts';

const gram = 1000;
/** In µL. */
export const litre = 1_000_000;

interface SubstanceChanges {
  nameZh?: string;
  storageGroup?: string | null;
}

/** Makes waste in the ledger, containers and hand-overs, as the lab manager would have made them before. */
export function wasteWorkshop(client: OfficeClient, newId: () => string) {
  const chemicals = chemicalWorkshop(client, newId);
  const { waste } = client.chemicals;
  const place = async () => {
    const id = newId();
    const somewhere = { id, name: `危废间 ${id}`, kind: 'outdoor', parentId: null, responsibleId: null } as const;
    await client.school.places.create(somewhere);
    return id;
  };
  const openInput = async (categoryId = 'acid', capacity = 20 * litre) => ({
    ...{ id: newId(), categoryId, kind: 'drum' as const, capacity, placeId: await place(), words: '' },
  });
  const open = async (categoryId?: string, capacity?: number) =>
    waste.containers.open(await openInput(categoryId, capacity));
  /** A row of the ledger that went to waste: its place in the chain, and its bottle. */
  const wasted = async (grams = 5, { nameZh = '氯化钠', storageGroup = null }: SubstanceChanges = {}) => {
    const substance = { ...chemicals.substanceInput(nameZh, null), storageGroup };
    const { id: substanceId } = await client.chemicals.substances.save(substance);
    const bottle = await chemicals.bottle({ substanceId });
    const { movements } = await client.chemicals.bottles.remove({
      ...{ ...chemicals.entry(), bottleId: bottle.id, amount: grams * gram, what: 'wasted', reason: '变质' },
    });
    return { sequence: movements[0]?.sequence ?? 0, bottle };
  };
  const addInput = (containerId: string, sequence: number | null, amount = litre) => ({
    ...{
      id: newId(),
      containerId,
      sequence,
      name: sequence === null ? '学生实验废酸' : '',
      amount,
      words: '',
      despite: '',
    },
  });
  const sealed = async (categoryId?: string) => {
    const container = await open(categoryId);
    await waste.entries.add(addInput(container.id, null));
    return waste.containers.seal({ id: newId(), containerId: container.id });
  };
  const handOverInput = (containerIds: readonly string[], on = sampleDay, second = chemicals.officer) => ({
    ...{ id: newId(), on, firm: '某环保科技有限公司', licence: '危废证-001', formNumber: '联单-2026-001' },
    ...{ receiver: '赵师傅', vehicle: '沪A12345', words: '' },
    lines: containerIds.map((containerId) => ({ containerId, weight: 1_200 * gram })),
    second,
  });
  return { ...chemicals, waste, place, openInput, open, wasted, addInput, sealed, handOverInput };
}

/** A sample school with the calls of waste as the lab manager; places and ledger rows are the officer's. */
export async function wasteRooms() {
  const school = await sampleForTest();
  const { newId } = school.workshop;
  const { client: lab } = await school.seat('lab');
  const { client: officer } = await school.seat('officer');
  const made = wasteWorkshop(officer, newId);
  const { open, openInput, wasted, place, bottle, substanceInput } = made;
  const own = { open, openInput, wasted, place, bottle, substanceInput };
  const raw = school.office.store.raw();
  return { ...school, ...wasteWorkshop(lab, newId), ...own, newId, lab, officer, raw };
}
