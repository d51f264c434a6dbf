import type { OfficeClient } from '../../shared/contract/contract.ts';
import { type Laboratory, laboratory } from './chemical-laboratory.ts';

const [g, kg, mL] = [1_000, 1_000_000, 1_000];

type OpenInput = Parameters<OfficeClient['chemicals']['waste']['containers']['open']>[0];

export interface WasteLaboratory extends Laboratory {
  /** Hand-overs: one that stands, with two containers; and one that was entered in error. */
  handOvers: { stands: string; reversed: string };
}

/** The laboratory with its waste: a drum and a box that have left, a drum whose hand-over was wrong, a box and a bag in use. */
export async function wasteLaboratory(folder: string): Promise<WasteLaboratory> {
  const lab = await laboratory(folder);
  const { keeper, newId, placeId, second } = lab;
  const { waste } = keeper.chemicals;
  const open = async (categoryId: string, kind: OpenInput['kind'], capacity: number) =>
    (await waste.containers.open({ id: newId(), categoryId, kind, capacity, placeId, words: '' })).id;
  const put = (containerId: string, what: string | number, amount: number, words = '') =>
    waste.entries.add({
      ...{ id: newId(), containerId, amount, words, despite: '' },
      ...(typeof what === 'number' ? { sequence: what, name: '' } : { sequence: null, name: what }),
    });
  const seal = (containerId: string) => waste.containers.seal({ id: newId(), containerId });
  const leave = async (formNumber: string, weights: Record<string, number>) =>
    (
      await waste.handOvers.add({
        ...{
          id: newId(),
          on: '2026-10-30',
          firm: '东海市绿源危险废物处置有限公司',
          licence: '东危证3301号',
          formNumber,
        },
        ...{ receiver: '赵立新', vehicle: '', words: '装车前逐桶核对标签，外壁无渗漏' },
        lines: Object.entries(weights).map(([containerId, weight]) => ({ containerId, weight })),
        second,
      })
    ).id;
  await lab.officer.chemicals.waste.categories.setCode({ id: 'oxidising', code: '900-999-00' });
  const waiting = await waste.toPlace({ page: 1, size: 10 });
  const [permanganate, soda] = waiting.rows;
  const oxidising = await open('oxidising', 'drum', 25_000 * mL);
  await put(oxidising, permanganate?.sequence ?? 0, 1_500 * mL, '连同稀释、冲洗的水');
  const boxed = await open('expired', 'box', 20 * kg);
  await put(boxed, soda?.sequence ?? 0, 250 * g);
  const acid = await open('acid', 'drum', 10_000 * mL);
  for (const [index, name] of ['盐酸', '硫酸', '磷酸', '亚硫酸', '混酸', '酸洗水', '草酸'].entries()) {
    await put(acid, `${name}（高二年级分组实验）`, (index + 1) * 125 * mL);
  }
  await put(await open('packaging', 'bag', 60), '空试剂瓶', 24);
  await open('mercury', 'bottle', 500 * mL);
  for (const id of [oxidising, boxed, acid]) await seal(id);
  const reversed = await leave('2026330100017', { [acid]: 3_900 * g });
  await waste.handOvers.reverse({ id: newId(), handOverId: reversed, reason: '联单号登记有误，改日重新移交', second });
  const stands = await leave('2026330100018', { [oxidising]: 2_350 * g, [boxed]: 1_120 * g });
  return { ...lab, handOvers: { stands, reversed } };
}
