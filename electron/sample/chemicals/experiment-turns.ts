import { z } from 'zod';
import experiments from '../../../resources/sample/experiments.json' with { type: 'json' };
import { requiredTexts } from '../../../shared/chemicals/experiment.ts';
import type { Turn } from '../turn.ts';
import type { LaboratoryTeller } from './laboratory.ts';
import { amountOf, known } from './shelf.ts';
import { lessonDayBefore } from './term-days.ts';

const words = z.string().min(1);
const experimentScript = z.strictObject({
  /** Days of lessons before the story's last day. */
  age: z.int(),
  answer: z.enum(['approved', 'waiting']),
  ...{ title: words, course: words, grade: words, groups: z.int(), kind: z.enum(['demonstration', 'groups']) },
  ...(Object.fromEntries(requiredTexts.map((name) => [name, words])) as Record<
    (typeof requiredTexts)[number],
    typeof words
  >),
  amounts: z.array(
    z.strictObject({ cas: words, amount: z.number(), basis: z.enum(['perGroup', 'inAll']), purpose: words }),
  ),
});

/** The lab manager writes plans for experiments; the safety officer approves them, but for the last. */
export function experimentTurns({ client, cast, newId, shelf, asOf }: LaboratoryTeller): Turn[] {
  return z
    .array(experimentScript)
    .parse(experiments)
    .map(
      ({ age, answer, amounts, ...plan }): Turn => ({
        day: lessonDayBefore(asOf, age),
        time: '16:55',
        async take() {
          cast.signIn('lab');
          const versionId = newId();
          await client.chemicals.experiments.save({
            ...{ ...plan, experimentId: newId(), versionId, edition: 0 },
            amounts: amounts.map(({ cas, amount, ...line }) => ({
              ...line,
              substanceId: known(shelf.substanceIds, cas),
              amount: amountOf(amount),
              unit: known(shelf.scripts, cas).unit,
            })),
          });
          await client.chemicals.experiments.submit({ id: newId(), versionId, edition: 1 });
          if (answer === 'waiting') return;
          cast.signIn('officer');
          await client.chemicals.experiments.approve({ id: newId(), versionId, edition: 2, words: '' });
        },
      }),
    );
}
