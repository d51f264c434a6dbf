import { Fault } from '../../shared/contract/fault.ts';
import type { WeeklyFigures } from '../../shared/contract/reports.ts';
import type { Profile } from '../../shared/contract/school.ts';
import { type Hazard, isOverdue } from '../../shared/hazards/hazard.ts';
import { openStates } from '../../shared/hazards/vocabulary.ts';
import { countFigures, type FigureEvent } from '../../shared/reports/figures.ts';
import {
  type CutOffRule,
  currentPeriod,
  type Period,
  periodUntil,
  registerYearStart,
} from '../../shared/reports/period.ts';
import { dayOfMoment } from '../../shared/school/time-zone.ts';
import { hazardsAt } from '../hazards/queries.ts';
import { readProfile } from '../school/queries.ts';
import type { Reader } from '../store/store.ts';

/** Figures of a period, of events as they were recorded: after `period.from`, up to `asOf` (the cut-off, or now before it). */
export async function weeklyFigures(
  db: Reader,
  period: Period,
  asOf: string,
  rule: CutOffRule,
): Promise<WeeklyFigures> {
  const before = await lastOpenEvents(db, period.from);
  const within = await eventsBetween(db, period.from, asOf);
  const yearStart = registerYearStart(period.untilOn, rule.timeZone);
  const today = dayOfMoment(asOf, rule.timeZone);
  const open = await openHazardsAt(db, asOf);
  return {
    period,
    asOf,
    ...countFigures(before, within, period.from < yearStart && yearStart <= period.until),
    overdueAtEnd: open.filter((hazard) => isOverdue(hazard, today)).length,
    extensionsGranted: within.filter((event) => event.type === 'extensionGranted').length,
  };
}

/** The hazards that were open at a moment, as they were then, in the order of their numbers. */
export async function openHazardsAt(db: Reader, moment: string): Promise<Hazard[]> {
  const ids = (await lastOpenEvents(db, moment)).map((event) => event.hazardId);
  return hazardsAt(db, ids, moment);
}

/** Added, closed and open at the end of each of some periods that follow one another. */
export async function trend(db: Reader, periods: readonly Period[]) {
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  let open = (await lastOpenEvents(db, first.from)).length;
  const events = await db
    .selectFrom('hazard_event')
    .select(['type', 'at'])
    .where('type', 'in', ['registered', 'reopened', 'passed', 'cancelled'])
    .where('at', '>', first.from)
    .where('at', '<=', last.until)
    .execute();
  return periods.map(({ from, until, untilOn }) => {
    const own = events.filter((event) => event.at > from && event.at <= until);
    const count = (type: string) => own.filter((event) => event.type === type).length;
    const added = count('registered');
    const closed = count('passed');
    open += added + count('reopened') - closed - count('cancelled');
    return { untilOn, added, closed, openAtEnd: open };
  });
}

function selectFigureEvents(db: Reader) {
  return db
    .selectFrom('hazard_event as event')
    .innerJoin('hazard', 'hazard.id', 'event.hazard_id')
    .select(['event.hazard_id as hazardId', 'event.type', 'event.state', 'event.grade', 'hazard.origin']);
}

async function eventsBetween(db: Reader, from: string, until: string): Promise<FigureEvent[]> {
  return selectFigureEvents(db)
    .where('event.at', '>', from)
    .where('event.at', '<=', until)
    .orderBy('event.hazard_id')
    .orderBy('event.sequence')
    .execute();
}

/** The last event of each hazard that was open at a moment. */
async function lastOpenEvents(db: Reader, moment: string): Promise<FigureEvent[]> {
  return selectFigureEvents(db)
    .where('event.state', 'in', [...openStates])
    .where('event.at', '<=', moment)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('hazard_event as later')
            .select('later.id')
            .whereRef('later.hazard_id', '=', 'event.hazard_id')
            .whereRef('later.sequence', '>', 'event.sequence')
            .where('later.at', '<=', moment),
        ),
      ),
    )
    .execute();
}

export interface ReportFrame {
  profile: Profile;
  rule: CutOffRule;
  period: Period;
  /** The moment up to which events count: the cut-off, or `now` when it is still to come. */
  asOf: string;
}

/** The period whose cut-off is the first on or after `until` (the current one when null), under the school's rule. */
export async function frameReport(db: Reader, until: string | null, now: string): Promise<ReportFrame> {
  const profile = await readProfile(db);
  if (profile === null) throw new Fault('notFound', 'noSuchRecord');
  const rule = { weekday: profile.cutOffWeekday, time: profile.cutOffTime, timeZone: profile.timeZone };
  const period = until === null ? currentPeriod(now, rule) : periodUntil(until, rule);
  return { profile, rule, period, asOf: period.until < now ? period.until : now };
}
