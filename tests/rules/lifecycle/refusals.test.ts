import { describe, expect, it } from 'vitest';
import type { CommandContext, HazardCommand } from '../../../shared/hazards/commands.ts';
import { decide } from '../../../shared/hazards/decide.ts';
import { maxPhotos } from '../../../shared/hazards/decide-record.ts';
import type { HazardFact } from '../../../shared/hazards/events.ts';
import type { Hazard } from '../../../shared/hazards/hazard.ts';
import { type HazardRefusal, hazardRefusals } from '../../../shared/hazards/refusal.ts';
import {
  asked,
  cancelled,
  commit,
  committed,
  correct,
  extension,
  finder,
  fixer,
  fixOnTheSpot,
  grade,
  graded,
  hazardOf,
  officer,
  onTheSpot,
  pass,
  passed,
  photo,
  photoAdded,
  planned,
  principal,
  reopened,
  sentBack,
  step,
  stepDone,
  submit,
  submitted,
} from './example-hazards.ts';

const examples: [HazardRefusal, string, Hazard, HazardCommand, CommandContext][] = [
  ['notInThisState', 'a second plan while a due date stands', hazardOf(committed), commit, officer],
  ['notInThisState', 'a pass of what was not fixed', hazardOf(committed), pass, officer],
  ['notInThisState', 'anything after cancelling', hazardOf(cancelled), { type: 'reopen', reason: '' }, principal],
  ['notInThisState', 'a correction after closing', hazardOf(committed, submitted, passed), correct, officer],
  ['nothingChanged', 'a correction that corrects nothing', hazardOf(), correct, officer],
  ['nothingChanged', 'the same grade and clause again', hazardOf(graded), grade, officer],
  [
    'nothingChanged',
    'the same plan again',
    hazardOf(committed),
    { type: 'revise', reason: '', commitments: planned },
    officer,
  ],
  ['criterionNeeded', 'major without its clause', hazardOf(), { ...grade, criterion: null }, officer],
  ['criterionOnlyForMajor', 'a clause for a general one', hazardOf(graded), { ...grade, grade: 'general' }, officer],
  ['useStoppedUnanswered', 'major without an answer', hazardOf(), { ...grade, useStopped: null }, officer],
  ['contingencyNeeded', 'a major plan without contingency', hazardOf(graded), commit, officer],
  ['contingencyNeeded', 'major while a plan without contingency stands', hazardOf(committed), grade, officer],
  ['dueBeforeFound', 'due before it was found', hazardOf(), { ...commit, dueOn: '2026-03-01' }, officer],
  [
    'dueBeforeReopened',
    'due before it was reopened',
    hazardOf(committed, submitted, passed, reopened),
    { ...commit, dueOn: '2026-03-08' },
    officer,
  ],
  ['stepAfterDue', 'a step after the due date', hazardOf(), { ...commit, commitments: step('2026-03-21') }, officer],
  [
    'stepBeforeFound',
    'a step before it was found',
    hazardOf(),
    { ...commit, commitments: step('2026-03-01') },
    officer,
  ],
  [
    'stepUnknown',
    'a step that is not in the plan',
    hazardOf(committed),
    { type: 'completeStep', stepId: 's9', doneOn: '2026-03-09', evidence: '' },
    officer,
  ],
  [
    'stepAlreadyDone',
    'a step that is done',
    hazardOf(committed, stepDone),
    { type: 'completeStep', stepId: 's1', doneOn: '2026-03-10', evidence: '' },
    officer,
  ],
  [
    'doneInFuture',
    'a step done tomorrow',
    hazardOf(committed),
    { type: 'completeStep', stepId: 's1', doneOn: '2026-03-11', evidence: '' },
    officer,
  ],
  [
    'doneBeforeFound',
    'a step done before it was found',
    hazardOf(committed),
    { type: 'completeStep', stepId: 's1', doneOn: '2026-03-01', evidence: '' },
    officer,
  ],
  [
    'doneStepDropped',
    'a plan that drops a done step',
    hazardOf(committed, stepDone),
    { type: 'revise', reason: '', commitments: { ...planned, steps: [] } },
    officer,
  ],
  [
    'doneStepDropped',
    'a plan that rewrites a done step',
    hazardOf(committed, stepDone),
    { type: 'revise', reason: '', commitments: step('2026-03-15') },
    officer,
  ],
  [
    'extensionPending',
    'a second request',
    hazardOf(committed, asked),
    { ...extension, newDueOn: '2026-03-30' },
    officer,
  ],
  [
    'noExtensionPending',
    'granting what nobody asked',
    hazardOf(committed),
    { type: 'grantExtension', opinion: '' },
    officer,
  ],
  ['extensionNotLater', 'the same due date', hazardOf(committed), { ...extension, newDueOn: '2026-03-20' }, officer],
  [
    'principalNeeded',
    'an extension of a major one, granted by the officer',
    hazardOf(committed, graded, asked),
    { type: 'grantExtension', opinion: '' },
    officer,
  ],
  ['principalNeeded', 'a major one passed by the officer', hazardOf(committed, graded, submitted), pass, officer],
  [
    'principalNeeded',
    'a major one graded down by the officer',
    hazardOf(committed, graded),
    { type: 'grade', grade: 'general', criterion: null, useStopped: null, reason: '误判' },
    officer,
  ],
  [
    'planMissing',
    'a fix after reopening without a new plan',
    hazardOf(committed, submitted, passed, reopened),
    submit,
    officer,
  ],
  [
    'planMissing',
    'an extension while no due date stands',
    hazardOf(photoAdded, onTheSpot, sentBack),
    { ...extension, newDueOn: '2026-03-30' },
    officer,
  ],
  ['fixedInFuture', 'fixed tomorrow', hazardOf(committed), { ...submit, fixedOn: '2026-03-11' }, officer],
  ['fixedBeforeFound', 'fixed before it was found', hazardOf(committed), { ...submit, fixedOn: '2026-03-01' }, officer],
  [
    'fixedBeforeReopened',
    'fixed before it was reopened',
    hazardOf(committed, submitted, passed, reopened, committed),
    { ...submit, fixedOn: '2026-03-08' },
    officer,
  ],
  [
    'fixedBeforeSentBack',
    'fixed before it was sent back',
    hazardOf(committed, submitted, sentBack),
    { ...submit, fixedOn: '2026-03-08' },
    officer,
  ],
  ['onTheSpotGeneralOnly', 'a major one fixed on the spot', hazardOf(graded, photoAdded), fixOnTheSpot, officer],
  [
    'onTheSpotGeneralOnly',
    'a fix on the spot passed after it was graded major',
    hazardOf(photoAdded, onTheSpot, graded),
    pass,
    principal,
  ],
  ['afterPhotoNeeded', 'fixed on the spot without a photo', hazardOf(), fixOnTheSpot, officer],
  [
    'recheckedInFuture',
    're-checked tomorrow',
    hazardOf(committed, submitted),
    { ...pass, recheckedOn: '2026-03-11' },
    officer,
  ],
  [
    'recheckedBeforeFixed',
    're-checked before',
    hazardOf(committed, submitted),
    { ...pass, recheckedOn: '2026-03-07' },
    officer,
  ],
  ['finderIsFixer', 'fixed by its finder', hazardOf(committed), { ...submit, fixedBy: finder }, officer],
  [
    'finderIsRechecker',
    're-checked by its finder',
    hazardOf(committed, submitted),
    { ...pass, recheckedBy: finder },
    officer,
  ],
  [
    'fixerIsRechecker',
    're-checked by its fixer',
    hazardOf(committed, submitted),
    { ...pass, recheckedBy: fixer },
    officer,
  ],
  [
    'tooManyPhotos',
    'one photo too many',
    hazardOf(
      ...Array.from(
        { length: maxPhotos },
        (_, i): HazardFact => ({ type: 'photoAdded', photo: { ...photo, sha256: `${i}` } }),
      ),
    ),
    { type: 'addPhoto', photo },
    officer,
  ],
  ['photoAlreadyThere', 'the same photo twice', hazardOf(photoAdded), { type: 'addPhoto', photo }, officer],
];

