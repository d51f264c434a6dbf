import { z } from 'zod';
import autumn from '../../resources/sample/hazards-autumn.json' with { type: 'json' };
import city from '../../resources/sample/hazards-city.json' with { type: 'json' };
import district from '../../resources/sample/hazards-district.json' with { type: 'json' };
import now from '../../resources/sample/hazards-now.json' with { type: 'json' };
import reports from '../../resources/sample/hazards-reports.json' with { type: 'json' };
import termStart from '../../resources/sample/hazards-term-start.json' with { type: 'json' };
import winter from '../../resources/sample/hazards-winter.json' with { type: 'json' };
import { sampleUsernames } from '../../shared/accounts/sample-accounts.ts';
import { categories, hazardKinds, origins, photoStages } from '../../shared/hazards/vocabulary.ts';
import { sceneNames } from './pictures/scenes.ts';

/** In school days from the story's last day: -1 is the last school day before it (`school-day.ts`). */
const day = z.union([z.int().min(-59).max(30), z.literal('eve')]);
const time = z.string().regex(/^\d{2}:\d{2}$/);
const words = z.string().min(1);
/** An amount in yuan with its source, or null: none needed. */
const funds = z.tuple([z.number(), words]).nullable();
const contingency = words.nullable();
const steps = z.array(z.tuple([words, day]));
const scene = z.enum(sceneNames);

/** When, and by which account; `at` overrides the usual time of day of such an act. */
const given = { on: day, at: time.optional(), by: z.enum(sampleUsernames).default('officer') };
/** Re-checked by the safety officer unless it says by whom. */
const recheck = { recheckedBy: words.optional(), opinion: words, override: words.nullable().default(null) };

/** One thing that somebody does to a hazard; named like the contract's commands. */
export const actScript = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('commit'),
    ...given,
    responsible: words,
    measures: words,
    funds,
    due: day,
    contingency,
    interim: words,
    steps: steps.default([]),
  }),
  z.strictObject({
    do: z.literal('revise'),
    ...given,
    reason: words,
    measures: words.optional(),
    funds: funds.optional(),
    interim: words.optional(),
  }),
  z.strictObject({ do: z.literal('completeStep'), ...given, step: z.int(), evidence: words }),
  z.strictObject({
    do: z.literal('addPhoto'),
    ...given,
    stage: z.enum(photoStages),
    scene,
    as: z.enum(['before', 'after']),
  }),
  z.strictObject({
    do: z.literal('submit'),
    ...given,
    fixedBy: words,
    result: words,
    override: words.nullable().default(null),
    /** With a picture of the hazard's scene, put right. */
    photo: z.boolean().default(false),
  }),
  z.strictObject({ do: z.literal('fixOnTheSpot'), ...given, fixedBy: words, result: words, photo: z.literal(true) }),
  z.strictObject({ do: z.literal('pass'), ...given, ...recheck }),
  z.strictObject({ do: z.literal('sendBack'), ...given, ...recheck }),
  z.strictObject({ do: z.literal('requestExtension'), ...given, reason: words, interim: words, newDue: day }),
  z.strictObject({ do: z.literal('grantExtension'), ...given, opinion: words }),
  z.strictObject({ do: z.literal('refuseExtension'), ...given, opinion: words }),
  z.strictObject({
    do: z.literal('correct'),
    ...given,
    reason: words,
    description: words.optional(),
    place: words.optional(),
    category: z.enum(categories).optional(),
  }),
  z.strictObject({
    do: z.literal('grade'),
    ...given,
    reason: words,
    criterion: words.nullable(),
    useStopped: z.boolean().default(false),
  }),
  z.strictObject({ do: z.literal('reopen'), ...given, reason: words }),
  z.strictObject({ do: z.literal('cancel'), ...given, reason: words }),
]);
export type ActScript = z.output<typeof actScript>;

const hazardScript = z.strictObject({
  key: z.string(),
  /** What it is about, for those who do not read Chinese. */
  gloss: z.string(),
  place: words,
  category: z.enum(categories),
  kind: z.enum(hazardKinds),
  origin: z.enum(origins).default('selfInspection'),
  /** `{year}` becomes the year in which it was found. */
  originNote: z.string().default(''),
  finder: words,
  found: day,
  /** The day it was entered, when that was later (补录). */
  recorded: day.optional(),
  recordedAt: time.default('09:10'),
  by: z.enum(sampleUsernames).default('officer'),
  /** Drawn as it was found, and added when it is entered. */
  scene: scene.optional(),
  major: z.strictObject({ criterion: words, useStopped: z.boolean() }).nullable().default(null),
  description: words,
  /** Told by some seeds and left out by others. */
  optional: z.boolean().default(false),
  acts: z.array(actScript),
});
export type HazardScript = z.output<typeof hazardScript>;

/** Every hazard of the sample's term, as `resources/sample/hazards-*.json` tell it. */
export function readHazardScripts(): HazardScript[] {
  return z.array(hazardScript).parse([...termStart, ...district, ...autumn, ...city, ...reports, ...winter, ...now]);
}
