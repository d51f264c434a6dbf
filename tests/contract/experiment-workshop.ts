import type { OfficeClient } from '../../shared/contract/contract.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';

const gram = 1000;

/** Makes experiments, as the lab manager would have made them before. */
export function experimentWorkshop(client: OfficeClient, newId: () => string) {
  const chemicals = chemicalWorkshop(client, newId);
  const planInput = async (substanceId?: string) => ({
    experimentId: newId(),
    versionId: newId(),
    edition: 0,
    title: '粗盐提纯',
    course: '化学',
    grade: '九年级',
    kind: 'groups' as const,
    groups: 12,
    procedure: '称取粗盐\n溶解、过滤、蒸发',
    hazards: '蒸发时液滴飞溅',
    protection: '护目镜、实验服',
    spill: '用湿布擦净',
    burn: '流动冷水冲洗十五分钟',
    fire: '湿布盖灭酒精灯',
    eye: '洗眼器冲洗十五分钟',
    waste: '滤渣倒入固体废物桶',
    amounts: [
      {
        substanceId: substanceId ?? (await chemicals.substance()),
        amount: 5 * gram,
        unit: 'g' as const,
        basis: 'perGroup' as const,
        purpose: '溶解',
      },
    ],
  });
  const draft = async (substanceId?: string) => {
    const input = await planInput(substanceId);
    return { input, record: await client.chemicals.experiments.save(input) };
  };
  const waiting = async (substanceId?: string) => {
    const { input } = await draft(substanceId);
    const command = { id: newId(), versionId: input.versionId, edition: 1 };
    return { input, record: await client.chemicals.experiments.submit(command) };
  };
  return { planInput, draft, waiting };
}
