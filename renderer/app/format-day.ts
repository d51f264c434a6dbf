import type { Language } from '../../shared/contract/document.ts';
import type { Words } from './use-words.ts';
import type { Weekday } from './weekday.ts';

type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

// Building a formatter is slow, a table needs hundreds of results: one of each kind is kept.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${key}`;
  const known = formatters.get(name);
  if (known) return known;
  // British order: the day before the month, as the documents have it.
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  formatters.set(name, made);
  return made;
}

/** What the words for a day `YYYY-MM-DD` are put together from. Words, because the browser's first formatter of days costs 10 ms. */
function partsOf(day: string): { year: number; month: MonthNumber; day: number; weekday: Weekday } {
  const date = new Date(`${day}T00:00:00Z`);
  return {
    year: date.getUTCFullYear(),
    month: (date.getUTCMonth() + 1) as MonthNumber,
    day: date.getUTCDate(),
    weekday: (date.getUTCDay() || 7) as Weekday,
  };
}

/** `2026年9月5日星期六` or `Saturday, 5 September 2026` for a day `YYYY-MM-DD`. */
export function formatLongDay(day: string, t: Words): string {
  const parts = partsOf(day);
  const [month, weekday] = [t(`app:day.month.${parts.month}`), t(`app:day.weekday.${parts.weekday}`)];
  return t('app:day.long', { year: parts.year, month, day: parts.day, weekday });
}

/** `9月5日` or `5 Sept` for a day `YYYY-MM-DD`. */
export function formatShortDay(day: string, t: Words): string {
  const parts = partsOf(day);
  return t('app:day.short', { month: t(`app:day.monthShort.${parts.month}`), day: parts.day });
}

/** `2026-11-25 14:03` of a moment (ISO, UTC) in the store's time zone, the same in every language. */
export function formatMoment(moment: string, timeZone: string): string {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  } as const;
  const parts = formatter('en', `moment ${timeZone}`, options).formatToParts(new Date(moment));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** `3天前`, `in 2 days`, `today`: how far `day` is from `today`, both `YYYY-MM-DD`; `days` is the difference. */
export function formatDistance(days: number, language: Language): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}

/** A number with its thousands marked. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}

/** `1.4 MB` of a size in bytes, in steps of 1000 as file managers show it. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const options = { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(bytes / 1000 ** step);
}
