import { z } from 'zod';

const named = { nameZh: z.string(), nameEn: z.string() };

const judgement = {
  verdict: z.enum(['forbid', 'caution']),
  /** Who forbids it, in both languages. */
  sources: z.array(z.object({ zh: z.string(), en: z.string() })),
};

/** What stands in a cabinet already and must not stand beside what is put there. */
export const conflict = z.object({ bottleNumber: z.string(), ...named, ...judgement });

/** Two substances that stand in one cabinet, or would, and must not. */
export const standingConflict = z.object({
  /** The cabinet, with its place where the sheet of an import names it so. */
  cabinet: z.string(),
  one: z.object(named),
  other: z.object(named),
  ...judgement,
});
export type StandingConflict = z.output<typeof standingConflict>;
