import { addDays } from '../../../shared/school/calendar.ts';
import type { Turn } from '../turn.ts';
import { confirmWaiting, enterBottle, type LaboratoryTeller } from './laboratory.ts';
import { issueFor, type Lesson, settleAfter } from './lesson-turns.ts';
import { amountOf, known } from './shelf.ts';
import { boughtBottle } from './stock-turns.ts';
import { lessonDayBefore, lessonDayFrom } from './term-days.ts';

/** Before so many months the school closed its ledger once a term, since then every month. */
const monthlyFor = 3;

/**
 * Two people sign every month that is over but the last: the school that opens the sample signs that one. A month signed at
 * the end of a term closes those before it.
 */
export function closingTurns({ client, cast, asOf, password }: LaboratoryTeller, begins: string): Turn[] {
  const last = monthBefore(asOf.slice(0, 7));
  const months: string[] = [];
  for (let month = monthBefore(last); month >= begins.slice(0, 7); month = monthBefore(month)) months.push(month);
  const signed = months.filter((month, age) => age < monthlyFor || /-0[17]$/.test(month)).toReversed();
  return signed.map((month) => {
    const next = lessonDayFrom(addDays(`${month}-28`, 4).replace(/-\d{2}$/, '-01'));
    const isAhead = next >= asOf;
    return {
      day: isAhead ? addDays(asOf, -1) : next,
      time: '07:40',
      async take() {
        cast.signIn('officer');
        await client.chemicals.months.close({ month, second: { username: 'lab', password } });
      },
    };
  });
}

/** What does not go as a lesson goes: a bottle moved, one spoiled, a wrong entry, slips still open. */
export function eventTurns(teller: LaboratoryTeller): Turn[] {
  const { client, cast, newId, script, shelf, asOf } = teller;
  const { words } = script;
  const bottleOf = (cas: string, index: number) => {
    const bottle = shelf.bottles.filter((one) => one.cas === cas)[index];
    if (bottle === undefined) throw new Error(`the story has no bottle ${index} of ${cas}`);
    return bottle;
  };
  const at = (day: string, time: string, take: (day: string) => Promise<void>): Turn => ({
    day,
    time,
    take: () => take(day),
  });
  const slips = new Map<string, Awaited<ReturnType<typeof issueFor>>>();
  const formaldehyde = boughtBottle(teller, lessonDayBefore(asOf, 140), '50-00-0');
  const [hydrochloricAcid, eve] = [boughtBottle(teller, addDays(asOf, -1), '7647-01-0'), addDays(asOf, -1)];
  return [
    at(lessonDayBefore(asOf, 150), '15:10', async (happenedOn) => {
      cast.signIn('lab');
      const [bottleId, cabinetId] = [bottleOf('7553-56-2', 1).id, known(shelf.cabinetIds, 'organics')];
      await client.chemicals.bottles.move({ id: newId(), happenedOn, second: null, bottleId, cabinetId, despite: '' });
    }),
    at(lessonDayBefore(asOf, 140), '10:20', (day) =>
      enterBottle(teller, day, { ...formaldehyde, despite: words.despite }),
    ),
    at(lessonDayBefore(asOf, 60), '15:20', async (happenedOn) => {
      cast.signIn('lab');
      const bottle = bottleOf('7778-54-3', 0);
      const amount = Math.min(bottle.stock, amountOf(180));
      const given = { id: newId(), happenedOn, second: null, bottleId: bottle.id, amount };
      await client.chemicals.bottles.remove({ ...given, what: 'wasted', reason: words.spoiled });
      bottle.stock -= amount;
    }),
    at(lessonDayBefore(asOf, 45), '09:55', async (day) => {
      const slip = await issueFor(teller, day, wrongLesson);
      slips.set('wrong', slip);
      await settleAfter(teller, day, slip.id, slip.lines, '');
    }),
    at(lessonDayBefore(asOf, 38), '15:40', async (day) => {
      const { id, lines } = known(slips, 'wrong');
      const { movements } = await client.chemicals.bottles.get({ id: lines[0]?.bottle.id ?? '' });
      const used = movements.find((row) => row.slipId === id && row.kind === 'used');
      if (used === undefined) throw new Error('the story has no wrong entry');
      cast.signIn('lab');
      await client.chemicals.movements.reverse({
        ...{ id: newId(), sequence: used.sequence, second: null },
        reason: words.reversed,
      });
      await settleAfter(
        teller,
        day,
        id,
        lines.map((line) => ({ ...line, used: amountOf(12) })),
        '',
      );
    }),
    at(lessonDayBefore(asOf, 4), '08:45', async (day) => {
      const slip = await issueFor(teller, day, witnessedLesson, true);
      await settleAfter(teller, day, slip.id, slip.lines, '');
      await confirmWaiting(teller);
    }),
    at(lessonDayBefore(asOf, 3), '14:05', async (day) => {
      await issueFor(teller, day, lateLesson);
    }),
    at(lessonDayBefore(asOf, 8), '16:20', async () => {
      cast.signIn('officer');
      const settings = await client.chemicals.settings.get();
      await client.chemicals.settings.update({ ...settings, ...limits });
    }),
    at(eve, '16:50', async (day) => {
      await issueFor(teller, day, largeLesson, true);
    }),
    at(eve, '17:20', async (day) => {
      await issueFor(teller, day, openLesson);
    }),
    at(eve, '17:40', (day) => enterBottle(teller, day, hydrochloricAcid)),
  ];
}

/** The principal says yes to what is more than this at once. */
const limits = {
  approvingRole: 'principal',
  approveMassAbove: amountOf(100),
  approveVolumeAbove: amountOf(1000),
} as const;

const none = { wasted: 0, lost: 0 };
const wrongLesson: Lesson = {
  className: '九（4）班',
  experiment: '配制一定溶质质量分数的氢氧化钠溶液',
  taker: '蒋一鸣',
  lines: [{ cas: '1310-73-2', issued: 60, used: 60, ...none }],
  reason: '',
};
const witnessedLesson: Lesson = {
  className: '九（6）班',
  experiment: '加热高锰酸钾制取氧气',
  taker: '蒋一鸣',
  lines: [{ cas: '7722-64-7', issued: 36, used: 29, ...none }],
  reason: '',
  plan: 'oxygen',
};
const lateLesson: Lesson = {
  className: '七（1）班',
  experiment: '检验淀粉：碘液配制',
  taker: '沈岚',
  lines: [{ cas: '7553-56-2', issued: 5, used: 5, ...none }],
  reason: '',
};
const largeLesson: Lesson = {
  className: '化学兴趣小组',
  experiment: '硝酸钾晶体的培养（集中备料）',
  taker: '蒋一鸣',
  lines: [{ cas: '7757-79-1', issued: 150, used: 150, ...none }],
  reason: '',
};
const openLesson: Lesson = {
  className: '九（2）班',
  experiment: '质量守恒：硫酸铜溶液与氢氧化钠溶液',
  taker: '蒋一鸣',
  lines: [
    { cas: '7758-98-7', issued: 25, used: 25, ...none },
    { cas: '1310-73-2', issued: 15, used: 15, ...none },
  ],
  reason: '',
  plan: 'mass',
};

function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7);
}
