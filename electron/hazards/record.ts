import { isPermitted, type Permission } from '../../shared/accounts/permissions.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { HazardRecord } from '../../shared/contract/hazard-schemas.ts';
import { hazardsContract } from '../../shared/contract/hazards.ts';
import { replay } from '../../shared/hazards/apply-event.ts';
import { isAssigned } from '../../shared/hazards/assigned.ts';
import type { HazardCommandType } from '../../shared/hazards/commands.ts';
import { commandStates } from '../../shared/hazards/decide.ts';
import type { HazardEvent } from '../../shared/hazards/events.ts';
import { type Hazard, isBackEntry, isOverdue, openRound, pendingExtension } from '../../shared/hazards/hazard.ts';
import type { HazardState } from '../../shared/hazards/vocabulary.ts';
import type { Reader } from '../store/store.ts';
import type { Viewpoint } from './hazard-filter.ts';
import { canSee, historiesOf } from './queries.ts';

/** The history of one hazard. Throws `notFound` when there is none or the caller may not see it. */
export async function historyOf(db: Reader, id: string, viewpoint: Viewpoint): Promise<HazardEvent[]> {
  const events = (await canSee(db, id, viewpoint)) ? (await historiesOf(db, [id])).get(id) : undefined;
  if (events === undefined) throw new Fault('notFound', 'noSuchRecord');
  return events;
}

/** The record as the page and the record sheet show it: the hazard, its timeline, and what the caller may do now. */
export function recordOf(events: readonly HazardEvent[], viewpoint: Viewpoint): HazardRecord {
  const hazard = replay(events);
  return {
    ...hazard,
    overdue: isOverdue(hazard, viewpoint.today),
    backEntry: isBackEntry(hazard),
    timeline: events.map(({ id, at, by, fact: { type, ...detail } }) => ({ id, at, by, type, detail })),
    allowed: allowedCommands(hazard, viewpoint),
  };
}

function permissionOf(command: HazardCommandType): Permission {
  return hazardsContract[command]['~orpc'].meta.permission;
}

function allowedCommands(hazard: Hazard, { caller }: Viewpoint): HazardCommandType[] {
  const commands = Object.keys(commandStates) as HazardCommandType[];
  return commands.filter((command) => {
    const states: readonly HazardState[] = commandStates[command];
    if (!states.includes(hazard.state) || !isPermitted(permissionOf(command), caller.role)) return false;
    if (!isAssigned(hazard, command, caller)) return false;
    const planned = hazard.commitments !== null && hazard.dueOn !== null;
    const pending = pendingExtension(hazard) !== null;
    const principals = hazard.grade === 'general' || caller.role === 'principal';
    switch (command) {
      case 'commit':
        return hazard.dueOn === null;
      case 'revise':
      case 'submit':
        return planned;
      case 'completeStep':
        return hazard.commitments?.steps.some((step) => step.doneOn === null) === true;
      case 'requestExtension':
        return planned && !pending;
      case 'grantExtension':
      case 'refuseExtension':
        return pending && principals;
      case 'pass':
        // Graded major after a fix on the spot: it can only be sent back, through the gate of the five.
        return principals && !(hazard.grade === 'major' && openRound(hazard)?.onTheSpot);
      case 'fixOnTheSpot':
        return hazard.grade === 'general';
      default:
        return true;
    }
  });
}
