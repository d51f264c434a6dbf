import { z } from 'zod';
import wasteJson from '../../../resources/sample/waste.json' with { type: 'json' };
import { wasteContainerKinds } from '../../../shared/chemicals/waste.ts';

const words = z.string().min(1);
/** In L, kg or pieces, to the tenth. */
const units = z.number().min(0.1).max(100);
/** In days of lessons before the story's last day. */
const before = z.int().min(1);

const act = z.discriminatedUnion('do', [
  /** Residues of lessons go into the open container of their category; one is opened where there is none. */
  z.strictObject({ do: z.literal('put'), before, category: words, name: words, amount: units }),
  /** What went to waste by the ledger is put into its containers, or all but the latest of it. */
  z.strictObject({ do: z.literal('place'), before, keepLatest: z.boolean() }),
  /** The last entry of the open container was wrong. */
  z.strictObject({ do: z.literal('takeBack'), before, category: words, reason: words }),
  z.strictObject({ do: z.literal('seal'), before, category: words }),
  z.strictObject({ do: z.literal('handOver'), before, categories: z.array(words).min(1), words: z.string() }),
]);
export type WasteAct = z.output<typeof act>;

const byKey = <T extends z.ZodType>(value: T) =>
  z.record(words, value).transform((record) => new Map(Object.entries(record)));

const wasteScript = z.strictObject({
  note: words,
  firm: z.strictObject({ name: words, licence: words, receiver: words, vehicle: words }),
  categories: byKey(z.strictObject({ kind: z.enum(wasteContainerKinds), capacity: units, place: words })),
  /** By CAS number: where it goes, and what it takes there with the water or the wrapping that goes with it. */
  rows: byKey(z.strictObject({ category: words, amount: units, words })),
  acts: z.array(act),
});
export type WasteScript = z.output<typeof wasteScript>;

/** The waste of the sample's laboratories, as `resources/sample/waste.json` tells it. */
export function readWasteScript(): WasteScript {
  return wasteScript.parse(wasteJson);
}
