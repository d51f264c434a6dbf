import { z } from 'zod';

/** A check of the chain by the program itself, once a day: rows so far, the day, the first broken row. */
export const chainCheck = z.object({
  rows: z.int(),
  checkedOn: z.string(),
  firstBroken: z.int().nullable(),
});

export const chainState = z.object({ rows: z.int(), head: z.string(), firstBroken: z.int().nullable() });
export type ChainState = z.output<typeof chainState>;
