import { z } from 'zod';

/** What stands in a cabinet already and must not stand beside what is put there. */
export const conflict = z.object({
  bottleNumber: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  verdict: z.enum(['forbid', 'caution']),
  /** Who forbids it, in both languages. */
  sources: z.array(z.object({ zh: z.string(), en: z.string() })),
});
