import type { Language } from '../../shared/contract/document.ts';
import { localTimeOfMoment } from '../../shared/school/time-zone.ts';
import type { DocumentTexts } from './document-texts.ts';

const longDays: Record<Language, Intl.DateTimeFormat> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
};

/** A day in running text: `2026年9月5日` (no leading zeros, GB/T 9704), `5 September 2026`. */
export function longDay(language: Language, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : longDays[language].format(date);
}

/** A moment (ISO, UTC) in running text, to the minute in `timeZone`. */
export function longMoment(texts: DocumentTexts, language: Language, moment: string, timeZone: string): string {
  const [day = '', time = ''] = localTimeOfMoment(moment, timeZone).split(' ');
  return texts('moment', { day: longDay(language, day), time });
}

/** A phone number that stays on one line: no break at its blanks and hyphens. */
export function phoneNumber(phone: string): string {
  return phone.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');
}

/** Money in fen as yuan with thousands separated; fen only where there are any: `3,200`, `3,200.50`. */
export function yuan(amountFen: number): string {
  const sign = amountFen < 0 ? '-' : '';
  const fen = Math.abs(amountFen);
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  return `${sign}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
