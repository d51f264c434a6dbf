import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import type { CallContext } from '../call/call-context.ts';
import { readProfile } from '../school/queries.ts';
import type { Reader } from '../store/store.ts';

/** Today `YYYY-MM-DD` in the school's time zone. */
export async function schoolToday(db: Reader, { clock }: Pick<CallContext, 'clock'>): Promise<string> {
  return dayOfMoment(clock.now(), (await readProfile(db))?.timeZone ?? defaultTimeZone);
}
