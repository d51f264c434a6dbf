import { hazardRowOf } from '../../../electron/hazards/hazard-row.ts';
import { randomSource } from '../../../electron/sample/random-source.ts';
import { auditHash, firstHash } from '../../../electron/store/audit.ts';
import type { Store } from '../../../electron/store/store.ts';
import { benchToday, dayText } from './bench-clock.ts';
import type { BenchSchool } from './bench-school.ts';
import type { HazardStory, ToldEvent } from './hazard-story.ts';
import { tellHazard } from './tell-hazard.ts';

/** How many years of recording so many hazards are spread over: the more, the busier and the longer. */
function yearsFor(count: number): number {
  return Math.min(12, Math.max(1, Math.round(count / 2000)));
}

/**
 * Fills a school's store with `count` hazards in one transaction, past the contract because a hundred thousand of them
 * would take it an hour. The rows are those that it would have written: told by the rules, derived by the same function,
 * in the order of time, each event with its row in the chained audit. `verify` finds nothing amiss, and a test says so.
 */
export function fillWithHazards(store: Store, school: BenchSchool, count: number): void {
  const stories = tellStories(school, count);
  const raw = store.raw();
  raw.transaction(() => {
    const insertHazard = insertInto(store, 'hazard');
    for (const { hazard } of stories) insertHazard({ ...hazardRowOf(hazard) });
    const insertEvent = insertInto(store, 'hazard_event');
    const audit = auditWriter(store);
    const told = stories.flatMap((story) => story.told.map((one) => ({ ...one, number: story.hazard.number })));
    told.sort((a, b) => (a.event.at < b.event.at ? -1 : 1));
    for (const one of told) {
      insertEvent(eventRow(one));
      audit(one);
    }
    const insertSeries = insertInto(store, 'number_series');
    const years = Map.groupBy(stories, ({ hazard }) => Number(hazard.recordedOn.slice(0, 4)));
    for (const [year, ofYear] of years) insertSeries({ series: 'hazard', year, last: ofYear.length });
  })();
}

function tellStories(school: BenchSchool, count: number): HazardStory[] {
  const random = randomSource(count);
  const span = yearsFor(count) * 365;
  const days = Array.from({ length: count }, () => benchToday - random.between(0, span)).sort((a, b) => a - b);
  const given = new Map<string, number>();
  const stories = days.map((recordedOn) => {
    const year = dayText(recordedOn).slice(0, 4);
    const last = (given.get(year) ?? 0) + 1;
    given.set(year, last);
    const number = `HZ-${year}-${String(last).padStart(4, '0')}`;
    return tellHazard({ random, school, recordedOn, lastDay: benchToday - 1, number });
  });
  return stories;
}

type Row = Record<string, string | number | null>;

/** Prepared from the row's own columns at the first call. */
function insertInto(store: Store, table: string): (row: Row) => void {
  let insert: ((row: Row) => void) | null = null;
  return (row) => {
    if (insert === null) {
      const columns = Object.keys(row);
      const values = columns.map((column) => `@${column}`).join(', ');
      const statement = store.raw().prepare(`insert into ${table} (${columns.join(', ')}) values (${values})`);
      insert = (one) => statement.run(one);
    }
    insert(row);
  };
}

function eventRow({ event, caller, state, grade }: ToldEvent): Row {
  const { id, hazardId, sequence, at, by, fact } = event;
  const placed = { id, hazard_id: hazardId, sequence, at, account_id: caller.accountId, by_name: by };
  return { ...placed, type: fact.type, state, grade, fact: JSON.stringify(fact) };
}

function auditWriter(store: Store): (told: ToldEvent & { number: string }) => void {
  const insert = insertInto(store, 'audit');
  const last = store.raw().prepare('select hash from audit order by id desc limit 1').pluck().get();
  let previousHash = typeof last === 'string' ? last : firstHash;
  return ({ event, caller, action, number }) => {
    const row = {
      at: event.at,
      account_id: caller.accountId,
      by_name: caller.name,
      action,
      subject: number,
      detail: JSON.stringify({ event: event.id, type: event.fact.type }),
      previous_hash: previousHash,
    };
    previousHash = auditHash(row);
    insert({ ...row, hash: previousHash });
  };
}
