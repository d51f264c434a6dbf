import { languages } from '../../shared/contract/document.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { experimentWorkshop } from './experiment-workshop.ts';
import type { MakeInput } from './valid-inputs.ts';
import type { Workshop } from './workshop.ts';

const language = languages[0];
const of = ({ officer, newId }: Workshop) => experimentWorkshop(officer, newId);

/** An answer to a version that the owner of the PC wrote: whoever calls did not write it. */
async function answerTo(workshop: Workshop) {
  const { input } = await of(workshop).waiting();
  return { id: workshop.newId(), versionId: input.versionId, edition: 2 };
}

/** A version that the sample's approved experiments have in force. */
async function versionInForce({ officer }: Workshop): Promise<string> {
  const { rows } = await officer.chemicals.experiments.list({ search: '', waiting: false, page: 1, size: 100 });
  const found = rows.find(({ inForce }) => inForce !== null);
  if (found === undefined) throw new Error('the sample has no experiment in force');
  return (await officer.chemicals.experiments.get({ id: found.id })).inForceId ?? '';
}

/** Inputs of the procedures of experiments. */
export const experimentInputs: Record<string, MakeInput> = {
  'chemicals.experiments.list': async () => ({ search: 'gs', waiting: false, page: 1, size: 20 }),
  'chemicals.experiments.get': async (workshop) => ({ id: (await of(workshop).draft()).record.id }),
  'chemicals.experiments.save': async (workshop) => of(workshop).planInput(),
  'chemicals.experiments.submit': async (workshop) => {
    const { input } = await of(workshop).draft();
    return { id: workshop.newId(), versionId: input.versionId, edition: 1 };
  },
  'chemicals.experiments.approve': async (workshop) => ({ ...(await answerTo(workshop)), words: '' }),
  'chemicals.experiments.sendBack': async (workshop) => ({ ...(await answerTo(workshop)), words: '补充废液去向' }),
  'chemicals.experiments.hints': async ({ officer, newId }) => ({
    substanceIds: [await chemicalWorkshop(officer, newId).substance()],
  }),
  'chemicals.experiments.propose': async (workshop) => ({ versionId: await versionInForce(workshop) }),
  'chemicals.experiments.exportPlan': async (workshop) => ({
    versionId: (await of(workshop).draft()).input.versionId,
    language,
  }),
};
