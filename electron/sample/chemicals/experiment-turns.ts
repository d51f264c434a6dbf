import type { ExperimentRecord } from '../../../shared/contract/experiments.ts';
import type { Turn } from '../turn.ts';
import { type ExperimentScript, readExperimentScripts } from './experiment-script.ts';
import type { LaboratoryTeller } from './laboratory.ts';
import { amountOf, known } from './shelf.ts';
import { lessonDayBefore } from './term-days.ts';

/** After the lessons; of one day in the order in which they are done. */
const times = {
  begin: '16:35',
  change: '16:40',
  revise: '16:45',
  submit: '16:55',
  sendBack: '17:05',
  approve: '17:10',
} as const;

/** A plan as its author has it before them. */
interface Plan {
  script: ExperimentScript;
  texts: Omit<ExperimentScript, 'key' | 'amounts' | 'life'>;
  experimentId: string;
  versionId: string;
  edition: number;
}

/** The lab manager writes plans for experiments; the safety officer sends them back or approves them. */
export function experimentTurns(teller: LaboratoryTeller): Turn[] {
  return readExperimentScripts().flatMap((script) => {
    const { key: _key, amounts: _amounts, life, ...texts } = script;
    const plan: Plan = { script, texts, experimentId: '', versionId: '', edition: 0 };
    return life.map(
      (step): Turn => ({
        day: lessonDayBefore(teller.asOf, step.age),
        time: times[step.act],
        take: () => takeStep(teller, plan, step),
      }),
    );
  });
}

async function takeStep(teller: LaboratoryTeller, plan: Plan, step: ExperimentScript['life'][number]): Promise<void> {
  const { client, cast, newId, shelf } = teller;
  const { experiments } = client.chemicals;
  const command = () => ({ id: newId(), versionId: plan.versionId, edition: plan.edition });
  switch (step.act) {
    case 'begin':
    case 'revise':
      if (step.act === 'begin') plan.experimentId = newId();
      plan.versionId = newId();
      plan.edition = 0;
      break;
    case 'submit':
      cast.signIn('lab');
      note(plan, await experiments.submit(command()));
      return;
    case 'sendBack':
      cast.signIn('officer');
      note(plan, await experiments.sendBack({ ...command(), words: step.words }));
      return;
    case 'approve':
      cast.signIn('officer');
      note(plan, await experiments.approve({ ...command(), words: step.words }));
      shelf.plansInForce.set(plan.script.key, plan.versionId);
      return;
    case 'change':
  }
  if ('change' in step) plan.texts = { ...plan.texts, ...step.change };
  await writePlan(teller, plan);
}

async function writePlan({ client, cast, shelf }: LaboratoryTeller, plan: Plan): Promise<void> {
  const { script, texts, experimentId, versionId, edition } = plan;
  cast.signIn('lab');
  const record = await client.chemicals.experiments.save({
    ...{ ...texts, experimentId, versionId, edition },
    amounts: script.amounts.map(({ cas, amount, ...line }) => ({
      ...line,
      substanceId: known(shelf.substanceIds, cas),
      amount: amountOf(amount),
      unit: known(shelf.scripts, cas).unit,
    })),
  });
  note(plan, record);
}

/** What has been read is what the next step is done with. */
function note(plan: Plan, { versions }: ExperimentRecord): void {
  plan.edition = versions.find(({ id }) => id === plan.versionId)?.edition ?? 0;
}
