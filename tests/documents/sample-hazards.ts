import type { DocumentBasis } from '../../electron/documents/document-basis.ts';
import type { WeeklyFigures } from '../../shared/contract/reports.ts';
import type { Hazard, Round } from '../../shared/hazards/hazard.ts';
import { categories, hazardKinds, isOpen, origins } from '../../shared/hazards/vocabulary.ts';
import { addDays } from '../../shared/school/calendar.ts';

/** Hazards as a school writes them, for the tests of the documents. Nothing here is random. */

export const basis: DocumentBasis = {
  language: 'zh-CN',
  school: {
    name: '临江市滨河区实验中学',
    bureau: '临江市滨河区教育局',
    section: '安全教育科',
    recipient: '滨河区教育局安全教育科',
    signer: '周建国',
    contact: '李静',
    contactPhone: '0512-6688 1024',
    sealName: '临江市滨河区实验中学',
  },
  timeZone: 'Asia/Shanghai',
  issuedOn: '2026-11-27',
  issuedAt: '2026-11-27T06:40:00.000Z',
  sample: false,
};

const party = (name: string) => ({ personId: name, name });

/** A general hazard in the middle of its rectification; `changes` make it another. */
export function hazard(changes: Partial<Hazard> = {}): Hazard {
  return {
    id: 'h1',
    number: 'HZ-2026-0001',
    state: 'rectifying',
    origin: 'selfInspection',
    originNote: '',
    finder: party('王建军'),
    recordedBy: party('王建军'),
    placeId: 'p1',
    placeName: '教学楼二层东楼梯',
    category: 'stampedeStairs',
    kind: 'thing',
    description: '东侧楼梯扶手第三、四级连接处松动，下课高峰时段学生拥挤，存在脱落和踩踏风险。',
    grade: 'general',
    criterion: null,
    useStopped: null,
    foundOn: '2026-11-09',
    recordedAt: '2026-11-09T02:15:00.000Z',
    recordedOn: '2026-11-09',
    commitments: {
      responsible: party('陈志强'),
      measures: '更换松动的扶手连接件并加焊固定，逐级检查全部楼梯扶手；完成前每个课间安排教师值守。',
      funds: { kind: 'amount', amountFen: 320_000, source: '公用经费' },
      contingency: { kind: 'plan', text: '发生脱落立即封闭东楼梯，学生改走西楼梯，校医到场。' },
      interimProtection: '拉设警戒带，课间教师值守疏导。',
      steps: [],
    },
    dueOn: '2026-12-04',
    formerDueDates: [],
    extensions: [],
    rounds: [],
    photos: [],
    closedOn: null,
    reopenedOn: null,
    reopenCount: 0,
    cancelReason: null,
    version: 2,
    updatedAt: '2026-11-10T02:15:00.000Z',
    ...changes,
  };
}

const passedRound: Round = {
  number: 1,
  fixedBy: party('陈志强'),
  fixedOn: '2026-11-18',
  result: '已更换全部六处连接件并焊接加固，逐级摇动检查无松动。',
  onTheSpot: false,
  submittedAt: '2026-11-18T08:00:00.000Z',
  recheckedBy: party('赵敏'),
  recheckedOn: '2026-11-20',
  outcome: 'passed',
  opinion: '现场检查合格。',
  overrideReason: null,
};

/** A major hazard that was extended, sent back once, and is overdue. */
export const majorHazard = hazard({
  id: 'h2',
  number: 'HZ-2026-0002',
  origin: 'district',
  originNote: '区教育局第三检查组',
  finder: { personId: null, name: '区检查组 孙伟' },
  placeName: '实验楼三层危化品储存室',
  category: 'laboratoryChemicals',
  kind: 'management',
  description: '易燃液体与强氧化剂同柜存放，通风橱排风机损坏未修，室内无可燃气体报警装置。',
  grade: 'major',
  criterion: {
    id: 'c1',
    code: '实验实训 3',
    text: '禁忌物品混存，且无有效通风、报警措施。',
    translation: 'Incompatible substances stored together without ventilation or alarm.',
    source: '教育系统重大事故隐患判定指南（2024年）',
  },
  useStopped: true,
  foundOn: '2026-10-12',
  recordedAt: '2026-10-14T01:05:00.000Z',
  recordedOn: '2026-10-14',
  commitments: {
    responsible: party('刘芳'),
    measures: '分柜分类存放；更换排风机；加装可燃气体报警器并与排风联动；修订危化品管理制度，重新培训实验员。',
    funds: { kind: 'amount', amountFen: 1_865_050, source: '区教育局安全专项经费' },
    contingency: { kind: 'plan', text: '泄漏时断电、疏散三层人员，由持证人员佩戴防护用品处置，同时报119。' },
    interimProtection: '停用储存室，药品移入临时防爆柜，双人双锁，每日两次巡查。',
    steps: [
      {
        id: 's1',
        what: '药品分类转移至临时防爆柜',
        dueOn: '2026-10-16',
        doneOn: '2026-10-15',
        evidence: '转移清单、照片',
      },
      { id: 's2', what: '更换排风机并检测风量', dueOn: '2026-11-06', doneOn: '2026-11-05', evidence: '检测报告' },
      { id: 's3', what: '加装可燃气体报警器', dueOn: '2026-11-20', doneOn: null, evidence: null },
    ],
  },
  dueOn: '2026-11-20',
  formerDueDates: [{ dueOn: '2026-10-30', because: 'extended' }],
  extensions: [
    {
      id: 'e1',
      requestedBy: party('刘芳'),
      requestedAt: '2026-10-27T03:00:00.000Z',
      reason: '报警器须定制，供货期三周。',
      interimProtection: '继续停用，增加夜间巡查一次。',
      previousDueOn: '2026-10-30',
      newDueOn: '2026-11-20',
      decision: 'granted',
      decidedAt: '2026-10-28T03:00:00.000Z',
      decidedBy: '周建国',
      opinion: '同意，不得再延。',
    },
  ],
  rounds: [
    {
      ...passedRound,
      fixedBy: party('刘芳'),
      fixedOn: '2026-11-12',
      result: '药品已分柜存放，排风机已更换。',
      recheckedBy: party('周建国'),
      recheckedOn: '2026-11-13',
      outcome: 'sentBack',
      opinion: '报警装置尚未安装，退回继续整改。',
    },
  ],
});

