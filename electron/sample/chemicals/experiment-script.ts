import { z } from 'zod';
import experiments from '../../../resources/sample/experiments.json' with { type: 'json' };
import { requiredTexts } from '../../../shared/chemicals/experiment.ts';

const words = z.string().min(1);
const texts = z.strictObject(
  Object.fromEntries(requiredTexts.map((name) => [name, z.string()])) as Record<
    (typeof requiredTexts)[number],
    z.ZodString
  >,
);

/** What somebody does with a plan, so many days of lessons before the story's last day. */
const step = z.discriminatedUnion('act', [
  z.strictObject({ age: z.int(), act: z.enum(['begin', 'submit']) }),
  z.strictObject({ age: z.int(), act: z.literal('approve'), words: z.string().default('') }),
  z.strictObject({ age: z.int(), act: z.literal('sendBack'), words }),
  /** `change`: the draft is put right; `revise`: the next version is begun. Both say only what they write anew. */
  z.strictObject({ age: z.int(), act: z.enum(['change', 'revise']), change: texts.partial() }),
]);

const experimentScript = texts.extend({
  /** By which the story's lessons name it. */
  key: words,
  ...{ title: words, course: words, grade: words, groups: z.int(), kind: z.enum(['demonstration', 'groups']) },
  amounts: z.array(
    z.strictObject({ cas: words, amount: z.number(), basis: z.enum(['perGroup', 'inAll']), purpose: words }),
  ),
  life: z.array(step),
});
export type ExperimentScript = z.output<typeof experimentScript>;

/** The sample's experiments with what became of each, as `resources/sample/experiments.json` tells it. */
export function readExperimentScripts(): ExperimentScript[] {
  return z.array(experimentScript).parse(experiments);
}
