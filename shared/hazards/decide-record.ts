import type { CommandContext, HazardCommand } from './commands.ts';
import type { Decision } from './decide.ts';
import { type Hazard, openRound } from './hazard.ts';

/** Most photos one hazard takes; more would make its Word sheet unusable. */
export const maxPhotos = 40;

type RecordCommand = Extract<HazardCommand, { type: 'correct' | 'grade' | 'addPhoto' | 'cancel' }>;

/** Corrections, grading, photos and cancelling: what happens to the record itself. */
export function decideRecord(hazard: Hazard, command: RecordCommand, context: CommandContext): Decision {
  switch (command.type) {
    case 'correct': {
      const before = {
        description: hazard.description,
        placeId: hazard.placeId,
        placeName: hazard.placeName,
        category: hazard.category,
      };
      const after = {
        description: command.description,
        placeId: command.placeId,
        placeName: command.placeName,
        category: command.category,
      };
      const same =
        before.description === after.description &&
        before.placeId === after.placeId &&
        before.category === after.category;
      if (same) return { refused: 'nothingChanged' };
      return { fact: { type: 'corrected', reason: command.reason, before, after } };
    }
    case 'grade':
      return decideGrade(hazard, command, context);
    case 'addPhoto':
      if (hazard.photos.length >= maxPhotos) return { refused: 'tooManyPhotos' };
      if (hazard.photos.some((photo) => photo.sha256 === command.photo.sha256 && photo.stage === command.photo.stage)) {
        return { refused: 'photoAlreadyThere' };
      }
      return { fact: { type: 'photoAdded', photo: command.photo } };
    case 'cancel':
      return { fact: { type: 'cancelled', cancelledOn: context.today, reason: command.reason } };
  }
}

function decideGrade(
  hazard: Hazard,
  command: Extract<HazardCommand, { type: 'grade' }>,
  context: CommandContext,
): Decision {
  if (command.grade === 'major') {
    if (command.criterion === null) return { refused: 'criterionNeeded' };
    if (command.useStopped === null) return { refused: 'useStoppedUnanswered' };
    // Else a re-check would close a major hazard that never had its five commitments: it is sent back first.
    if (openRound(hazard)?.onTheSpot) return { refused: 'onTheSpotGeneralOnly' };
    // A major hazard may not rest on "no contingency needed", which only a general one may say.
    if (hazard.commitments?.contingency.kind === 'noneNeeded' && hazard.dueOn !== null) {
      return { refused: 'contingencyNeeded' };
    }
  } else {
    if (command.criterion !== null) return { refused: 'criterionOnlyForMajor' };
    // Else a major hazard could be closed without the principal by grading it down first.
    if (hazard.grade === 'major' && context.role !== 'principal') return { refused: 'principalNeeded' };
  }
  const same =
    hazard.grade === command.grade &&
    hazard.criterion?.id === command.criterion?.id &&
    hazard.useStopped === command.useStopped;
  if (same) return { refused: 'nothingChanged' };
  return {
    fact: {
      type: 'graded',
      reason: command.reason,
      previousGrade: hazard.grade,
      grade: command.grade,
      criterion: command.criterion,
      useStopped: command.useStopped,
    },
  };
}
