/** How well what somebody typed names something: it is one of its names, a name begins so, or it is in one somewhere. */
export type Nearness = 'exact' | 'beginning' | 'within';

const order: readonly Nearness[] = ['exact', 'beginning', 'within'];

/**
 * @param names everything that it is called: names, aliases, pinyin, initials, formula, CAS number, in any case.
 * @param typed what is looked for, and found somewhere in them.
 */
export function nearnessOf(names: readonly string[], typed: string): Nearness {
  const wanted = typed.toLowerCase();
  const plain = names.map((name) => name.toLowerCase());
  if (plain.includes(wanted)) return 'exact';
  return plain.some((name) => name.startsWith(wanted)) ? 'beginning' : 'within';
}

/** What is called just so first, then what begins so, then the rest; within each as they were. */
export function nearestFirst<One>(
  found: readonly One[],
  namesOf: (one: One) => readonly string[],
  typed: string,
): One[] {
  const near = Map.groupBy(found, (one) => nearnessOf(namesOf(one), typed));
  return order.flatMap((nearness) => near.get(nearness) ?? []);
}
