import { parseArgs } from 'node:util';
import { isCalendarDay } from '../../shared/school/calendar.ts';
import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import { systemClock } from '../call/call-context.ts';

/** Where the demo keeps its sample, where its documents go, and for which day it is made. Paths are absolute. */
export interface DemoOptions {
  readonly store: string;
  readonly out: string;
  /** `YYYY-MM-DD`; today in the sample's time zone unless somebody says otherwise. */
  readonly asOf: string;
}

/** Reads `--store DIR --out DIR [--as-of DAY]`. Throws an Error whose message says what is wrong. */
export function readDemoOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { store: { type: 'string' }, out: { type: 'string' }, 'as-of': { type: 'string' } },
  });
  const { store, out, 'as-of': asOf = dayOfMoment(systemClock.now(), defaultTimeZone) } = values;
  if (!store) throw new Error('--store DIR');
  if (!out) throw new Error('--out DIR');
  if (!isCalendarDay(asOf)) throw new Error(`--as-of ${asOf}`);
  return { store, out, asOf };
}
