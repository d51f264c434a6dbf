import { z } from 'zod';
import { bilingual, referenceHead } from './reference-file.ts';

/** The nine pictograms of the GHS, in their order. */
export const pictograms = ['GHS01', 'GHS02', 'GHS03', 'GHS04', 'GHS05', 'GHS06', 'GHS07', 'GHS08', 'GHS09'] as const;
export type Pictogram = (typeof pictograms)[number];

/** 危险 · 警告. */
export const signalWords = ['danger', 'warning'] as const;
export type SignalWord = (typeof signalWords)[number];

/** The hazards of the GHS, as far as the mapping knows classes of them. */
export const ghsHazards = [
  'flammableGas',
  'unstableGas',
  'oxidizingGas',
  'gasUnderPressure',
  'flammableLiquid',
  'flammableSolid',
  'pyrophoric',
  'selfHeating',
  'waterReactive',
  'oxidizingLiquid',
  'oxidizingSolid',
  'metalCorrosive',
  'acuteToxicity',
  'skin',
  'eye',
  'respiratorySensitization',
  'skinSensitization',
  'mutagenicity',
  'carcinogenicity',
  'reproductiveToxicity',
  'targetOrganSingle',
  'targetOrganRepeated',
  'aspiration',
  'aquatic',
  'ozone',
] as const;
export type GhsHazard = (typeof ghsHazards)[number];

const statementCode = z.string().regex(/^H\d{3}$/);

/** What the GHS assigns to one class. */
export const ghsClass = z.strictObject({
  /** As the substances write it, without `*`. */
  class: z.string().min(1),
  hazard: z.enum(ghsHazards),
  pictograms: z.array(z.enum(pictograms)),
  signalWord: z.enum(signalWords).nullable(),
  /** Empty: which statement applies is not on file. */
  statements: z.array(statementCode),
  source: z.string().min(1),
  note: z.string().optional(),
  noteTranslation: z.string().optional(),
});
export type GhsClass = z.output<typeof ghsClass>;

/** The file `ghs.json`: from a hazard class to pictograms, signal word and statements, each with its source. */
export const ghsMapping = z
  .strictObject({
    ...referenceHead,
    pictograms: z.record(z.enum(pictograms), bilingual),
    statements: z.record(statementCode, bilingual),
    classes: z.array(ghsClass).min(1),
  })
  .check(({ value, issues }) => {
    const seen = new Set<string>();
    value.classes.forEach((entry, index) => {
      const say = (message: string, input: unknown) =>
        issues.push({ code: 'custom', message, path: ['classes', index], input });
      if (seen.has(entry.class)) say('classTwice', entry.class);
      seen.add(entry.class);
      for (const code of entry.statements) if (value.statements[code] === undefined) say('statementUnknown', code);
    });
  });
export type GhsMapping = z.output<typeof ghsMapping>;
