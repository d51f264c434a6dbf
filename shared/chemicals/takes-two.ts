import { twoPersonKinds } from './listing.ts';

/** True for what is on a list whose substances two people handle: 易制毒, 易制爆, 剧毒. */
export function takesTwo(controls: readonly string[]): boolean {
  return controls.some((list) => twoPersonKinds.some((kind) => kind === list));
}
