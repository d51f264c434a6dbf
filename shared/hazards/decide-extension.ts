import type { CommandContext, HazardCommand } from './commands.ts';
import type { Decision } from './decide.ts';
import { type Hazard, pendingExtension } from './hazard.ts';

type ExtensionCommand = Extract<HazardCommand, { type: 'requestExtension' | 'grantExtension' | 'refuseExtension' }>;

/** Extensions of the due date (延期): asked for with reason and new interim protection; a major one is the principal's to decide. */
export function decideExtension(hazard: Hazard, command: ExtensionCommand, context: CommandContext): Decision {
  const pending = pendingExtension(hazard);
  if (hazard.dueOn === null) return { refused: 'planMissing' };
  if (command.type === 'requestExtension') {
    if (pending !== null) return { refused: 'extensionPending' };
    if (command.newDueOn <= hazard.dueOn) return { refused: 'extensionNotLater' };
    const { type: _, ...asked } = command;
    return { fact: { type: 'extensionRequested', ...asked, previousDueOn: hazard.dueOn } };
  }
  if (pending === null) return { refused: 'noExtensionPending' };
  if (hazard.grade === 'major' && context.role !== 'principal') return { refused: 'principalNeeded' };
  if (command.type === 'refuseExtension') {
    return { fact: { type: 'extensionRefused', extensionId: pending.id, opinion: command.opinion } };
  }
  return {
    fact: {
      type: 'extensionGranted',
      extensionId: pending.id,
      previousDueOn: hazard.dueOn,
      dueOn: pending.newDueOn,
      opinion: command.opinion,
    },
  };
}
