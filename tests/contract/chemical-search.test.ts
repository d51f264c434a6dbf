import { expect, test } from 'vitest';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { sampleForTest } from './sample-for-test.ts';

async function laboratory() {
  const school = await sampleForTest();
  const { client: officer } = await school.seat('officer');
  const { newId } = school.workshop;
  const workshop = chemicalWorkshop(officer, newId);
  const cabinetId = await workshop.cabinet();
  const add = async (nameZh: string, changes: object = {}, number = '') => {
    const substance = await officer.chemicals.substances.save({ ...workshop.substanceInput(nameZh, null), ...changes });
    const bottle = await workshop.bottle({ substanceId: substance.id, cabinetId, number });
    return { substance: nameZh, bottle: bottle.number };
  };
  return { officer, add, cabinetId };
}

test('what is called just so comes first, then what begins so, among substances and their bottles', async () => {
  const { officer, add, cabinetId } = await laboratory();
  // By the order of their pinyin the other way round.
  await add('安息香胶水');
  await add('胶水瓶');
  await add('胶水');
  await add('旧糨糊', { aliases: ['胶水'] });
  const search = '胶水';
  const wanted = ['胶水', '旧糨糊', '胶水瓶', '安息香胶水'];
  expect((await officer.chemicals.substances.list({ search })).map(({ nameZh }) => nameZh)).toEqual(wanted);
  const { rows, total } = await officer.chemicals.bottles.list({ search, cabinetId });
  expect([total, ...rows.map(({ nameZh }) => nameZh)]).toEqual([4, ...wanted]);
  const groups = await officer.chemicals.bottles.bySubstance({ search, cabinetId });
  expect(groups.map(({ nameZh }) => nameZh)).toEqual(wanted);
  // Over the edge of a page too.
  const second = await officer.chemicals.bottles.list({ search, cabinetId, size: 2, page: 2 });
  expect(second.rows.map(({ nameZh }) => nameZh)).toEqual(wanted.slice(2));
});

test('a bottle whose number is typed stands before those whose number only begins so', async () => {
  const { officer, add } = await laboratory();
  await add('甲物质', {}, 'Q-7-10');
  await add('乙物质', {}, 'Q-7-1');
  await add('丙物质', {}, 'OLD Q-7-1');
  const { rows } = await officer.chemicals.bottles.list({ search: 'q-7-1' });
  expect(rows.map(({ number }) => number)).toEqual(['Q-7-1', 'Q-7-10', 'OLD Q-7-1']);
});

test('the shipped table gives an exact name first, however many names hold it', async () => {
  const { officer } = await laboratory();
  const first = async (search: string) => (await officer.chemicals.catalogue({ search }))[0];
  expect((await first('苯'))?.nameZh).toBe('苯');
  expect((await first('7664-93-9'))?.cas).toBe('7664-93-9');
  expect((await first('na'))?.formula).toBe('Na');
});
