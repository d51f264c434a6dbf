import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import type { HazardCommandType } from '../../../shared/hazards/commands.ts';

/** What a hazard waits for now. */
export type NextStepKind = 'plan' | 'planAgain' | 'fix' | 'extension' | 'recheck' | 'closed' | 'cancelled';

/** Who has to take the next step, in words of `hazards:next.who`. */
export type NextStepActor = 'officer' | 'principal' | 'officerOrPrincipal' | 'responsible';

export interface NextStep {
  kind: NextStepKind;
  /** The buttons of the step, the main one first; those that the account may not give are left out. */
  commands: HazardCommandType[];
  actor: NextStepActor | null;
}

function stepOf(record: HazardRecord): NextStep {
  const major = record.grade === 'major';
  switch (record.state) {
    case 'registered':
      return { kind: 'plan', commands: ['commit', 'fixOnTheSpot'], actor: 'officer' };
    case 'rectifying': {
      if (record.dueOn === null) return { kind: 'planAgain', commands: ['commit'], actor: 'officer' };
      const pending = record.extensions.some((extension) => extension.decision === null);
      // A decision that this account can take comes before the fix; for everybody else the fix goes on meanwhile.
      if (pending && record.allowed.includes('grantExtension')) {
        return {
          kind: 'extension',
          commands: ['grantExtension', 'refuseExtension'],
          actor: major ? 'principal' : 'officerOrPrincipal',
        };
      }
      return { kind: 'fix', commands: ['submit', 'requestExtension'], actor: 'responsible' };
    }
    case 'awaitingRecheck':
      return { kind: 'recheck', commands: ['pass', 'sendBack'], actor: major ? 'principal' : 'officerOrPrincipal' };
    case 'closed':
      return { kind: 'closed', commands: [], actor: null };
    case 'cancelled':
      return { kind: 'cancelled', commands: [], actor: null };
  }
}

/** The one step that a record waits for, with the commands that this account may give to take it. */
export function nextStepOf(record: HazardRecord): NextStep {
  const step = stepOf(record);
  return { ...step, commands: step.commands.filter((command) => record.allowed.includes(command)) };
}
