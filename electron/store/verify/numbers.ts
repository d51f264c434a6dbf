import type { Reader } from '../store.ts';
import type { Note, StoreCheck } from './check.ts';

interface Numbered {
  number: string;
  recorded_on: string;
}

const pattern = /^HZ-(\d{4})-(\d{4,})$/;

/** Hazard numbers are of the year in which they were recorded, each given once, from 1 to the series' last without gaps. */
export const numbers: StoreCheck = {
  name: 'numbers',
  look: (store) =>
    store.read(async (db) => {
      const rows = await db.selectFrom('hazard').select(['number', 'recorded_on']).execute();
      const given = await readSeries(db);
      const { byYear, problems } = sortIntoYears(rows);
      for (const year of new Set([...byYear.keys(), ...given.keys()])) {
        problems.push(...seriesProblems(year, byYear.get(year) ?? [], given.get(year) ?? 0));
      }
      return { problems, facts: [{ key: 'verify:numbers.counted', values: { count: rows.length } }] };
    }),
};

async function readSeries(db: Reader): Promise<Map<number, number>> {
  const rows = await db.selectFrom('number_series').select(['year', 'last']).where('series', '=', 'hazard').execute();
  return new Map(rows.map((row) => [row.year, row.last]));
}

function sortIntoYears(rows: readonly Numbered[]): { byYear: Map<number, number[]>; problems: Note[] } {
  const byYear = new Map<number, number[]>();
  const problems: Note[] = [];
  for (const { number, recorded_on } of rows) {
    const match = pattern.exec(number);
    if (match === null) {
      problems.push({ key: 'verify:numbers.malformed', values: { number } });
      continue;
    }
    const year = Number(match[1]);
    if (year !== Number(recorded_on.slice(0, 4))) {
      problems.push({ key: 'verify:numbers.otherYear', values: { number, day: recorded_on } });
    }
    const used = byYear.get(year);
    if (used === undefined) byYear.set(year, [Number(match[2])]);
    else used.push(Number(match[2]));
  }
  return { byYear, problems };
}

function seriesProblems(year: number, used: number[], last: number): Note[] {
  const problems: Note[] = [];
  const sorted = used.toSorted((a, b) => a - b);
  let before = 0;
  for (const number of sorted) {
    if (number === before) problems.push({ key: 'verify:numbers.twice', values: { year, number } });
    else if (number !== before + 1) problems.push({ key: 'verify:numbers.gap', values: { year, before: number } });
    before = number;
  }
  if (before !== last) problems.push({ key: 'verify:numbers.series', values: { year, highest: before, last } });
  return problems;
}
