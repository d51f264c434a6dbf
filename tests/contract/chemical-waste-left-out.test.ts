import { expect, test } from 'vitest';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { outcomeOf } from './procedures.ts';
import { wasteRooms } from './waste-workshop.ts';

const page = { page: 1, size: 100 };

test('what goes into no container no longer waits, says why, and can still be put in', async () => {
  const { waste, wasted, open, addInput, newId, office } = await wasteRooms();
  const { sequence } = await wasted();
  const other = await wasted();
  const input = { id: newId(), sequence, reason: '称量时已全部挥发' };
  expect(await waste.entries.leaveOut(input)).toEqual({ sequence });
  expect(await waste.entries.leaveOut(input)).toEqual({ sequence });
  const waiting = async (leftOut: boolean) => (await waste.toPlace({ ...page, leftOut })).rows;
  expect((await waiting(false)).map((row) => row.sequence)).not.toContain(sequence);
  expect((await waiting(false)).map((row) => row.sequence)).toContain(other.sequence);
  const said = (await waiting(true)).find((row) => row.sequence === sequence);
  expect(said?.leftOut).toMatchObject({ reason: '称量时已全部挥发' });
  expect(await outcomeOf(waste.entries.leaveOut({ ...input, id: newId() }))).toBe('conflict wasteLeftOut');
  expect((await verifyOffice(office.store, 'en')).ok).toBe(true);

  const container = await open();
  await waste.entries.add(addInput(container.id, sequence));
  expect((await waiting(true)).map((row) => row.sequence)).not.toContain(sequence);
  const late = { ...input, id: newId(), sequence: other.sequence };
  await waste.entries.add(addInput(container.id, other.sequence));
  expect(await outcomeOf(waste.entries.leaveOut(late))).toBe('conflict wasteAlreadyPlaced');
});

test('only what went to waste can be left out, and what was said cannot be changed behind the program', async () => {
  const { waste, wasted, newId, office } = await wasteRooms();
  const { sequence, bottle } = await wasted();
  const opening = bottle.movements[0]?.sequence ?? 0;
  const saying = (row: number) => waste.entries.leaveOut({ id: newId(), sequence: row, reason: '无' });
  expect(await outcomeOf(saying(opening))).toBe('conflict wasteNotToPlace');
  expect(await outcomeOf(saying(1_000_000))).toBe('notFound noSuchRecord');
  await saying(sequence);
  const raw = office.store.raw();
  raw.exec('drop trigger waste_left_out_no_update');
  raw.prepare("update waste_left_out set reason = '另有原因' where movement = ?").run(sequence);
  const levels = (await verifyOffice(office.store, 'en')).checks.find((check) => check.name === 'levels');
  expect(levels?.ok).toBe(false);
  expect(levels?.detail).toContain(String(sequence));
});
