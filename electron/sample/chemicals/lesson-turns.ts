import { addDays } from '../../../shared/school/calendar.ts';
import type { Turn } from '../turn.ts';
import { type LessonScript, readLessonScripts } from './chemical-script.ts';
import { confirmWaiting, type LaboratoryTeller } from './laboratory.ts';
import { amountOf, known, type ShelfBottle, takeFrom } from './shelf.ts';
import { lessonDayBefore, lessonDayFrom } from './term-days.ts';

/** What one lesson takes out of one bottle and what becomes of it, in mg or µL. */
interface Taken {
  bottle: ShelfBottle;
  issued: number;
  used: number;
  wasted: number;
  lost: number;
}

/** A lesson as it is given on a day. */
export interface Lesson extends Pick<LessonScript, 'className' | 'experiment' | 'taker' | 'lines' | 'reason'> {
  /** The experiment from whose version in force its slip is drawn. */
  plan?: string;
}

/** Every lesson of both years that takes something from the cabinets, each settled on the same day. */
export function lessonTurns(teller: LaboratoryTeller, begins: string): Turn[] {
  const { asOf, random } = teller;
  const until = lessonDayBefore(asOf, 2);
  const years = Array.from({ length: 4 }, (_, index) => Number(begins.slice(0, 4)) + index);
  const scripts = readLessonScripts();
  return years.flatMap((year) =>
    scripts.flatMap((lesson): Turn[] => {
      const written = `${year}-${String(lesson.month).padStart(2, '0')}-${String(lesson.day).padStart(2, '0')}`;
      const day = lessonDayFrom(written);
      if (written <= addDays(begins, 10) || day > until) return [];
      const taken = lesson.lines.map((line) => ({
        ...line,
        used: amountOf((line.used * random.between(90, 100)) / 100),
      }));
      const [issueAt, settleAt] = [random.between(10, 50), random.between(10, 50)];
      const state: { slip: { id: string; lines: Taken[] } | null } = { slip: null };
      return [
        {
          day,
          time: `08:${issueAt}`,
          async take() {
            state.slip = await issueFor(teller, day, lesson);
            await confirmIfWaiting(teller, lesson);
          },
        },
        {
          day,
          time: `16:${settleAt}`,
          async take() {
            if (state.slip === null) throw new Error(`${lesson.experiment} is settled before it is given`);
            const lines = state.slip.lines.map((line, index) => ({ ...line, used: taken[index]?.used ?? 0 }));
            await settleAfter(teller, day, state.slip.id, lines, lesson.reason);
            await confirmIfWaiting(teller, lesson);
          },
        },
      ];
    }),
  );
}

/** The lab manager issues a slip; what it takes is out then. */
export async function issueFor(
  { client, cast, newId, shelf, password }: LaboratoryTeller,
  day: string,
  { className, experiment, taker, lines, plan }: Lesson,
  witness = false,
): Promise<{ id: string; lines: Taken[] }> {
  const taken = lines.map(({ cas, issued, used, wasted, lost }) => {
    const [amount, bottle] = [amountOf(issued), takeFrom(shelf, cas, amountOf(issued))];
    return { bottle, issued: amount, used: amountOf(used), wasted: amountOf(wasted), lost: amountOf(lost) };
  });
  cast.signIn('lab');
  const slip = await client.chemicals.slips.issue({
    ...{ id: newId(), happenedOn: day, className, experiment },
    experimentVersionId: plan === undefined ? null : known(shelf.plansInForce, plan),
    second: witness ? { username: 'officer', password } : null,
    taker: { kind: 'person', personId: cast.personId(taker) },
    lines: taken.map(({ bottle, issued }) => ({ movementId: newId(), bottleId: bottle.id, amount: issued })),
  });
  for (const { bottle, issued } of taken) bottle.stock -= issued;
  return { id: slip.id, lines: taken };
}

/** What is left comes back, the rest is used, waste or loss: nothing of the slip is out any more. */
export async function settleAfter(
  { client, cast, newId }: LaboratoryTeller,
  day: string,
  slipId: string,
  lines: readonly Taken[],
  reason: string,
): Promise<void> {
  cast.signIn('lab');
  await client.chemicals.slips.settle({
    ...{ id: newId(), happenedOn: day, second: null, slipId, reason },
    lines: lines.map(({ bottle, issued, used, wasted, lost }) => {
      const returned = issued - used - wasted - lost;
      bottle.stock += returned;
      return { bottleId: bottle.id, returned, used, wasted, lost };
    }),
  });
}

async function confirmIfWaiting(teller: LaboratoryTeller, { lines }: Lesson): Promise<void> {
  if (lines.some(({ cas }) => teller.shelf.listed.has(cas))) await confirmWaiting(teller);
}
