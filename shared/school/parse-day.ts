import { addDays, isCalendarDay, weekdayOf } from './calendar.ts';

/** Which day a text without a year means: the nearest past one (a day of finding) or the nearest to come (a due date). */
export type Nearest = 'past' | 'future';

interface DayContext {
  /** Today `YYYY-MM-DD` in the store's time zone. */
  today: string;
  nearest: Nearest;
}

const relativeDays: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};

const chineseWeekdays = '一二三四五六日';
const englishWeekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Half-width, lower case, without the spaces that do not separate anything. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[号號]/g, '日');
}

function join(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The month and day of the year that comes nearest in the asked direction; 29 February looks up to eight years away. */
function nearestYear(month: number, day: number, { today, nearest }: DayContext): string | null {
  const thisYear = Number(today.slice(0, 4));
  const step = nearest === 'past' ? -1 : 1;
  for (let away = 0; away <= 8; away++) {
    const candidate = join(thisYear + away * step, month, day);
    const fits = nearest === 'past' ? candidate <= today : candidate >= today;
    if (fits && isCalendarDay(candidate)) return candidate;
  }
  return null;
}

/** The day of the month that comes nearest in the asked direction. */
function nearestMonth(day: number, { today, nearest }: DayContext): string | null {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const step = nearest === 'past' ? -1 : 1;
  for (let away = 0; away <= 2; away++) {
    const index = month - 1 + away * step;
    const candidate = join(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day);
    const fits = nearest === 'past' ? candidate <= today : candidate >= today;
    if (fits && isCalendarDay(candidate)) return candidate;
  }
  return null;
}

/**
 * A weekday alone is the nearest one in the asked direction, today included. 本周 (this), 上周 (last), 下周 (next) name the
 * week, which begins on Monday.
 */
function nearestWeekday(weekday: number, week: string, { today, nearest }: DayContext): string {
  const monday = addDays(today, 1 - weekdayOf(today));
  if (/^(?:上|last)/.test(week)) return addDays(monday, weekday - 1 - 7);
  if (/^(?:下|next)/.test(week)) return addDays(monday, weekday - 1 + 7);
  if (/^(?:本|这|this)/.test(week)) return addDays(monday, weekday - 1);
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return nearest === 'future' || ahead === 0 ? addDays(today, ahead) : addDays(today, ahead - 7);
}

function parseWeekday(text: string, context: DayContext): string | null {
  const chinese = /^(上|下|本|这)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天1-7])$/.exec(text);
  if (chinese) {
    const sign = (chinese[2] ?? '').replace('天', '日');
    const weekday = chineseWeekdays.includes(sign) ? chineseWeekdays.indexOf(sign) + 1 : Number(sign);
    return nearestWeekday(weekday, chinese[1] ?? '', context);
  }
  const english = /^(last |next |this )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/.exec(text);
  if (english) return nearestWeekday(englishWeekdays.indexOf(english[2] ?? '') + 1, english[1] ?? '', context);
  return null;
}

function parseRelative(text: string, { today }: DayContext): string | null {
  // Any text can be typed, `__proto__` too.
  const named = Object.hasOwn(relativeDays, text) ? relativeDays[text] : undefined;
  if (named !== undefined) return addDays(today, named);
  const signed = /^([+-])(\d{1,4})$/.exec(text);
  if (signed) return addDays(today, Number(`${signed[1]}${signed[2]}`));
  const chinese = /^(\d{1,4}) ?天(前|后)$/.exec(text);
  if (chinese) return addDays(today, Number(chinese[1]) * (chinese[2] === '前' ? -1 : 1));
  const ago = /^(\d{1,4}) days? ago$/.exec(text);
  if (ago) return addDays(today, -Number(ago[1]));
  const ahead = /^in (\d{1,4}) days?$/.exec(text);
  return ahead ? addDays(today, Number(ahead[1])) : null;
}

function parseNumbers(text: string, context: DayContext): string | null {
  const full =
    /^(\d{4})(?:[-/.年] ?)(\d{1,2})(?:[-/.月] ?)(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full) return join(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = /^(\d{1,2})(?:[-/.月] ?)(\d{1,2})日?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (short) return nearestYear(Number(short[1]), Number(short[2]), context);
  const dayOnly = /^(\d{1,2})日$/.exec(text);
  return dayOnly ? nearestMonth(Number(dayOnly[1]), context) : null;
}

function parseMonthName(text: string, context: DayContext): string | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?,?(?: (\d{4}))?$/.exec(text);
  const monthFirst = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/.exec(text);
  const [day, name, year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = englishMonths.indexOf(name ?? '') + 1;
  if (month === 0) return null;
  return year === undefined ? nearestYear(month, Number(day), context) : join(Number(year), month, Number(day));
}

/**
 * The day that somebody typed, as `YYYY-MM-DD`, or null when it is none: `9-5`, `9月5日`, `0905`, `20260905`, `2026/9/5`, `5号`,
 * `今天`, `前天`, `周五`, `上周三`, `+3`, `3天后`, `Friday`, `5 Sep`. Without a year it is the nearest in the asked direction.
 */
export function parseDay(text: string, context: DayContext): string | null {
  const typed = normalise(text);
  if (typed === '') return null;
  const day =
    parseRelative(typed, context) ??
    parseWeekday(typed, context) ??
    parseNumbers(typed, context) ??
    parseMonthName(typed, context);
  return day !== null && isCalendarDay(day) ? day : null;
}
