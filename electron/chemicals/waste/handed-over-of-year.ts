import { dayOfMoment } from '../../../shared/school/time-zone.ts';
import type { Reader } from '../../store/store.ts';

/**
 * What left the school in containers in a year, by bottle: amounts of the ledger in mg, µL or pieces. A hand-over counts in the
 * year of its day; one that was entered in error is taken off in the year in which somebody said so, as a reversal of the ledger
 * is, so that a year that is over says the same for ever. What stood in a container when its hand-over was recorded counts,
 * whatever was taken out of it after it had come back.
 *
 * @param timeZone of the school: in which year somebody took a hand-over back.
 */
export async function handedOverOfYear(db: Reader, year: number, timeZone: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('waste_hand_over as h')
    .innerJoin('waste_hand_over_line as line', 'line.hand_over_id', 'h.id')
    .innerJoin('waste_entry as entry', 'entry.container_id', 'line.container_id')
    .innerJoin('chemical_movement as m', 'm.sequence', 'entry.movement')
    .leftJoin('waste_entry as later', (join) =>
      join.onRef('later.reverses', '=', 'entry.id').onRef('later.entered_at', '<=', 'h.recorded_at'),
    )
    .leftJoin('waste_hand_over_reversal as back', 'back.hand_over_id', 'h.id')
    .select(['m.bottle_id as bottleId', 'm.amount', 'h.handed_on as on', 'back.recorded_at as backAt'])
    .where('entry.amount', '>', 0)
    .where('later.id', 'is', null)
    .whereRef('entry.entered_at', '<=', 'h.recorded_at')
    .where((eb) => eb.or([eb('h.handed_on', '>=', `${year}-01-01`), eb('back.id', 'is not', null)]))
    .where('h.handed_on', '<=', `${year}-12-31`)
    .execute();
  const sums = new Map<string, number>();
  const isOfYear = (day: string) => day.startsWith(`${year}-`);
  for (const { bottleId, amount, on, backAt } of rows) {
    const times = Number(isOfYear(on)) - Number(backAt !== null && isOfYear(dayOfMoment(backAt, timeZone)));
    if (times !== 0) sums.set(bottleId, (sums.get(bottleId) ?? 0) + times * amount);
  }
  return sums;
}
