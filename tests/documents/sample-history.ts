import sharp from 'sharp';
import type { HazardEvent, HazardFact } from '../../shared/hazards/events.ts';
import type { Hazard, Photo } from '../../shared/hazards/hazard.ts';
import { majorHazard } from './sample-hazards.ts';

const plan = majorHazard.commitments;
if (plan === null) throw new Error('The sample of a major hazard has a plan');
const party = (name: string) => ({ personId: name, name });

const before = {
  description: '易燃液体与强氧化剂同柜存放。',
  placeId: 'p2',
  placeName: '实验楼三层',
  category: 'fire' as const,
};
const after = {
  description: majorHazard.description,
  placeId: 'p3',
  placeName: majorHazard.placeName,
  category: majorHazard.category,
};

/** One fact of every type, as they may follow one another. */
export const everyFact: readonly HazardFact[] = [
  {
    type: 'registered',
    number: majorHazard.number,
    origin: 'district',
    originNote: '区教育局第三检查组',
    finder: majorHazard.finder,
    recordedBy: party('李静'),
    placeId: 'p2',
    placeName: '实验楼三层',
    category: 'fire',
    kind: 'management',
    description: before.description,
    foundOn: '2026-10-12',
    recordedOn: '2026-10-14',
    grade: 'general',
    criterion: null,
    useStopped: null,
  },
  { type: 'corrected', reason: '补充检查组的完整意见', before, after },
  {
    type: 'graded',
    reason: '符合重大事故隐患判定条款',
    previousGrade: 'general',
    grade: 'major',
    criterion: majorHazard.criterion,
    useStopped: true,
  },
  { type: 'committed', commitments: plan, dueOn: '2026-10-30' },
  { type: 'revised', reason: '增加夜间巡查', before: plan, after: plan },
  { type: 'stepDone', stepId: 's1', doneOn: '2026-10-15', evidence: '转移清单、照片' },
  { type: 'photoAdded', photo: photo('f1', 'before', '2026-10-12', 1600, 1200) },
  {
    type: 'extensionRequested',
    extensionId: 'e1',
    requestedBy: party('刘芳'),
    reason: '报警器须定制，供货期三周。',
    interimProtection: '继续停用，增加夜间巡查一次。',
    newDueOn: '2026-11-20',
    previousDueOn: '2026-10-30',
  },
  { type: 'extensionRefused', extensionId: 'e0', opinion: '请先说明供货合同。' },
  { type: 'extensionGranted', extensionId: 'e1', previousDueOn: '2026-10-30', dueOn: '2026-11-20', opinion: '同意。' },
  {
    type: 'submitted',
    fixedBy: party('刘芳'),
    fixedOn: '2026-11-12',
    result: '药品已分柜存放，排风机已更换。',
    overrideReason: null,
  },
  {
    type: 'sentBack',
    recheckedBy: party('周建国'),
    recheckedOn: '2026-11-13',
    opinion: '报警装置尚未安装。',
    overrideReason: null,
  },
  { type: 'fixedOnTheSpot', fixedBy: party('陈志强'), fixedOn: '2026-11-14', result: '当场清理。' },
  {
    type: 'passed',
    recheckedBy: party('周建国'),
    recheckedOn: '2026-11-16',
    closedOn: '2026-11-16',
    opinion: '合格。',
    overrideReason: '校内仅一名持证人员。',
  },
  { type: 'reopened', reopenedOn: '2026-11-18', reason: '夜间巡查发现排风机停转。', previousDueOn: '2026-11-20' },
  { type: 'cancelled', cancelledOn: '2026-11-19', reason: '并入另一条记录。' },
];

/** `facts` as events, an hour after one another. */
export function eventsOf(facts: readonly HazardFact[]): HazardEvent[] {
  return facts.map((fact, index) => ({
    id: `e${index}`,
    hazardId: majorHazard.id,
    sequence: index + 1,
    at: new Date(Date.UTC(2026, 9, 14, 1, 5) + index * 3_600_000).toISOString(),
    by: '李静',
    fact,
  }));
}

function photo(id: string, stage: Photo['stage'], takenOn: string | null, width: number, height: number): Photo {
  return {
    id,
    sha256: id,
    stage,
    name: `${id}.jpg`,
    mediaType: 'image/jpeg',
    width,
    height,
    takenOn,
    addedAt: '2026-10-14T02:00:00.000Z',
  };
}

/** Real pictures of plain colour: wide, tall, without a day, as evidence. */
export async function samplePhotos(): Promise<{ photo: Photo; bytes: Uint8Array }[]> {
  const photos = [
    photo('f1', 'before', '2026-10-12', 1600, 1200),
    photo('f2', 'before', null, 900, 1600),
    photo('f3', 'after', '2026-11-12', 1600, 1200),
    photo('f4', 'evidence', '2026-10-15', 1200, 1200),
  ];
  const colours = ['#7a4b2a', '#2f4f66', '#4f7a4b', '#8a7d3c'];
  return Promise.all(
    photos.map(async (one, index) => {
      const picture = sharp({
        create: { width: one.width / 4, height: one.height / 4, channels: 3, background: colours[index] ?? '#888888' },
      });
      return { photo: one, bytes: Uint8Array.from(await (index === 3 ? picture.png() : picture.jpeg()).toBuffer()) };
    }),
  );
}

/** The hazard that the facts are about, with its photos. */
export async function recordedHazard(): Promise<{ hazard: Hazard; photos: { photo: Photo; bytes: Uint8Array }[] }> {
  const photos = await samplePhotos();
  return { hazard: { ...majorHazard, photos: photos.map((file) => file.photo) }, photos };
}
