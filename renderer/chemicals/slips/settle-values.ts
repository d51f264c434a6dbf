import { amountIn } from '../../../shared/chemicals/quantity.ts';
import { outOf, type SlipLine } from '../../../shared/chemicals/slip.ts';
import type { Slip, SlipLineView } from '../../../shared/contract/chemical-schemas.ts';
import { amountOrZero } from '../pieces/typed-amount.ts';

/** What can become of what was issued: 剩 用 废 耗. */
export const fates = ['returned', 'used', 'wasted', 'lost'] as const;
export type Fate = (typeof fates)[number];

/** A line as far as its sum asks for it. */
type LineSum = Omit<SlipLineView, 'awaits' | 'declined'>;

/** The amounts of one line as they are typed. */
export type TypedFate = Record<Fate, string>;

export const noFate: TypedFate = { returned: '', used: '', wasted: '', lost: '' };

/** What can be settled now: what waits for the principal or the safety officer lies in the cabinet still. */
export function linesToSettle({ lines }: Pick<Slip, 'lines'>): SlipLineView[] {
  return lines.filter(({ out, awaits }) => out > 0 && (awaits === null || awaits === 'second'));
}

/** The line as it will be once what is typed is entered; what cannot be read counts as nothing. `density` as `readAmount` takes it. */
export function lineAfter(line: LineSum, typed: TypedFate, density?: number | null): SlipLine & { out: number } {
  const now = (fate: Fate) => line[fate] + (amountOrZero(typed[fate], line.unit, density) ?? 0);
  const after = {
    issued: line.issued,
    returned: now('returned'),
    used: now('used'),
    wasted: now('wasted'),
    lost: now('lost'),
  };
  return { ...after, out: outOf(after) };
}

/** What is typed, with everything that would still be out as used. */
export function restAsUsed(line: LineSum, typed: TypedFate, density?: number | null): TypedFate {
  const { out } = lineAfter(line, { ...typed, used: '' }, density);
  return { ...typed, used: out > 0 ? `${amountIn(out, line.unit)}` : '' };
}

/** Whether nothing of the slip is left open once what is typed for the lines that can be settled is entered. */
export function settlesAll(
  slip: Pick<Slip, 'lines'>,
  typed: readonly TypedFate[],
  densityOf: (bottleId: string) => number | null | undefined,
): boolean {
  const now = linesToSettle(slip);
  const isElsewhereOpen = slip.lines.some((line) => line.out > 0 && !now.includes(line));
  return (
    !isElsewhereOpen &&
    now.every((line, index) => lineAfter(line, typed[index] ?? noFate, densityOf(line.bottleId)).out === 0)
  );
}
