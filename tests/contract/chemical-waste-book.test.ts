import { describe, expect, test } from 'vitest';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { outcomeOf } from './procedures.ts';
import { litre, wasteRooms } from './waste-workshop.ts';

type Rooms = Awaited<ReturnType<typeof wasteRooms>>;

async function foundIn({ office }: Rooms) {
  const { checks } = await verifyOffice(office.store, 'en');
  const levels = checks.find(({ name }) => name === 'levels');
  return levels?.ok ? null : (levels?.detail ?? 'gone');
}

async function placed(rooms: Rooms) {
  const { waste, open, wasted, addInput } = rooms;
  const container = await open();
  const { sequence, bottle } = await wasted();
  const input = addInput(container.id, sequence);
  await waste.entries.add(input);
  return { container, sequence, bottle, input };
}

describe('a row of the ledger that stands in a container', () => {
  test('is taken out of it in the transaction that reverses it, under the same id', async () => {
    const rooms = await wasteRooms();
    const { waste, lab, newId, clock } = rooms;
    const { container, sequence, bottle } = await placed(rooms);
    clock.set(`${addDays(sampleDay, 1)}T06:00:00.000Z`);
    const reversal = { id: newId(), sequence, reason: '称错', second: null };
    await lab.chemicals.movements.reverse(reversal);
    await lab.chemicals.movements.reverse(reversal);
    const record = await waste.containers.get({ id: container.id });
    expect(record).toMatchObject({ contents: 0, entries: [{ reversed: true }, { id: reversal.id, words: '称错' }] });
    expect(record.entries).toHaveLength(2);
    expect((await lab.chemicals.bottles.get({ id: bottle.id })).stock).toBe(500_000);
    expect((await waste.toPlace({ page: 1, size: 100 })).rows.map((row) => row.sequence)).not.toContain(sequence);
    expect(await foundIn(rooms)).toBeNull();
  });

  test('is not reversed while the container is sealed, nor after it has left; nothing is half done', async () => {
    const rooms = await wasteRooms();
    const { waste, lab, newId, handOverInput } = rooms;
    const { container, sequence, bottle } = await placed(rooms);
    const outcome = () =>
      outcomeOf(lab.chemicals.movements.reverse({ id: newId(), sequence, reason: '称错', second: null }));
    await waste.containers.seal({ id: newId(), containerId: container.id });
    expect(await outcome()).toBe('conflict wasteRowSealed');
    await waste.handOvers.add(handOverInput([container.id]));
    expect(await outcome()).toBe('conflict wasteRowHandedOver');
    expect((await lab.chemicals.bottles.get({ id: bottle.id })).stock).toBe(495_000);
    expect((await waste.containers.get({ id: container.id })).contents).toBe(litre);
  });

  test('is reversed without a word of waste once it was taken out by hand', async () => {
    const rooms = await wasteRooms();
    const { waste, lab, newId } = rooms;
    const { container, sequence, input } = await placed(rooms);
    await waste.entries.reverse({ id: newId(), entryId: input.id, reason: '装错桶' });
    await lab.chemicals.movements.reverse({ id: newId(), sequence, reason: '称错', second: null });
    expect((await waste.containers.get({ id: container.id })).entries).toHaveLength(2);
  });
});

