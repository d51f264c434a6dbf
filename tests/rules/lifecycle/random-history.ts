import fc from 'fast-check';
import type { Role } from '../../../shared/accounts/roles.ts';
import { applyEvent } from '../../../shared/hazards/apply-event.ts';
import type { HazardCommand, HazardCommandType, PlannedCommitments } from '../../../shared/hazards/commands.ts';
import { commandStates, decide } from '../../../shared/hazards/decide.ts';
import type { HazardEvent, HazardFact } from '../../../shared/hazards/events.ts';
import type { CriterionChoice, Hazard } from '../../../shared/hazards/hazard.ts';
import type { Party } from '../../../shared/hazards/party.ts';
import type { HazardRefusal } from '../../../shared/hazards/refusal.ts';
import { addDays } from '../../../shared/school/calendar.ts';

/** One thing that somebody tries; what it means depends on the hazard when its turn comes. */
export interface Attempt {
  type: HazardCommandType;
  role: Role;
  /** Who is named, by place in `people`. */
  who: number;
  /** Days from today to the date that is named. */
  shift: number;
  /** Days that pass before. */
  wait: number;
  major: boolean;
  override: boolean;
  pick: number;
}

/** An event with who asked for it and on which day: what the invariants need beside the event itself. */
export interface Happening {
  event: HazardEvent;
  role: Role;
  today: string;
}

export interface History {
  happenings: Happening[];
  refusals: HazardRefusal[];
  /** The hazard as each event left it, one after the other. */
  hazards: Hazard[];
}

/** Two of the list, one outsider, and an outsider who is written like the first of the list. */
export const people: readonly [Party, ...Party[]] = [
  { personId: 'p1', name: '王建国' },
  { personId: 'p2', name: '李强' },
  { personId: null, name: '王 建国' },
  { personId: null, name: '某消防公司' },
];

export const criterion: CriterionChoice = { id: 'c1', code: '1.1', text: '条款', source: '指南', translation: null };

const commandTypes = Object.keys(commandStates) as HazardCommandType[];
// The way round comes up more often, so that histories get as far as the second closing before they are cancelled.
const wayRound: HazardCommandType[] = ['commit', 'submit', 'submit', 'sendBack', 'pass', 'reopen'];
const evenly = commandTypes.filter((type) => type !== 'cancel');
const tried = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...wayRound) },
  { weight: 4, arbitrary: fc.constantFrom<HazardCommandType>('addPhoto', 'fixOnTheSpot', 'grade') },
  { weight: 12, arbitrary: fc.constantFrom(...evenly) },
  { weight: 1, arbitrary: fc.constant<HazardCommandType>('cancel') },
);

export const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    type: tried,
    role: fc.constantFrom<Role>('officer', 'principal', 'principal', 'staff'),
    who: fc.nat(people.length - 1),
    shift: fc.integer({ min: -3, max: 6 }),
    wait: fc.constantFrom(0, 0, 0, 0, 1, 2),
    major: fc.boolean(),
    override: fc.constantFrom(true, true, false),
    pick: fc.nat(9),
  }),
  { minLength: 20, maxLength: 90 },
);

export const registrations: fc.Arbitrary<Extract<HazardFact, { type: 'registered' }>> = fc
  .record({ finder: fc.nat(people.length - 1), late: fc.nat(5), major: fc.boolean() })
  .map(({ finder, late, major }) => ({
    type: 'registered',
    number: 'HZ-2026-0007',
    origin: 'selfInspection',
    originNote: '',
    finder: people[finder] ?? people[0],
    recordedBy: people[0],
    placeId: 'place-1',
    placeName: '教学楼',
    category: 'fire',
    kind: 'thing',
    description: '疏散指示灯不亮',
    foundOn: addDays('2026-03-02', -late),
    recordedOn: '2026-03-02',
    grade: major ? 'major' : 'general',
    criterion: major ? criterion : null,
    useStopped: major ? false : null,
  }));

