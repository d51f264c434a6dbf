import type { CommandContext, HazardCommand, HazardCommandType } from './commands.ts';
import { decideExtension } from './decide-extension.ts';
import { decideFix } from './decide-fix.ts';
import { decidePlan } from './decide-plan.ts';
import { decideRecord } from './decide-record.ts';
import type { HazardFact } from './events.ts';
import type { Hazard } from './hazard.ts';
import type { HazardRefusal } from './refusal.ts';
import { type HazardState, openStates } from './vocabulary.ts';

/** Either the fact that happens, or why it may not. */
export type Decision = { fact: HazardFact; refused?: never } | { refused: HazardRefusal; fact?: never };

/** In which states each command may be given: the whole lifecycle at a glance. */
export const commandStates = {
  correct: openStates,
  grade: openStates,
  // A second commit is due after a reopening, and after an on-the-spot fix was sent back: then no due date stands.
  commit: ['registered', 'rectifying'],
  revise: ['rectifying'],
  completeStep: ['rectifying'],
  addPhoto: openStates,
  requestExtension: ['rectifying'],
  grantExtension: ['rectifying'],
  refuseExtension: ['rectifying'],
  submit: ['rectifying'],
  fixOnTheSpot: ['registered'],
  pass: ['awaitingRecheck'],
  sendBack: ['awaitingRecheck'],
  reopen: ['closed'],
  cancel: openStates,
} as const satisfies Record<HazardCommandType, readonly HazardState[]>;

/**
 * The state machine of a hazard (隐患排查—整改—复查—销号): what a command makes happen, or why it may not.
 * Pure: the clock and the asker come in `context`; dates are `YYYY-MM-DD`.
 */
export function decide(hazard: Hazard, command: HazardCommand, context: CommandContext): Decision {
  const states: readonly HazardState[] = commandStates[command.type];
  if (!states.includes(hazard.state)) return { refused: 'notInThisState' };
  switch (command.type) {
    case 'correct':
    case 'grade':
    case 'addPhoto':
    case 'cancel':
      return decideRecord(hazard, command, context);
    case 'commit':
    case 'revise':
    case 'completeStep':
      return decidePlan(hazard, command, context);
    case 'requestExtension':
    case 'grantExtension':
    case 'refuseExtension':
      return decideExtension(hazard, command, context);
    default:
      return decideFix(hazard, command, context);
  }
}