test('what must not be mixed is refused with its source, or goes in with a reason that is kept', async () => {
  const { waste, open, wasted, addInput, officer } = await wasteRooms();
  const { id: containerId, number } = await open('acid');
  const acid = await wasted(5, { nameZh: '盐酸', storageGroup: 'inorganicAcid' });
  const strong = await wasted(5, { nameZh: '硝酸', storageGroup: 'oxidizingAcid' });
  const base = await wasted(5, { nameZh: '氢氧化钠', storageGroup: 'base' });
  const conflicts = (sequence: number) => waste.entries.conflicts({ containerId, sequence });
  expect(await conflicts(acid.sequence)).toEqual([]);
  await waste.entries.add(addInput(containerId, acid.sequence));
  // A caution is shown and stops nobody.
  expect(await conflicts(strong.sequence)).toMatchObject([
    { bottleNumber: acid.bottle.number, nameZh: '盐酸', verdict: 'caution', byCategory: false },
  ]);
  await waste.entries.add(addInput(containerId, strong.sequence));
  expect(await conflicts(base.sequence)).toMatchObject([
    { bottleNumber: number, nameZh: '废酸液', verdict: 'forbid', byCategory: true },
    { nameZh: '盐酸', verdict: 'forbid' },
    { nameZh: '硝酸', verdict: 'forbid' },
  ]);
  const input = addInput(containerId, base.sequence);
  await expect(waste.entries.add(input)).rejects.toMatchObject({
    code: 'conflict',
    data: { reason: 'wasteMustNotMix', params: { name: '废酸液', source: expect.stringContaining('本产品') } },
  });
  const despite = '量少，先中和后倒入';
  const record = await waste.entries.add({ ...input, despite });
  expect(record.entries.at(-1)).toMatchObject({ name: '氢氧化钠', despite });
  const { rows } = await officer.maintenance.audit({ page: 1, size: 5 });
  expect(rows[0]).toMatchObject({ action: 'chemicals.waste.add', subject: number });
});

test('the overview counts what the lists behind it hold', async () => {
  const { waste, lab, open, addInput, wasted, clock, officer, newId } = await wasteRooms();
  const figures = async () => {
    const { wasteToPlace, wasteFull, wasteOld } = await lab.chemicals.overview();
    const total = async (marked: { full?: boolean; old?: boolean }) =>
      (await waste.containers.list({ ...marked, page: 1, size: 100 })).total;
    const waiting = (await waste.toPlace({ page: 1, size: 100 })).total;
    expect([wasteToPlace, wasteFull, wasteOld]).toEqual([
      waiting,
      await total({ full: true }),
      await total({ old: true }),
    ]);
    return [wasteToPlace, wasteFull, wasteOld];
  };
  const [waiting = 0, full = 0, old = 0] = await figures();
  const { id: containerId } = await open('acid', litre);
  const { sequence } = await wasted();
  expect(await figures()).toEqual([waiting + 1, full, old]);
  await waste.entries.add(addInput(containerId, sequence, 0.9 * litre));
  expect(await figures()).toEqual([waiting, full + 1, old]);
  expect(await waste.settings.get()).toEqual({ keptDays: 365, fullPercent: 90 });
  await officer.chemicals.waste.settings.update({ keptDays: 30, fullPercent: 95 });
  expect((await figures())[1]).toBeLessThanOrEqual(full);
  const before = (await figures())[2] ?? 0;
  clock.set(`${addDays(sampleDay, 30)}T06:00:00.000Z`);
  expect((await waste.containers.get({ id: containerId })).old).toBe(false);
  clock.set(`${addDays(sampleDay, 31)}T06:00:00.000Z`);
  expect((await figures())[2]).toBeGreaterThan(before);
  const record = await waste.containers.seal({ id: newId(), containerId });
  expect(record).toMatchObject({ old: true, leavesBy: addDays(sampleDay, 30) });
});

describe('each write of waste is one transaction', () => {
  test.each([
    ['entries.add', 'waste_entry'],
    ['handOvers.add', 'waste_hand_over'],
    ['movements.reverse', 'chemical_movement'],
  ])('%s leaves nothing when it ends before its last step', async (what, table) => {
    const rooms = await wasteRooms();
    const { waste, lab, raw, newId, handOverInput, addInput, wasted } = rooms;
    const { container, sequence } = await placed(rooms);
    const { sequence: next } = await wasted();
    if (what === 'handOvers.add') await waste.containers.seal({ id: newId(), containerId: container.id });
    const state = () => [
      raw.prepare(`select count(*) from ${table}`).pluck().get(),
      raw.prepare('select * from waste_container where id = ?').get(container.id),
      raw.prepare('select * from number_series order by series, year').all(),
    ];
    const before = state();
    // The audit is the last thing that such a write does: as if the power had gone just before it.
    raw.exec(`create temp trigger power_cut before insert on main.audit
      when new.action like 'chemicals.waste.%' begin select raise(abort, 'power cut'); end`);
    const call = {
      'entries.add': () => waste.entries.add(addInput(container.id, next)),
      'handOvers.add': () => waste.handOvers.add(handOverInput([container.id])),
      'movements.reverse': () =>
        lab.chemicals.movements.reverse({ id: newId(), sequence, reason: '称错', second: null }),
    }[what];
    expect(await outcomeOf(call?.() ?? Promise.resolve())).not.toBe('done');
    expect(state()).toEqual(before);
    raw.exec('drop trigger power_cut');
    expect(await foundIn(rooms)).toBeNull();
  });
});

