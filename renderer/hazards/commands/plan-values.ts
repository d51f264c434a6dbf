import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';

/** A step of the plan while it is typed; `done` ones can no longer be changed. */
export interface StepValues {
  id: string;
  what: string;
  dueOn: string;
  done: boolean;
}

/** The plan while it is typed: the contract's shape, with null or empty where something is still missing. */
export interface PlanValues extends Record<string, unknown> {
  commitments: {
    responsibleId: string | null;
    measures: string;
    funds: { kind: 'amount' | 'noneNeeded' | null; amountFen: number | null; source: string };
    contingency: { kind: 'plan' | 'noneNeeded' | null; text: string };
    interimProtection: string;
    steps: StepValues[];
  };
  dueOn: string;
  reason: string;
}

/** What the form starts with: the plan that stands, or an empty one. */
export function planValuesOf(record: HazardRecord): PlanValues {
  const plan = record.commitments;
  const major = record.grade === 'major';
  return {
    commitments: {
      responsibleId: plan?.responsible.personId ?? null,
      measures: plan?.measures ?? '',
      funds: {
        kind: plan?.funds.kind ?? null,
        amountFen: plan?.funds.kind === 'amount' ? plan.funds.amountFen : null,
        source: plan?.funds.kind === 'amount' ? plan.funds.source : '',
      },
      contingency: {
        // A major hazard has no other answer.
        kind: major ? 'plan' : (plan?.contingency.kind ?? null),
        text: plan?.contingency.kind === 'plan' ? plan.contingency.text : '',
      },
      interimProtection: plan?.interimProtection ?? '',
      steps: (plan?.steps ?? []).map(({ id, what, dueOn, doneOn }) => ({ id, what, dueOn, done: doneOn !== null })),
    },
    dueOn: record.dueOn ?? '',
    reason: '',
  };
}

function commitmentsOf({ commitments }: PlanValues) {
  return {
    ...commitments,
    steps: commitments.steps.map(({ id, what, dueOn }) => ({ id, what, dueOn })),
  };
}

/** The fields of `commit`. */
export function commitFields(values: PlanValues) {
  return { commitments: commitmentsOf(values), dueOn: values.dueOn };
}

/** The fields of `revise`. */
export function reviseFields(values: PlanValues) {
  return { commitments: commitmentsOf(values), reason: values.reason };
}
