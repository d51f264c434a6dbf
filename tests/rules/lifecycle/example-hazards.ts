import { replay } from '../../../shared/hazards/apply-event.ts';
import type { CommandContext, HazardCommand, PlannedCommitments } from '../../../shared/hazards/commands.ts';
import type { HazardFact } from '../../../shared/hazards/events.ts';
import type { Commitments, Hazard } from '../../../shared/hazards/hazard.ts';
import type { Party } from '../../../shared/hazards/party.ts';
import { criterion } from './random-history.ts';

export const finder: Party = { personId: 'finder', name: '王建国' };
export const fixer: Party = { personId: 'fixer', name: '李强' };
export const rechecker: Party = { personId: 'rechecker', name: '赵敏' };

// Found on Monday the 2nd, recorded on the 3rd, today is the 10th.
export const officer: CommandContext = { role: 'officer', today: '2026-03-10' };
export const principal: CommandContext = { role: 'principal', today: '2026-03-10' };

export const registered: Extract<HazardFact, { type: 'registered' }> = {
  type: 'registered',
  number: 'HZ-2026-0001',
  origin: 'selfInspection',
  originNote: '',
  finder,
  recordedBy: finder,
  placeId: 'place',
  placeName: '教学楼',
  category: 'fire',
  kind: 'thing',
  description: '指示灯不亮',
  foundOn: '2026-03-02',
  recordedOn: '2026-03-03',
  grade: 'general',
  criterion: null,
  useStopped: null,
};

export const planned: PlannedCommitments = {
  responsible: fixer,
  measures: '更换',
  funds: { kind: 'noneNeeded' },
  contingency: { kind: 'noneNeeded' },
  interimProtection: '张贴指示',
  steps: [{ id: 's1', what: '采购', dueOn: '2026-03-12' }],
};
export const commitments: Commitments = {
  ...planned,
  steps: planned.steps.map((step) => ({ ...step, doneOn: null, evidence: null })),
};
export const committed: HazardFact = { type: 'committed', commitments, dueOn: '2026-03-20' };
export const stepDone: HazardFact = { type: 'stepDone', stepId: 's1', doneOn: '2026-03-09', evidence: '照片' };
export const submitted: HazardFact = {
  type: 'submitted',
  fixedBy: fixer,
  fixedOn: '2026-03-08',
  result: '好',
  overrideReason: null,
};
export const onTheSpot: HazardFact = { type: 'fixedOnTheSpot', fixedBy: fixer, fixedOn: '2026-03-08', result: '好' };
export const recheck = { recheckedBy: rechecker, recheckedOn: '2026-03-09', opinion: '', overrideReason: null };
export const sentBack: HazardFact = { type: 'sentBack', ...recheck };
export const passed: HazardFact = { type: 'passed', ...recheck, closedOn: '2026-03-09' };
export const reopened: HazardFact = {
  type: 'reopened',
  reopenedOn: '2026-03-09',
  reason: '又坏',
  previousDueOn: '2026-03-20',
};
export const cancelled: HazardFact = { type: 'cancelled', cancelledOn: '2026-03-09', reason: '重复' };
export const photo = {
  id: 'ph1',
  sha256: 'ab',
  stage: 'after',
  name: 'a.png',
  mediaType: 'image/png',
  width: 1,
  height: 1,
  takenOn: null,
} as const;
export const photoAdded: HazardFact = { type: 'photoAdded', photo };
export const graded: HazardFact = {
  type: 'graded',
  reason: '',
  previousGrade: 'general',
  grade: 'major',
  criterion,
  useStopped: true,
};
export const asked: HazardFact = {
  type: 'extensionRequested',
  extensionId: 'x1',
  requestedBy: fixer,
  reason: '',
  interimProtection: '',
  newDueOn: '2026-03-25',
  previousDueOn: '2026-03-20',
};

/** A hazard with this history after its registration. */
export function hazardOf(...facts: HazardFact[]): Hazard {
  const at = (index: number) => `2026-03-0${Math.min(index + 3, 9)}T00:00:00.000Z`;
  return replay(
    [registered, ...facts].map((fact, index) => ({
      id: `e${index}`,
      hazardId: 'h1',
      sequence: index + 1,
      at: at(index),
      by: '王建国',
      fact,
    })),
  );
}

export const commit: Extract<HazardCommand, { type: 'commit' }> = {
  type: 'commit',
  commitments: planned,
  dueOn: '2026-03-20',
};
export const submit: Extract<HazardCommand, { type: 'submit' }> = {
  type: 'submit',
  fixedBy: fixer,
  fixedOn: '2026-03-10',
  result: '好',
  overrideReason: null,
};
export const fixOnTheSpot: Extract<HazardCommand, { type: 'fixOnTheSpot' }> = {
  type: 'fixOnTheSpot',
  fixedBy: fixer,
  fixedOn: '2026-03-10',
  result: '好',
};
export const pass: Extract<HazardCommand, { type: 'pass' }> = { type: 'pass', ...recheck };
export const grade = { type: 'grade', grade: 'major', criterion, useStopped: true, reason: '' } as const;
export const extension = {
  type: 'requestExtension',
  extensionId: 'x2',
  requestedBy: fixer,
  reason: '',
  interimProtection: '',
} as const;
export const step = (dueOn: string, id = 's1') => ({ ...planned, steps: [{ id, what: '采购', dueOn }] });
export const correct: HazardCommand = {
  type: 'correct',
  reason: '',
  description: '指示灯不亮',
  placeId: 'place',
  placeName: '教学楼（改名）',
  category: 'fire',
};
