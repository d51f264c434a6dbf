import { amountIn } from '../../../shared/chemicals/quantity.ts';
import { outOf, type SlipLine } from '../../../shared/chemicals/slip.ts';
import type { SlipLineView } from '../../../shared/contract/chemical-schemas.ts';
import { amountOrZero } from '../pieces/typed-amount.ts';

/** What can become of what was issued: 剩 用 废 耗. */
export const fates = ['returned', 'used', 'wasted', 'lost'] as const;
export type Fate = (typeof fates)[number];

/** The amounts of one line as they are typed. */
export type TypedFate = Record<Fate, string>;

export const noFate: TypedFate = { returned: '', used: '', wasted: '', lost: '' };

/** The line as it will be once what is typed is entered; what cannot be read counts as nothing. */
export function lineAfter(line: SlipLineView, typed: TypedFate): SlipLine & { out: number } {
  const now = (fate: Fate) => line[fate] + (amountOrZero(typed[fate], line.unit) ?? 0);
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
export function restAsUsed(line: SlipLineView, typed: TypedFate): TypedFate {
  const { out } = lineAfter(line, { ...typed, used: '' });
  return { ...typed, used: out > 0 ? `${amountIn(out, line.unit)}` : '' };
}
