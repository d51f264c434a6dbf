import type { CommandContext, HazardCommand, PlannedCommitments } from './commands.ts';
import type { Decision } from './decide.ts';
import type { Commitments, Hazard } from './hazard.ts';
import type { HazardRefusal } from './refusal.ts';

type PlanCommand = Extract<HazardCommand, { type: 'commit' | 'revise' | 'completeStep' }>;

/** The gate of the five 落实 (责任、措施、资金、时限、预案) and the plan behind it. */
export function decidePlan(hazard: Hazard, command: PlanCommand, context: CommandContext): Decision {
  switch (command.type) {
    case 'commit': {
      // While a due date stands, a change of plan is a revision and a change of date an extension.
      if (hazard.dueOn !== null) return { refused: 'notInThisState' };
      const refused =
        datesRefused(hazard, command.dueOn) ?? commitmentsRefused(hazard, command.commitments, command.dueOn);
      if (refused !== null) return { refused };
      return { fact: { type: 'committed', commitments: withoutProgress(command.commitments), dueOn: command.dueOn } };
    }
    case 'revise': {
      if (hazard.commitments === null || hazard.dueOn === null) return { refused: 'planMissing' };
      const after = keepProgress(hazard.commitments, command.commitments);
      if (after === null) return { refused: 'doneStepDropped' };
      if (JSON.stringify(after) === JSON.stringify(hazard.commitments)) return { refused: 'nothingChanged' };
      const refused = commitmentsRefused(hazard, command.commitments, hazard.dueOn);
      if (refused !== null) return { refused };
      return { fact: { type: 'revised', reason: command.reason, before: hazard.commitments, after } };
    }
    case 'completeStep': {
      const step = hazard.commitments?.steps.find((one) => one.id === command.stepId);
      if (step === undefined) return { refused: 'stepUnknown' };
      if (step.doneOn !== null) return { refused: 'stepAlreadyDone' };
      if (command.doneOn > context.today) return { refused: 'doneInFuture' };
      if (command.doneOn < hazard.foundOn) return { refused: 'doneBeforeFound' };
      const { stepId, doneOn, evidence } = command;
      return { fact: { type: 'stepDone', stepId, doneOn, evidence } };
    }
  }
}

function datesRefused(hazard: Hazard, dueOn: string): HazardRefusal | null {
  if (dueOn < hazard.foundOn) return 'dueBeforeFound';
  if (hazard.reopenedOn !== null && dueOn < hazard.reopenedOn) return 'dueBeforeReopened';
  return null;
}

function commitmentsRefused(hazard: Hazard, commitments: PlannedCommitments, dueOn: string): HazardRefusal | null {
  if (hazard.grade === 'major' && commitments.contingency.kind === 'noneNeeded') return 'contingencyNeeded';
  if (commitments.steps.some((step) => step.dueOn > dueOn)) return 'stepAfterDue';
  if (commitments.steps.some((step) => step.dueOn < hazard.foundOn)) return 'stepBeforeFound';
  return null;
}

function withoutProgress(planned: PlannedCommitments): Commitments {
  return { ...planned, steps: planned.steps.map((step) => ({ ...step, doneOn: null, evidence: null })) };
}

/** The new plan with the done steps of the old one as they were, or null when it drops or rewrites a done step. */
function keepProgress(old: Commitments, planned: PlannedCommitments): Commitments | null {
  const done = old.steps.filter((step) => step.doneOn !== null);
  const kept = done.every((step) =>
    planned.steps.some((one) => one.id === step.id && one.what === step.what && one.dueOn === step.dueOn),
  );
  if (!kept) return null;
  return {
    ...planned,
    steps: planned.steps.map((step) => {
      const before = done.find((one) => one.id === step.id);
      return { ...step, doneOn: before?.doneOn ?? null, evidence: before?.evidence ?? null };
    }),
  };
}
