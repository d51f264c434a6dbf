import { expect, test } from 'vitest';
import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { outcomeOf } from './procedures.ts';
import { litre, wasteRooms } from './waste-workshop.ts';

const asLab = { username: 'lab', password: samplePassword };
const asOfficer = { username: 'officer', password: samplePassword };

test('a container takes only what it holds, only while it is open, and each row of the ledger once', async () => {
  const rooms = await wasteRooms();
  const { waste, open, wasted, addInput, newId } = rooms;
  const { id: containerId, number } = await open('acid', 2 * litre);
  const { sequence } = await wasted();
  const over = addInput(containerId, sequence, 2 * litre + 1);
  expect(await outcomeOf(waste.entries.add(over))).toBe('conflict wasteAboveCapacity');
  const filled = await waste.entries.add({ ...over, amount: 2 * litre });
  expect(filled).toMatchObject({ contents: 2 * litre, full: true });
  expect(await outcomeOf(waste.entries.add(addInput(containerId, null, 1)))).toBe('conflict wasteAboveCapacity');
  const other = await open();
  await expect(waste.entries.add(addInput(other.id, sequence))).rejects.toMatchObject({
    data: { reason: 'wasteAlreadyPlaced', params: { number } },
  });
  expect(await outcomeOf(waste.entries.add({ ...over, containerId: other.id }))).toBe('conflict idTaken');
  const nameless = { ...addInput(other.id, null), name: ' ' };
  expect(await outcomeOf(waste.entries.add(nameless))).toBe('invalid wasteNameMissing');
  expect(await outcomeOf(waste.entries.add(addInput(other.id, 999_999)))).toBe('notFound noSuchRecord');
  expect(await outcomeOf(waste.entries.add(addInput(newId(), null)))).toBe('notFound noSuchWasteContainer');
  await waste.containers.seal({ id: newId(), containerId });
  expect(await outcomeOf(waste.entries.add(addInput(containerId, null, 1)))).toBe('conflict wasteNotOpen');
  expect((await waste.containers.get({ id: containerId })).full).toBe(false);
});

test('a container is opened with a category of the file, in a place in use, and no larger than anything can be', async () => {
  const { waste, lab, officer, openInput } = await wasteRooms();
  const input = await openInput();
  const outcome = (changes: Partial<typeof input>) => outcomeOf(waste.containers.open({ ...input, ...changes }));
  expect(await outcome({ categoryId: 'nuclear' })).toBe('notFound noSuchWasteCategory');
  expect(await outcome({ placeId: input.id })).toBe('notFound noSuchPlace');
  expect(await outcome({ categoryId: 'packaging', capacity: 1_000_001 })).toBe('invalid wasteCapacityTooLarge');
  await officer.school.places.setRetired({ id: input.placeId, retired: true });
  expect(await outcome({})).toBe('conflict placeRetired');
  expect(await outcomeOf(officer.chemicals.waste.categories.setCode({ id: 'nuclear', code: '1' }))).toBe(
    'notFound noSuchWasteCategory',
  );
  await officer.chemicals.waste.categories.setCode({ id: 'acid', code: '900-349-34' });
  expect((await lab.chemicals.waste.categories.list()).find(({ id }) => id === 'acid')).toMatchObject({
    ...{
      nameZh: '废酸液',
      form: 'liquid',
      code: '900-349-34',
      apartFrom: expect.arrayContaining(['alkaline', 'cyanide']),
    },
  });
});

test('what waits for a second person, or was reversed, is no waste to put anywhere', async () => {
  const { waste, open, addInput, lab, bottle, substanceInput, entry, officer, newId } = await wasteRooms();
  const known = (await lab.chemicals.substances.list({})).find(({ cas }) => cas === '7722-64-7');
  const { id: substanceId } = known ?? (await lab.chemicals.substances.save(substanceInput('高锰酸钾', '7722-64-7')));
  const { id: bottleId } = await bottle({ substanceId });
  const list = await lab.chemicals.movements.list({ pending: true });
  for (const row of list.rows.filter((one) => one.bottleId === bottleId)) {
    await lab.chemicals.movements.confirm({ id: newId(), sequence: row.sequence });
  }
  const remove = { ...entry(), bottleId, amount: 1000, what: 'wasted', reason: '受潮' } as const;
  const { movements } = await lab.chemicals.bottles.remove(remove);
  expect(movements).toMatchObject([{ pending: true }]);
  const sequence = movements[0]?.sequence ?? 0;
  const { id } = await open('oxidising');
  expect(await outcomeOf(waste.entries.add(addInput(id, sequence)))).toBe('conflict wasteNotToPlace');
  const waits = async () => (await waste.toPlace({ page: 1, size: 100 })).rows.some((row) => row.sequence === sequence);
  expect(await waits()).toBe(false);
  await officer.chemicals.movements.confirm({ id: newId(), sequence });
  expect(await waits()).toBe(true);
  await lab.chemicals.movements.reverse({ id: newId(), sequence, reason: '录错', second: asOfficer });
  expect(await waits()).toBe(false);
  expect(await outcomeOf(waste.entries.add(addInput(id, sequence)))).toBe('conflict wasteNotToPlace');
});

