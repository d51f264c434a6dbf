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
    /** The amount as it is typed, in yuan: a text while it is not a number yet (`12.`). */
    funds: { kind: 'amount' | 'noneNeeded' | null; amountYuan: number | string; source: string };
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
        amountYuan: plan?.funds.kind === 'amount' ? plan.funds.amountFen / 100 : '',
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

function fenOf(yuan: number | string): number | null {
  const amount = typeof yuan === 'number' ? yuan : Number.parseFloat(yuan);
  return Number.isNaN(amount) ? null : Math.round(amount * 100);
}

function commitmentsOf({ commitments }: PlanValues) {
  const { funds, contingency } = commitments;
  return {
    ...commitments,
    // What was typed under an answer that is no longer chosen stays in the form and is not sent.
    funds:
      funds.kind === 'amount'
        ? { kind: funds.kind, amountFen: fenOf(funds.amountYuan), source: funds.source }
        : { kind: funds.kind },
    contingency: contingency.kind === 'plan' ? contingency : { kind: contingency.kind },
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
