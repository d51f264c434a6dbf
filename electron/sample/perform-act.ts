import type { CommitmentsInput, HazardRecord } from '../../shared/contract/hazard-schemas.ts';
import type { Cast } from './found-school.ts';
import type { HazardInStory } from './hazard-in-story.ts';
import type { ActScript } from './hazard-script.ts';
import type { ActWithPicture } from './schedule.ts';
import { storyDay } from './school-day.ts';
import { sendPicture } from './send-picture.ts';
import type { StoryTeller } from './story.ts';

/** Enters a hazard in the register, with its picture. */
export async function enterHazard(teller: StoryTeller, cast: Cast, entry: ActWithPicture): Promise<HazardInStory> {
  const { hazard } = entry;
  const foundOn = storyDay(teller.asOf, hazard.found);
  cast.signIn(hazard.by);
  const record = await teller.client.hazards.register({
    id: teller.newId(),
    foundOn,
    origin: hazard.origin,
    originNote: hazard.originNote.replace('{year}', foundOn.slice(0, 4)),
    finder: cast.party(hazard.finder),
    placeId: cast.placeId(hazard.place),
    category: hazard.category,
    kind: hazard.kind,
    description: hazard.description,
    major: hazard.major && { criterionId: hazard.major.criterion, useStopped: hazard.major.useStopped },
  });
  return { record: await sendPicture(teller, record, entry, 'before', foundOn), plan: null };
}

/** Does to a hazard what the story says next. Returns how it stands then. */
export async function performAct(
  teller: StoryTeller,
  cast: Cast,
  before: HazardInStory,
  scheduled: ActWithPicture & { act: ActScript },
): Promise<HazardInStory> {
  const { act, day } = scheduled;
  const { newId, asOf } = teller;
  const { hazards } = teller.client;
  cast.signIn(act.by);
  const next = (record: HazardRecord) => ({ commandId: newId(), hazardId: record.id, version: record.version });
  const given = next(before.record);
  const withRecord = async (record: Promise<HazardRecord>) => ({ ...before, record: await record });

  switch (act.do) {
    case 'commit': {
      const plan = planOf(act, teller, cast);
      const dueOn = storyDay(asOf, act.due);
      return { record: await hazards.commit({ ...given, commitments: plan, dueOn }), plan };
    }
    case 'revise': {
      const plan = revisedPlan(before, act, teller);
      return { record: await hazards.revise({ ...given, reason: act.reason, commitments: plan }), plan };
    }
    case 'completeStep': {
      const stepId = before.plan?.steps[act.step]?.id;
      if (stepId === undefined) throw new Error(`${scheduled.hazard.key} has no step ${act.step}`);
      return withRecord(hazards.completeStep({ ...given, stepId, doneOn: day, evidence: act.evidence }));
    }
    case 'addPhoto':
      return withRecord(sendPicture(teller, before.record, scheduled, act.stage, day));
    case 'submit':
    case 'fixOnTheSpot': {
      const seen = await sendPicture(teller, before.record, scheduled, 'after', day);
      const fix = { ...next(seen), fixedBy: cast.party(act.fixedBy), fixedOn: day, result: act.result };
      if (act.do === 'fixOnTheSpot') return withRecord(hazards.fixOnTheSpot(fix));
      return withRecord(hazards.submit({ ...fix, overrideReason: act.override }));
    }
    case 'pass':
    case 'sendBack': {
      const { opinion, override: overrideReason } = act;
      const recheckedBy = cast.party(act.recheckedBy ?? cast.officer);
      return withRecord(hazards[act.do]({ ...given, recheckedBy, recheckedOn: day, opinion, overrideReason }));
    }
    case 'requestExtension': {
      const { reason, interim, newDue } = act;
      const asked = { reason, interimProtection: interim, newDueOn: storyDay(asOf, newDue) };
      return withRecord(hazards.requestExtension({ ...given, ...asked }));
    }
    case 'grantExtension':
    case 'refuseExtension':
      return withRecord(hazards[act.do]({ ...given, opinion: act.opinion }));
    case 'correct': {
      const { record } = before;
      const description = act.description ?? record.description;
      const placeId = act.place === undefined ? record.placeId : cast.placeId(act.place);
      const category = act.category ?? record.category;
      return withRecord(hazards.correct({ ...given, reason: act.reason, description, placeId, category }));
    }
    case 'grade': {
      const major = act.criterion === null ? null : { criterionId: act.criterion, useStopped: act.useStopped };
      return withRecord(hazards.grade({ ...given, reason: act.reason, major }));
    }
    case 'reopen':
    case 'cancel':
      return withRecord(hazards[act.do]({ ...given, reason: act.reason }));
  }
}

type Funds = CommitmentsInput['funds'];

/** Prices differ a little from seed to seed. */
function fundsOf(written: [yuan: number, source: string] | null, { random }: StoryTeller): Funds {
  if (written === null) return { kind: 'noneNeeded' };
  const [yuan, source] = written;
  const tens = Math.max(1, Math.round((yuan * random.between(92, 108)) / 1000));
  return { kind: 'amount', amountFen: tens * 1000, source };
}

function planOf(act: Extract<ActScript, { do: 'commit' }>, teller: StoryTeller, cast: Cast): CommitmentsInput {
  return {
    responsibleId: cast.personId(act.responsible),
    measures: act.measures,
    funds: fundsOf(act.funds, teller),
    contingency: act.contingency === null ? { kind: 'noneNeeded' } : { kind: 'plan', text: act.contingency },
    interimProtection: act.interim,
    steps: act.steps.map(([what, due]) => ({ id: teller.newId(), what, dueOn: storyDay(teller.asOf, due) })),
  };
}

function revisedPlan(
  { plan }: HazardInStory,
  act: Extract<ActScript, { do: 'revise' }>,
  teller: StoryTeller,
): CommitmentsInput {
  if (plan === null) throw new Error('the story revises a plan that is not there');
  return {
    ...plan,
    measures: act.measures ?? plan.measures,
    funds: act.funds === undefined ? plan.funds : fundsOf(act.funds, teller),
    interimProtection: act.interim ?? plan.interimProtection,
  };
}