test('an entry is taken back by a row of today, once, and the row of the ledger waits again', async () => {
  const { waste, open, wasted, addInput, clock, newId } = await wasteRooms();
  const { id: containerId } = await open();
  const { sequence } = await wasted();
  const input = addInput(containerId, sequence);
  await waste.entries.add(input);
  clock.set(`${addDays(sampleDay, 3)}T06:00:00.000Z`);
  const undo = { id: newId(), entryId: input.id, reason: '应倒入碱桶' };
  const undone = await waste.entries.reverse(undo);
  expect(undone).toMatchObject({ contents: 0, entries: [{ reversed: true }, { amount: -litre, reverses: input.id }] });
  expect(undone.entries[1]).toMatchObject({ on: addDays(sampleDay, 3), words: '应倒入碱桶', sequence });
  expect(await waste.entries.reverse(undo)).toEqual(undone);
  const again = (entryId: string) => outcomeOf(waste.entries.reverse({ ...undo, id: newId(), entryId }));
  expect(await again(input.id)).toBe('conflict wasteEntryReversed');
  expect(await again(undo.id)).toBe('conflict wasteEntryIsReversal');
  expect(await again(newId())).toBe('notFound noSuchWasteEntry');
  expect((await waste.toPlace({ page: 1, size: 100 })).rows.at(-1)?.sequence).toBe(sequence);
  expect(await outcomeOf(waste.containers.seal({ id: newId(), containerId }))).toBe('conflict wasteEmpty');
  const other = await open();
  expect((await waste.entries.add(addInput(other.id, sequence))).contents).toBe(litre);
});

test('a hand-over wants sealed containers, a possible day, and two different people', async () => {
  const rooms = await wasteRooms();
  const { waste, open, handOverInput, clock, newId } = rooms;
  const { id: inUse, number } = await open();
  const first = await wasteSealed(rooms);
  const outcome = async (input: ReturnType<typeof handOverInput>) => outcomeOf(waste.handOvers.add(input));
  const signed = () => rooms.raw.prepare(`select count(*) from audit where action like '%.handOver'`).pluck().get();
  const before = signed();
  expect(await outcome(handOverInput([first, inUse]))).toBe('conflict wasteNotSealed');
  await expect(waste.handOvers.add(handOverInput([inUse]))).rejects.toMatchObject({ data: { params: { number } } });
  expect(await outcome(handOverInput([first, first]))).toBe('invalid wasteContainerTwice');
  expect(await outcome(handOverInput([first], addDays(sampleDay, 1)))).toBe('conflict wasteHandOverInFuture');
  expect(await outcome(handOverInput([first], addDays(sampleDay, -1)))).toBe('conflict wasteHandOverBeforeSealed');
  expect(await outcome(handOverInput([newId()]))).toBe('notFound noSuchWasteContainer');
  expect(await outcome(handOverInput([first], sampleDay, asLab))).toBe('conflict secondSamePerson');
  const wrong = { username: 'officer', password: 'not-this-one' };
  expect(await outcome(handOverInput([first], sampleDay, wrong))).toMatch(/wrongPassword$/);
  const viewer = { username: 'viewer', password: samplePassword };
  expect(await outcome(handOverInput([first], sampleDay, viewer))).toBe('forbidden notPermitted');
  // None of it has moved anything, and no number was lost.
  expect(signed()).toBe(before);
  expect((await waste.containers.get({ id: first })).state).toBe('sealed');
  const input = handOverInput([first]);
  const left = await waste.handOvers.add(input);
  expect(await outcome(handOverInput([first]))).toBe('conflict wasteNotSealed');
  expect(await outcomeOf(waste.containers.unseal({ id: newId(), containerId: first, reason: 'x' }))).toBe(
    'conflict wasteNotSealed',
  );
  // Entered in error: two people again, once, and the container is sealed and here.
  clock.set(`${addDays(sampleDay, 5)}T06:00:00.000Z`);
  const undo = { id: newId(), handOverId: input.id, reason: '联单号有误', second: asOfficer };
  expect(await outcomeOf(waste.handOvers.reverse({ ...undo, second: asLab }))).toBe('conflict secondSamePerson');
  const undone = await waste.handOvers.reverse(undo);
  expect(undone).toMatchObject({ number: left.number, reversed: { reason: '联单号有误' } });
  expect(await waste.handOvers.reverse(undo)).toEqual(undone);
  expect(await outcomeOf(waste.handOvers.reverse({ ...undo, id: newId() }))).toBe('conflict wasteHandOverReversed');
  expect(await outcomeOf(waste.handOvers.reverse({ ...undo, id: newId(), handOverId: newId() }))).toBe(
    'notFound noSuchWasteHandOver',
  );
  const back = await waste.containers.get({ id: first });
  expect(back).toMatchObject({ state: 'sealed', sealedOn: sampleDay, handedOverOn: null, handOverId: null });
  expect(back.events.map(({ kind }) => kind)).toEqual(['opened', 'sealed', 'handedOver', 'takenBack']);
  const opened = await waste.containers.unseal({ id: newId(), containerId: first, reason: '换桶' });
  expect(opened).toMatchObject({ state: 'open', sealedOn: null });
  expect(opened.events.at(-1)).toMatchObject({ kind: 'unsealed', words: '换桶' });
  await waste.containers.seal({ id: newId(), containerId: first });
  const next = await waste.handOvers.add(handOverInput([first], addDays(sampleDay, 5)));
  expect(next.number).toBe(left.number.replace(/\d+$/, (last) => String(Number(last) + 1).padStart(2, '0')));
});

async function wasteSealed({ waste, open, addInput, newId }: Awaited<ReturnType<typeof wasteRooms>>): Promise<string> {
  const { id: containerId } = await open();
  await waste.entries.add(addInput(containerId, null));
  await waste.containers.seal({ id: newId(), containerId });
  return containerId;
}
