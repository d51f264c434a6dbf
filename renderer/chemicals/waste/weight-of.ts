import type { WasteHandOver } from '../../../shared/contract/chemical-waste.ts';

/** What left with a hand-over in all, in mg. */
export function weightOf({ lines }: WasteHandOver): number {
  return lines.reduce((sum, { weight }) => sum + weight, 0);
}