/** Closed, fixed on the spot, with a reason why the jobs were not separated. */
export const spotHazard = hazard({
  id: 'h3',
  number: 'HZ-2026-0003',
  state: 'closed',
  category: 'fire',
  placeName: '食堂后厨通道',
  description: '疏散通道堆放纸箱，占用净宽约三分之一。',
  commitments: null,
  dueOn: null,
  closedOn: '2026-11-11',
  rounds: [
    {
      ...passedRound,
      onTheSpot: true,
      fixedOn: '2026-11-10',
      recheckedOn: '2026-11-11',
      result: '当场清空通道，划设禁放线。',
      overrideReason: '当日仅安全办一人在岗，由发现人当场整改。',
    },
  ],
});

/** `count` hazards in every state and category, numbered on. */
export function manyHazards(count: number): Hazard[] {
  const models = [
    hazard(),
    majorHazard,
    spotHazard,
    hazard({ state: 'registered', commitments: null, dueOn: null }),
    hazard({ state: 'closed', closedOn: '2026-11-20', rounds: [passedRound] }),
    hazard({
      state: 'awaitingRecheck',
      rounds: [{ ...passedRound, recheckedBy: null, recheckedOn: null, outcome: null }],
    }),
    hazard({ state: 'cancelled', cancelReason: '与 HZ-2026-0001 重复登记。' }),
  ];
  return Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length] ?? hazard();
    return {
      ...model,
      id: `h${index + 1}`,
      number: `HZ-2026-${String(index + 1).padStart(4, '0')}`,
      origin: origins[index % origins.length] ?? 'report',
      category: categories[index % categories.length] ?? 'other',
      kind: hazardKinds[index % hazardKinds.length] ?? 'thing',
      foundOn: addDays('2026-09-01', index % 80),
      recordedOn: addDays('2026-09-01', (index % 80) + (index % 5 === 0 ? 2 : 0)),
    };
  });
}

const none = {
  openAtStart: 0,
  added: 0,
  carriedIn: 0,
  reopened: 0,
  regraded: 0,
  closed: 0,
  cancelled: 0,
  openAtEnd: 0,
};

/** A week in which something happened; it balances. */
export const busyWeek: WeeklyFigures = {
  period: {
    from: '2026-11-20T07:00:00.000Z',
    until: '2026-11-27T07:00:00.000Z',
    fromOn: '2026-11-20',
    untilOn: '2026-11-27',
  },
  asOf: '2026-11-27T07:00:00.000Z',
  total: { ...none, openAtStart: 12, added: 5, reopened: 1, closed: 6, cancelled: 1, openAtEnd: 11 },
  byOrigin: {
    selfInspection: { ...none, openAtStart: 7, added: 4, closed: 4, cancelled: 1, openAtEnd: 6 },
    district: { ...none, openAtStart: 3, reopened: 1, closed: 1, openAtEnd: 3 },
    city: { ...none, openAtStart: 1, openAtEnd: 1 },
    report: { ...none, openAtStart: 1, added: 1, closed: 1, openAtEnd: 1 },
  },
  byGrade: {
    general: { ...none, openAtStart: 11, added: 5, reopened: 1, regraded: -1, closed: 6, cancelled: 1, openAtEnd: 9 },
    major: { ...none, openAtStart: 1, regraded: 1, openAtEnd: 2 },
  },
  overdueAtEnd: 2,
  extensionsGranted: 1,
};

/** A week without any event. */
export const quietWeek: WeeklyFigures = {
  ...busyWeek,
  total: none,
  byOrigin: { selfInspection: none, district: none, city: none, report: none },
  byGrade: { general: none, major: none },
  overdueAtEnd: 0,
  extensionsGranted: 0,
};

/** The eleven hazards that `busyWeek` says are open: two major and overdue, nine general. */
export const busyWeekOpen: Hazard[] = [
  majorHazard,
  {
    ...majorHazard,
    id: 'h12',
    number: 'HZ-2026-0012',
    placeName: '教学楼一层配电间',
    category: 'electricity' as const,
  },
  ...manyHazards(30).filter(({ state, grade }) => grade === 'general' && isOpen(state)),
].slice(0, 11);
