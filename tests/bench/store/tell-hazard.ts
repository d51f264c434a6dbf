import type { Caller } from '../../../electron/call/call-context.ts';
import type { RandomSource } from '../../../electron/sample/random-source.ts';
import { uuidV7 } from '../../../shared/contract/uuid-v7.ts';
import type { CriterionChoice } from '../../../shared/hazards/hazard.ts';
import { categories, hazardKinds, origins } from '../../../shared/hazards/vocabulary.ts';
import { dayNumber, dayText, momentOn } from './bench-clock.ts';
import type { BenchSchool } from './bench-school.ts';
import { HazardStory } from './hazard-story.ts';

const things = [
  '楼梯扶手',
  '消防栓',
  '灭火器',
  '配电箱',
  '插座',
  '窗户限位器',
  '疏散指示灯',
  '通风橱',
  '燃气阀',
  '围墙',
];
const troubles = ['松动', '老化', '缺失', '被杂物堵塞', '渗水', '过期', '开裂', '接触不良', '未上锁', '标识不清'];
const risks = ['课间人流大，存在踩踏风险', '遇火情无法及时处置', '可能造成触电', '学生易磕碰受伤', '夜间巡查难以发现'];
const measures = ['更换损坏部件并逐一复检', '委托有资质的单位维修', '清理现场并明确专人每日检查', '重新固定并加装防护'];

const criterion: CriterionChoice = {
  id: 'bench',
  code: '1',
  text: '安全出口、疏散通道被占用、堵塞、封闭，严重影响疏散。',
  translation: null,
  source: '判定指南',
};

/** What a hazard's story is told with. */
export interface Telling {
  random: RandomSource;
  school: BenchSchool;
  /** Day numbers. */
  recordedOn: number;
  lastDay: number;
  number: string;
}

/**
 * The life of one hazard, drawn by chance: most are closed within a month, some are sent back, extended, reopened,
 * cancelled, and a few are never finished.
 */
export function tellHazard(telling: Telling): HazardStory {
  const { random, school, recordedOn, lastDay } = telling;
  const chance = (share: number) => random.next() < share;
  const story = new HazardStory(random, lastDay, recordedOn);
  const { finder, responsible, rechecker } = cast(telling);
  const major = chance(0.03);
  const grader: Caller = major ? school.principal : school.officer;
  register(telling, story, finder, major);
  if (chance(0.02)) {
    story.give(recordedOn + 1, school.officer, { type: 'cancel', reason: '与已登记的隐患重复。' });
    return story;
  }
  /** 0: nobody plans it; 1: planned and never fixed; 2: fixed and never re-checked. */
  const stuckAt = chance(0.025) ? random.between(0, 2) : null;
  const plan = (day: number) => commit(telling, story, responsible, day);
  const fix = (day: number) =>
    story.give(day, school.officer, {
      type: 'submit',
      fixedBy: responsible,
      fixedOn: dayText(day),
      result: `${random.pick(measures)}，已完成。`,
      overrideReason: null,
    });
  const recheck = (type: 'pass' | 'sendBack', day: number) =>
    story.give(day, grader, {
      type,
      recheckedBy: rechecker,
      recheckedOn: dayText(day),
      opinion: type === 'pass' ? '现场复查合格，同意销号。' : '固定不牢，退回重做。',
      overrideReason: null,
    });

  let day = recordedOn + random.between(0, 3);
  if (stuckAt === 0 || !plan(day) || stuckAt === 1) return story;
  if (chance(0.1) && !extend(telling, story, responsible, grader, ++day)) return story;
  day += random.between(1, 25);
  if (!fix(day) || stuckAt === 2) return story;
  day += random.between(0, 4);
  if (chance(0.07)) {
    if (!recheck('sendBack', day)) return story;
    day += random.between(1, 6);
    if (!fix(day)) return story;
    day += random.between(0, 3);
  }
  if (!recheck('pass', day) || !chance(0.015)) return story;
  day += random.between(10, 60);
  if (!story.give(day, grader, { type: 'reopen', reason: '同一部位再次松动。' })) return story;
  if (plan(day + 1) && fix(day + 8)) recheck('pass', day + 10);
  return story;
}

/** Three different people, as the rules of separation want it. */
function cast({ random, school: { people } }: Telling) {
  const from = random.between(0, people.length - 1);
  const [finder, responsible, rechecker] = [0, 1, 2].map((step) => people[(from + step * 7) % people.length]);
  if (!finder || !responsible || !rechecker) throw new Error('too few people');
  return { finder, responsible, rechecker };
}

type Person = BenchSchool['people'][number];

function register({ random, school, recordedOn, number }: Telling, story: HazardStory, finder: Person, major: boolean) {
  const place = random.pick(school.places);
  const { officer } = school;
  story.register(recordedOn, officer, {
    type: 'registered',
    number,
    origin: random.next() < 0.8 ? 'selfInspection' : random.pick(origins),
    originNote: '',
    finder,
    recordedBy: { personId: officer.personId, name: officer.name },
    placeId: place.id,
    placeName: place.path,
    category: random.pick(categories),
    kind: random.pick(hazardKinds),
    description: `${place.path}${random.pick(things)}${random.pick(troubles)}，${random.pick(risks)}。`,
    foundOn: dayText(recordedOn - (random.next() < 0.15 ? random.between(1, 4) : 0)),
    recordedOn: dayText(recordedOn),
    grade: major ? 'major' : 'general',
    criterion: major ? criterion : null,
    useStopped: major ? random.next() < 0.5 : null,
  });
}

function commit({ random, school }: Telling, story: HazardStory, responsible: Person, day: number): boolean {
  const dueOn = day + random.between(7, 30);
  const steps = Array.from({ length: random.between(0, 2) }, (_, index) => ({
    id: uuidV7(Date.parse(momentOn(day, index)), random.bytes(10)),
    what: random.pick(measures),
    dueOn: dayText(dueOn - index),
  }));
  return story.give(day, school.officer, {
    type: 'commit',
    dueOn: dayText(dueOn),
    commitments: {
      responsible,
      measures: `${random.pick(measures)}。`,
      funds: { kind: 'amount', amountFen: random.between(5, 900) * 1000, source: '公用经费' },
      contingency: { kind: 'plan', text: '发现险情立即停用并疏散，报告学校安全办公室。' },
      interimProtection: '拉设警戒带，安排专人值守。',
      steps,
    },
  });
}

function extend(
  { school, random }: Telling,
  story: HazardStory,
  requestedBy: Person,
  grader: Caller,
  day: number,
): boolean {
  const { dueOn } = story.hazard;
  if (dueOn === null) throw new Error('nothing to extend');
  const asked = story.give(day, school.officer, {
    type: 'requestExtension',
    extensionId: uuidV7(Date.parse(momentOn(day, 0)), random.bytes(10)),
    requestedBy,
    reason: '配件到货延迟。',
    interimProtection: '继续停用并每日巡查。',
    newDueOn: dayText(dayNumber(dueOn) + random.between(7, 21)),
  });
  return asked && story.give(day + 1, grader, { type: 'grantExtension', opinion: '同意延期。' });
}
