import { describe, expect, test } from 'vitest';
import { readAttachment } from '../../electron/store/attachments.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { outcomeOf } from './procedures.ts';
import { sampleForTest } from './sample-for-test.ts';
import { pictureFile } from './workshop.ts';

async function shelf() {
  const school = await sampleForTest();
  const [{ client: lab }, { client: officer }] = [await school.seat('lab'), await school.seat('officer')];
  const { newId } = school.workshop;
  const chemicals = chemicalWorkshop(lab, newId);
  const cabinetId = await chemicalWorkshop(officer, newId).cabinet();
  const [first, second] = await lab.school.people.list();
  if (first === undefined || second === undefined) throw new Error('a school without people');
  const opening = async (counterIds: string[]) => ({
    ...(await chemicals.bottleInput({ cabinetId, grams: 100 })),
    how: 'opening' as const,
    reason: '建账前已在柜内，没有单据',
    counterIds,
  });
  return { ...school, lab, newId, first, second, opening };
}

describe('opening stock', () => {
  test('needs two different people who counted it, and its page names them', async () => {
    const { lab, first, second, opening, newId } = await shelf();
    const add = async (counterIds: string[]) => lab.chemicals.bottles.add(await opening(counterIds));
    expect(await outcomeOf(add([]))).toBe('invalid countersMissing');
    expect(await outcomeOf(add([first.id]))).toBe('invalid countersMissing');
    expect(await outcomeOf(add([first.id, first.id]))).toBe('invalid countersSame');
    expect(await outcomeOf(add([first.id, newId()]))).toBe('notFound noSuchPerson');
    const bottle = await add([first.id, second.id]);
    expect(bottle).toMatchObject({ counters: [first.name, second.name], photos: [], stock: 100_000 });
  });

  test('what was bought needs none', async () => {
    const { lab, opening } = await shelf();
    const bottle = await lab.chemicals.bottles.add({ ...(await opening([])), how: 'received' });
    expect(bottle.counters).toEqual([]);
  });

  test('a photo is cleaned, kept once however often it is sent, and handed out again', async () => {
    const { office, lab, newId, first, second, opening } = await shelf();
    const { id: bottleId } = await lab.chemicals.bottles.add(await opening([first.id, second.id]));
    const photo = { id: newId(), bottleId, file: await pictureFile() };
    await lab.chemicals.bottles.addPhoto(photo);
    const { photos } = await lab.chemicals.bottles.addPhoto(photo);
    expect(photos).toHaveLength(1);
    const file = await lab.chemicals.bottles.photo({ id: photo.id });
    const [row] = office.store.raw().prepare('select sha256 from bottle_photo').all() as { sha256: string }[];
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(readAttachment(office.store, row?.sha256 ?? ''));
    expect(() => office.store.raw().exec('delete from bottle_photo')).toThrow(/append-only/);
    expect(
      await outcomeOf(lab.chemicals.bottles.addPhoto({ ...photo, id: newId(), file: new File(['MZ'], 'a.png') })),
    ).toBe('invalid photoTypeUnknown');
  });
});
