import { expect, test } from 'vitest';
import { sampleDay } from '../support/sample-school.ts';

import { litre, wasteRooms } from './waste-workshop.ts';

test('a row that went to waste is put into a container, which is sealed and handed over by two people', async () => {
  const { waste, open, wasted, addInput, handOverInput, newId, lab } = await wasteRooms();
  const container = await open();
  expect(container).toMatchObject({ number: expect.stringMatching(/^FW-2026-\d{3}$/), state: 'open', contents: 0 });
  const before = (await waste.toPlace({ page: 1, size: 100 })).total;
  const { sequence, bottle } = await wasted();
  const { rows, total } = await waste.toPlace({ page: 1, size: 100 });
  expect(total).toBe(before + 1);
  expect(rows.at(-1)).toMatchObject({ sequence, bottleNumber: bottle.number, amount: 5000, unit: 'g', words: '变质' });
  const input = addInput(container.id, sequence);
  const filled = await waste.entries.add(input);
  expect(filled).toMatchObject({
    contents: litre,
    entries: [{ name: '氯化钠', sequence, bottleNumber: bottle.number }],
  });
  expect(await waste.entries.add(input)).toEqual(filled);
  expect((await waste.toPlace({ page: 1, size: 100 })).total).toBe(before);
  const seal = { id: newId(), containerId: container.id };
  const sealed = await waste.containers.seal(seal);
  expect(sealed).toMatchObject({ state: 'sealed', sealedOn: sampleDay });
  expect(await waste.containers.seal(seal)).toEqual(sealed);
  const papers = handOverInput([container.id]);
  const left = await waste.handOvers.add(papers);
  expect(left).toMatchObject({ number: expect.stringMatching(/^FWJ-2026-\d{2}$/), second: '周建国', reversed: null });
  expect(left.lines).toMatchObject([{ containerNumber: container.number, contents: litre, weight: 1_200_000 }]);
  expect(await waste.handOvers.add(papers)).toEqual(left);
  const record = await waste.containers.get({ id: container.id });
  expect(record).toMatchObject({ state: 'handedOver', handedOverOn: sampleDay, leavesBy: null, handOverId: papers.id });
  expect(record.events.map(({ kind }) => kind)).toEqual(['opened', 'sealed', 'handedOver']);
  expect((await lab.chemicals.waste.handOvers.list({ page: 1, size: 10 })).rows[0]).toEqual(left);
});