describe('the rules refuse', () => {
  it.each(examples)('%s: %s', (refusal, _what, hazard, command, context) => {
    expect(decide(hazard, command, context)).toEqual({ refused: refusal });
  });

  it('for every reason of their list; foundInFuture is the registration’s', () => {
    expect(new Set([...examples.map(([refusal]) => refusal), 'foundInFuture'])).toEqual(new Set(hazardRefusals));
  });
});

describe('the rules let through', () => {
  it('one person for two jobs when the record says why, and keep the reason with the round', () => {
    const why = '学校只有一名电工';
    const decision = decide(hazardOf(committed), { ...submit, fixedBy: finder, overrideReason: why }, officer);
    expect(decision.fact).toMatchObject({ type: 'submitted', overrideReason: why });
    const both = decide(hazardOf(committed, submitted), { ...pass, recheckedBy: fixer, overrideReason: why }, officer);
    expect(both.fact).toMatchObject({ type: 'passed', overrideReason: why });
  });

  it('no override reason where nothing had to be overridden', () => {
    expect(decide(hazardOf(committed), { ...submit, overrideReason: '多余' }, officer).fact).toMatchObject({
      overrideReason: null,
    });
  });

  it('the finder to fix on the spot', () => {
    const decision = decide(hazardOf(photoAdded), { ...fixOnTheSpot, fixedBy: finder }, officer);
    expect(decision.fact).toMatchObject({ type: 'fixedOnTheSpot', fixedBy: finder });
  });

  it('the same photo as before and after', () => {
    const decision = decide(hazardOf(photoAdded), { type: 'addPhoto', photo: { ...photo, stage: 'before' } }, officer);
    expect(decision.fact?.type).toBe('photoAdded');
  });

  it('a revision that keeps what is done as it was', () => {
    const steps = [...planned.steps, { id: 's2', what: '安装', dueOn: '2026-03-18' }];
    const revision: HazardCommand = { type: 'revise', reason: '加一步', commitments: { ...planned, steps } };
    const decision = decide(hazardOf(committed, stepDone), revision, officer);
    expect(decision.fact).toMatchObject({
      after: {
        steps: [
          { id: 's1', doneOn: '2026-03-09', evidence: '照片' },
          { id: 's2', doneOn: null },
        ],
      },
    });
  });
});

describe('an undecided extension', () => {
  it('lapses when the fix is handed in and when the hazard is cancelled', () => {
    for (const end of [submitted, cancelled]) {
      expect(hazardOf(committed, asked, end).extensions).toMatchObject([{ decision: 'lapsed', decidedBy: null }]);
    }
  });
});