describe('verify', () => {
  const changes: [what: string, sql: string, found: RegExp][] = [
    ['an amount', `update waste_entry set amount = amount + 1 where container_id = '$id'`, /waste container FW-/],
    ['a word of an entry', `update waste_entry set words = 'x' where container_id = '$id'`, /waste container FW-/],
    ['who put it in', `update waste_entry set by_name = 'x' where container_id = '$id'`, /waste container FW-/],
    ['the contents', `update waste_container set contents = contents - 1 where id = '$id'`, /waste container FW-/],
    ['the capacity', `update waste_container set capacity = capacity + 1 where id = '$id'`, /waste container FW-/],
    [
      'the state',
      `update waste_container set state = 'sealed', hand_over_id = null where id = '$id'`,
      /waste container FW-/,
    ],
    [
      'a day of sealing',
      `update waste_event set happened_on = '2026-01-01' where container_id = '$id'`,
      /waste container FW-/,
    ],
    ['the firm', `update waste_hand_over set firm = 'x'`, /hand-over of waste FWJ-/],
    ['a weight', 'update waste_hand_over_line set weight = weight + 1', /hand-over of waste FWJ-/],
    ['a reason', `update waste_hand_over_reversal set reason = 'x'`, /hand-over of waste FWJ-/],
    ['a code', `update waste_code set code = 'x'`, /codes or settings/],
    ['a limit', 'update waste_settings set kept_days = kept_days + 1', /codes or settings/],
    ['an entry that is gone', `delete from waste_entry where container_id = '$id'`, /waste container FW-/],
    ['a reversal that is gone', 'delete from waste_hand_over_reversal', /waste container FW-|hand-over of waste/],
  ];

  test.each(changes)('finds %s that was changed behind its back, and names the first', async (_what, sql, found) => {
    const rooms = await wasteRooms();
    const { waste, officer, raw, newId, handOverInput } = rooms;
    const { container } = await placed(rooms);
    const { id } = container;
    await officer.chemicals.waste.settings.update({ keptDays: 100, fullPercent: 90 });
    await officer.chemicals.waste.categories.setCode({ id: 'acid', code: '900-349-34' });
    await waste.containers.seal({ id: newId(), containerId: id });
    const input = handOverInput([id]);
    await waste.handOvers.add(input);
    const second = { username: 'officer', password: 'sample-2026' };
    await waste.handOvers.reverse({ id: newId(), handOverId: input.id, reason: '联单号有误', second });
    await waste.handOvers.add(handOverInput([id]));
    expect(await foundIn(rooms)).toBeNull();
    const triggers = raw.prepare(`select name from sqlite_master where type = 'trigger'`).pluck().all() as string[];
    for (const trigger of triggers.filter((name) => name.startsWith('waste_'))) raw.exec(`drop trigger ${trigger}`);
    raw.exec(sql.replace('$id', id));
    expect(await foundIn(rooms)).toMatch(found);
  });

  test('is not needed against the program itself: the tables refuse it', async () => {
    const rooms = await wasteRooms();
    const { container } = await placed(rooms);
    const change = (sql: string) => () => rooms.raw.prepare(sql).run(container.id);
    expect(change('update waste_entry set amount = 1 where container_id = ?')).toThrow('append-only');
    expect(change('delete from waste_container where id = ?')).toThrow('kept');
    expect(change('update waste_container set capacity = 1 where id = ?')).toThrow('stays what it is');
    expect(change('update waste_container set contents = capacity + 1 where id = ?')).toThrow('CHECK');
  });
});
