import type { HazardEvent, HazardFact } from './events.ts';
import type { Extension, Hazard, Round } from './hazard.ts';

function begin(event: HazardEvent, fact: Extract<HazardFact, { type: 'registered' }>): Hazard {
  const { type: _, ...given } = fact;
  return {
    id: event.hazardId,
    state: 'registered',
    ...given,
    recordedAt: event.at,
    commitments: null,
    dueOn: null,
    formerDueDates: [],
    extensions: [],
    rounds: [],
    photos: [],
    closedOn: null,
    reopenedOn: null,
    reopenCount: 0,
    cancelReason: null,
    version: 1,
    updatedAt: event.at,
  };
}

function startRound(
  hazard: Hazard,
  round: Pick<Round, 'fixedBy' | 'fixedOn' | 'result' | 'onTheSpot' | 'overrideReason'>,
  at: string,
): Round[] {
  return [
    ...hazard.rounds,
    {
      fixedBy: round.fixedBy,
      fixedOn: round.fixedOn,
      result: round.result,
      onTheSpot: round.onTheSpot,
      overrideReason: round.overrideReason,
      number: hazard.rounds.length + 1,
      submittedAt: at,
      recheckedBy: null,
      recheckedOn: null,
      outcome: null,
      opinion: null,
    },
  ];
}

function endRound(
  hazard: Hazard,
  outcome: 'passed' | 'sentBack',
  fact: Extract<HazardFact, { type: 'passed' | 'sentBack' }>,
): Round[] {
  return hazard.rounds.map((round) =>
    round.outcome !== null
      ? round
      : {
          ...round,
          outcome,
          recheckedBy: fact.recheckedBy,
          recheckedOn: fact.recheckedOn,
          opinion: fact.opinion,
          overrideReason: [round.overrideReason, fact.overrideReason].filter((r) => r !== null).join('\n') || null,
        },
  );
}

/** A new date is of no use once the fix is handed in or the hazard cancelled: what was asked for and not decided lapses. */
function lapseUndecided(hazard: Hazard, at: string): Extension[] {
  return hazard.extensions.map((extension) =>
    extension.decision === null ? { ...extension, decision: 'lapsed', decidedAt: at } : extension,
  );
}

function change(hazard: Hazard, event: HazardEvent): Partial<Hazard> {
  const { fact } = event;
  switch (fact.type) {
    case 'registered':
      throw new Error('a hazard is registered once');
    case 'corrected':
      return fact.after;
    case 'graded':
      return { grade: fact.grade, criterion: fact.criterion, useStopped: fact.useStopped };
    case 'committed':
      return { state: 'rectifying', commitments: fact.commitments, dueOn: fact.dueOn };
    case 'revised':
      return { commitments: fact.after };
    case 'stepDone':
      return {
        commitments: hazard.commitments && {
          ...hazard.commitments,
          steps: hazard.commitments.steps.map((step) =>
            step.id === fact.stepId ? { ...step, doneOn: fact.doneOn, evidence: fact.evidence } : step,
          ),
        },
      };
    case 'photoAdded':
      return { photos: [...hazard.photos, { ...fact.photo, addedAt: event.at }] };
    case 'extensionRequested':
      return {
        extensions: [
          ...hazard.extensions,
          {
            id: fact.extensionId,
            requestedBy: fact.requestedBy,
            requestedAt: event.at,
            reason: fact.reason,
            interimProtection: fact.interimProtection,
            previousDueOn: fact.previousDueOn,
            newDueOn: fact.newDueOn,
            decision: null,
            decidedAt: null,
            decidedBy: null,
            opinion: null,
          },
        ],
      };
    case 'extensionGranted':
    case 'extensionRefused': {
      const decision = fact.type === 'extensionGranted' ? 'granted' : 'refused';
      const extensions = hazard.extensions.map((extension) =>
        extension.id === fact.extensionId
          ? ({ ...extension, decision, decidedAt: event.at, decidedBy: event.by, opinion: fact.opinion } as const)
          : extension,
      );
      if (fact.type === 'extensionRefused') return { extensions };
      const asked = hazard.extensions.find((extension) => extension.id === fact.extensionId);
      return {
        extensions,
        dueOn: fact.dueOn,
        formerDueDates: [...hazard.formerDueDates, { dueOn: fact.previousDueOn, because: 'extended' }],
        commitments: hazard.commitments && {
          ...hazard.commitments,
          interimProtection: asked?.interimProtection ?? hazard.commitments.interimProtection,
        },
      };
    }
    case 'submitted':
      return {
        state: 'awaitingRecheck',
        rounds: startRound(hazard, { ...fact, onTheSpot: false }, event.at),
        extensions: lapseUndecided(hazard, event.at),
      };
    case 'fixedOnTheSpot':
      return {
        state: 'awaitingRecheck',
        rounds: startRound(hazard, { ...fact, onTheSpot: true, overrideReason: null }, event.at),
      };
    case 'passed':
      return { state: 'closed', closedOn: fact.closedOn, rounds: endRound(hazard, 'passed', fact) };
    case 'sentBack':
      return { state: 'rectifying', rounds: endRound(hazard, 'sentBack', fact) };
    case 'reopened':
      return {
        state: 'rectifying',
        closedOn: null,
        reopenedOn: fact.reopenedOn,
        reopenCount: hazard.reopenCount + 1,
        dueOn: null,
        formerDueDates:
          fact.previousDueOn === null
            ? hazard.formerDueDates
            : [...hazard.formerDueDates, { dueOn: fact.previousDueOn, because: 'reopened' }],
      };
    case 'cancelled':
      return { state: 'cancelled', cancelReason: fact.reason, extensions: lapseUndecided(hazard, event.at) };
  }
}

/**
 * The hazard after one more event. Pure; `hazard` is null for the first event only.
 * Decides nothing: whether an event may happen is `decide`'s business.
 */
export function applyEvent(hazard: Hazard | null, event: HazardEvent): Hazard {
  if (hazard === null) {
    if (event.fact.type !== 'registered') throw new Error('the first event of a hazard registers it');
    return begin(event, event.fact);
  }
  return { ...hazard, ...change(hazard, event), version: event.sequence, updatedAt: event.at };
}

/** The hazard that a whole history makes; the history must not be empty. */
export function replay(events: readonly HazardEvent[]): Hazard {
  const hazard = events.reduce<Hazard | null>(applyEvent, null);
  if (hazard === null) throw new Error('a hazard has at least one event');
  return hazard;
}
