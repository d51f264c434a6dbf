/** What Excel keeps of a number. */
const significantDigits = 15;
/** Longer texts are no numbers that anybody wrote. */
const longest = 400;

/**
 * A stored number as a plain decimal: `7.0000000000000007E-2` is `0.07`, `1E-3` is `0.001`. More than 15 digits are the noise
 * of floating point and are rounded to 15, except in whole numbers written out, where they are somebody's.
 * Null for what is no number.
 */
export function decimalText(stored: string): string | null {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/.exec(stored);
  if (match === null || stored.length > longest || !/\d/.test(stored)) return null;
  if (!Number.isFinite(Number(stored))) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const isWhole = fraction === '' && match[4] === undefined;
  const digits = `${whole}${fraction}`.replace(/^0+/, '').replace(/0+$/, '');
  if (digits.length > significantDigits && !isWhole) {
    return decimalText(Number(stored).toPrecision(significantDigits));
  }
  return place(sign === '-' ? '-' : '', whole + fraction, whole.length + Number(exponent));
}

/** A decimal with its point moved to the right by `count` places. */
export function movePoint(decimal: string, count: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(decimal) ?? [];
  return place(sign, whole + fraction, whole.length + count);
}

/** Puts the point after `point` of the digits, with no noughts that say nothing. */
function place(sign: string, digits: string, point: number): string {
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(at).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return text === '0' ? text : sign + text;
}
