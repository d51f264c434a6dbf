import { componentsOf, type EntryForPrint, sumOf, withoutReversed } from './container-components.ts';
import type { WasteOfYear } from './documents/waste-data.ts';

type YearFigures = Pick<
  WasteOfYear,
  'before' | 'added' | 'removed' | 'contents' | 'returned' | 'carriedIn' | 'components' | 'takenBack'
>;

/**
 * What a container brought into a year, what came into it, what left the school and what was there on the last day:
 * `before + added − removed = contents`. `before` is `contents` of the year before, whatever was found out since; what was
 * entered in error in an earlier year is taken off in the one in which somebody said so.
 *
 * @param entries those until the year's last day, in their order.
 * @param gone whether it had left the school at the end of the year before, and at the end of this one.
 */
export function yearOfContainer(
  entries: readonly EntryForPrint[],
  first: string,
  gone: { before: boolean; now: boolean },
): YearFigures {
  const earlier = entries.filter((entry) => entry.entered_on < first);
  const [heldBefore, held] = [sumOf(earlier), sumOf(entries)];
  const [before, contents] = [gone.before ? 0 : heldBefore, gone.now ? 0 : held];
  const known = new Set(earlier.map(({ id }) => id));
  const isOfYear = (entry: EntryForPrint) => !known.has(entry.id);
  return {
    ...{ before, added: held - heldBefore, removed: before + held - heldBefore - contents, contents },
    returned: gone.before ? heldBefore : 0,
    carriedIn: componentsOf(withoutReversed(earlier)),
    components: componentsOf(withoutReversed(entries).filter(isOfYear)),
    takenBack: componentsOf(entries.filter((entry) => isOfYear(entry) && known.has(entry.reverses ?? ''))),
  };
}