/** Plays the attempts against the rules and notes what happened and what was refused. */
export function play(registered: Extract<HazardFact, { type: 'registered' }>, tried: readonly Attempt[]): History {
  let today = registered.recordedOn;
  const happenings: Happening[] = [];
  const refusals: HazardRefusal[] = [];
  const hazards: Hazard[] = [];
  const happen = (fact: HazardFact, role: Role) => {
    const sequence = happenings.length + 1;
    const at = `${today}T08:00:00.${String(sequence).padStart(3, '0')}Z`;
    const event = { id: `e${sequence}`, hazardId: 'h1', sequence, at, by: role, fact };
    happenings.push({ event, role, today });
    hazards.push(applyEvent(hazards.at(-1) ?? null, event));
  };
  happen(registered, 'officer');
  for (const attempt of tried) {
    today = addDays(today, attempt.wait);
    const hazard = hazards.at(-1);
    if (hazard === undefined) throw new Error('a history begins with its registration');
    const decision = decide(hazard, commandOf(attempt, hazard, today), { role: attempt.role, today });
    if (decision.fact !== undefined) happen(decision.fact, attempt.role);
    else refusals.push(decision.refused);
  }
  return { happenings, refusals, hazards };
}

function commandOf(attempt: Attempt, hazard: Hazard, today: string): HazardCommand {
  const { type, shift, pick } = attempt;
  const day = addDays(today, shift);
  const who = people[attempt.who] ?? people[0];
  const overrideReason = attempt.override ? '学校人手不足' : null;
  switch (type) {
    case 'correct':
      return {
        type,
        reason: '更正',
        description: `描述${pick}`,
        placeId: `place-${pick % 2}`,
        placeName: '楼',
        category: 'fire',
      };
    case 'grade':
      return attempt.major
        ? { type, grade: 'major', criterion, useStopped: true, reason: '重新判定' }
        : { type, grade: 'general', criterion: null, useStopped: null, reason: '重新判定' };
    case 'commit':
      return { type, commitments: plan(attempt, hazard, day), dueOn: day };
    case 'revise':
      return { type, reason: '修订', commitments: plan(attempt, hazard, day) };
    case 'completeStep':
      return { type, stepId: hazard.commitments?.steps.at(pick % 3)?.id ?? 'none', doneOn: day, evidence: '照片' };
    case 'addPhoto': {
      const stage = pick % 2 === 0 ? 'before' : 'after';
      const sha256 = String(pick).repeat(64);
      const rest = { name: 'a.png', mediaType: 'image/png', width: 1, height: 1, takenOn: null } as const;
      return { type, photo: { id: `photo-${pick}-${today}`, sha256, stage, ...rest } };
    }
    case 'requestExtension': {
      const extensionId = `x-${hazard.version}`;
      return {
        type,
        extensionId,
        requestedBy: who,
        reason: '缺料',
        interimProtection: '围挡',
        newDueOn: addDays(day, 3),
      };
    }
    case 'grantExtension':
    case 'refuseExtension':
      return { type, opinion: '' };
    case 'submit':
      return { type, fixedBy: who, fixedOn: day, result: '已更换', overrideReason };
    case 'fixOnTheSpot':
      return { type, fixedBy: who, fixedOn: day, result: '已更换' };
    case 'pass':
    case 'sendBack':
      return { type, recheckedBy: who, recheckedOn: day, opinion: '', overrideReason };
    case 'reopen':
    case 'cancel':
      return { type, reason: '原因' };
  }
}

function plan({ major, pick, who }: Attempt, hazard: Hazard, day: string): PlannedCommitments {
  const done = hazard.commitments?.steps.filter((step) => step.doneOn !== null) ?? [];
  const kept = pick === 9 ? [] : done;
  const steps = kept.map(({ id, what, dueOn }) => ({ id, what, dueOn }));
  for (let i = 0; i < pick % 3; i += 1) steps.push({ id: `s${hazard.version}-${i}`, what: '采购', dueOn: day });
  return {
    responsible: people[who] ?? people[0],
    measures: `更换灯具${pick}`,
    funds: { kind: 'noneNeeded' },
    contingency: major ? { kind: 'plan', text: '疏散' } : { kind: 'noneNeeded' },
    interimProtection: '张贴指示',
    steps,
  };
}
