import type { CommandContext, HazardCommand } from './commands.ts';
import type { Decision } from './decide.ts';
import { type Hazard, openRound, type Round } from './hazard.ts';
import type { HazardRefusal } from './refusal.ts';
import { separationBroken } from './separation.ts';

type FixCommand = Extract<HazardCommand, { type: 'submit' | 'fixOnTheSpot' | 'pass' | 'sendBack' | 'reopen' }>;

/** Fixing, re-checking (复查), closing (销号) and reopening. */
export function decideFix(hazard: Hazard, command: FixCommand, context: CommandContext): Decision {
  switch (command.type) {
    case 'submit':
    case 'fixOnTheSpot': {
      const refused = fixRefused(hazard, command, context);
      if (refused !== null) return { refused };
      const { fixedBy, fixedOn, result } = command;
      if (command.type === 'fixOnTheSpot') return { fact: { type: 'fixedOnTheSpot', fixedBy, fixedOn, result } };
      const broken = separationBroken({ finder: hazard.finder, fixedBy, recheckedBy: null, onTheSpot: false });
      if (broken !== null && command.overrideReason === null) return { refused: broken };
      const overrideReason = broken === null ? null : command.overrideReason;
      return { fact: { type: 'submitted', fixedBy, fixedOn, result, overrideReason } };
    }
    case 'pass':
    case 'sendBack': {
      const round = openRound(hazard);
      if (round === null) return { refused: 'notInThisState' };
      const refused = recheckRefused(hazard, round, command, context);
      if (refused !== null) return { refused };
      const { recheckedBy, recheckedOn, opinion } = command;
      const { fixedBy, onTheSpot } = round;
      const broken = separationBroken({ finder: hazard.finder, fixedBy, recheckedBy, onTheSpot });
      if (broken !== null && command.overrideReason === null) return { refused: broken };
      const overrideReason = broken === null ? null : command.overrideReason;
      const recheck = { recheckedBy, recheckedOn, opinion, overrideReason };
      if (command.type === 'sendBack') return { fact: { type: 'sentBack', ...recheck } };
      return { fact: { type: 'passed', ...recheck, closedOn: context.today } };
    }
    case 'reopen':
      return {
        fact: { type: 'reopened', reopenedOn: context.today, reason: command.reason, previousDueOn: hazard.dueOn },
      };
  }
}

function fixRefused(
  hazard: Hazard,
  command: Extract<FixCommand, { type: 'submit' | 'fixOnTheSpot' }>,
  context: CommandContext,
): HazardRefusal | null {
  const onTheSpot = command.type === 'fixOnTheSpot';
  if (onTheSpot) {
    if (hazard.grade === 'major') return 'onTheSpotGeneralOnly';
    if (!hazard.photos.some((photo) => photo.stage === 'after')) return 'afterPhotoNeeded';
  } else {
    if (hazard.commitments === null || hazard.dueOn === null) return 'planMissing';
  }
  if (command.fixedOn > context.today) return 'fixedInFuture';
  if (command.fixedOn < hazard.foundOn) return 'fixedBeforeFound';
  if (hazard.reopenedOn !== null && command.fixedOn < hazard.reopenedOn) return 'fixedBeforeReopened';
  const last = hazard.rounds.at(-1);
  if (last?.outcome === 'sentBack' && last.recheckedOn !== null && command.fixedOn < last.recheckedOn) {
    return 'fixedBeforeSentBack';
  }
  return null;
}

function recheckRefused(
  hazard: Hazard,
  round: Round,
  command: Extract<FixCommand, { type: 'pass' | 'sendBack' }>,
  context: CommandContext,
): HazardRefusal | null {
  if (command.type === 'pass' && hazard.grade === 'major') {
    // Graded major after it was fixed on the spot: it goes back and through the gate of the five.
    if (round.onTheSpot) return 'onTheSpotGeneralOnly';
    if (context.role !== 'principal') return 'principalNeeded';
  }
  if (command.recheckedOn > context.today) return 'recheckedInFuture';
  if (command.recheckedOn < round.fixedOn) return 'recheckedBeforeFixed';
  return null;
}
