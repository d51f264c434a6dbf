import { Fault } from '../../shared/contract/fault.ts';
import type { SubstanceRecord } from '../../shared/contract/substance-record.ts';
import type { Reader } from '../store/store.ts';
import { ghsReadingOf } from './ghs-reading.ts';
import { listBottles } from './queries.ts';
import { sheetsOf } from './sheet-rows.ts';
import { substanceLevels } from './substance-levels.ts';
import { substanceById } from './substance-queries.ts';

/** More bottles of one substance than this are seen in the stock list. */
const mostBottles = 200;

/** A substance with everything that is known of it; `today` in the school's time zone. Throws `notFound`. */
export async function substanceRecord(db: Reader, id: string, today: string): Promise<SubstanceRecord> {
  const substance = await substanceById(db, id);
  if (substance === undefined) throw new Fault('notFound', 'noSuchSubstance');
  const { rows } = await listBottles(db, { substanceId: id, page: 1, size: mostBottles }, today);
  return {
    ...substance,
    ghs: ghsReadingOf(substance.hazardClasses),
    held: rows,
    levels: await substanceLevels(db, id),
    sheets: await sheetsOf(db, id),
  };
}
