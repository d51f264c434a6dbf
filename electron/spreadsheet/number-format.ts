/** How a plain number is shown. */
interface ShownNumber {
  readonly kind: 'number';
  readonly percent: boolean;
  /** What stands before and behind the number: `¥`, `g`. */
  readonly before: string;
  readonly behind: string;
  /** Whole numbers are filled up with noughts to this many digits. */
  readonly digits: number;
}

/** What a number format says about the numbers below it. */
export type NumberLook = { readonly kind: 'day'; readonly monthOnly?: true } | { readonly kind: 'time' } | ShownNumber;

/** As it is. */
export const plainLook: ShownNumber = { kind: 'number', percent: false, before: '', behind: '', digits: 0 };
const day: NumberLook = { kind: 'day' };
const month: NumberLook = { kind: 'day', monthOnly: true };
const time: NumberLook = { kind: 'time' };

/** Formats that every file knows by their numbers (ECMA-376 18.8.30); 27 to 36 and 50 to 58 as in Chinese files. */
const builtInDays = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);
const builtInMonths = new Set([17, 27, 36, 50, 52, 57]);
const builtInTimes = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/** The look of a format that has a number and no code. */
export function builtInLook(id: number): NumberLook {
  if (builtInMonths.has(id)) return month;
  if (builtInDays.has(id)) return day;
  if (builtInTimes.has(id)) return time;
  return id === 9 || id === 10 ? { ...plainLook, percent: true } : plainLook;
}

/** One thing of a format code: a quoted text, an escaped character, a blank or a filling, a bracket, AM/PM, anything else. */
const token = /"([^"]*)"?|\\(.)|[_*](.)|\[([^\]]*)\]|(?:AM\/PM|A\/P|上午\/下午)|([\s\S])/giu;

/** Reads the first section of a format code such as `yyyy"年"m"月"d"日"`, `0.00"g"`, `00000`, `0.0%`. */
export function lookOfFormat(code: string): NumberLook {
  let marks = '';
  let before = '';
  let behind = '';
  const literal = (text: string) => {
    if (/[0#?@]|general/i.test(marks)) behind += text;
    else before += text;
  };
  for (const [whole, quoted, escaped, blank, bracket, other] of code.matchAll(token)) {
    if (other === ';') break;
    if (quoted !== undefined || escaped !== undefined) literal(quoted ?? escaped ?? '');
    else if (bracket !== undefined) {
      // [$¥-804] is a currency; [h] counts hours on; [Red], [>9], [$-804] say nothing here.
      if (bracket.startsWith('$')) literal(bracket.slice(1).split('-')[0] ?? '');
      else if (/^[hms]+$/i.test(bracket)) marks += bracket;
    } else if (other !== undefined) {
      marks += other;
      if (!/[0#?.,\sA-Za-z@%/:+-]/.test(other)) literal(other);
    } else if (blank === undefined) marks += whole.includes('/') ? 'h' : '';
  }
  return lookOfMarks(marks, before.trimStart(), behind.trimEnd());
}

function lookOfMarks(marks: string, before: string, behind: string): NumberLook {
  if (/^general$/i.test(marks.trim())) return { ...plainLook, before, behind };
  const hasClock = /[hs]/i.test(marks);
  if (/y/i.test(marks) && /m/i.test(marks) && !/d/i.test(marks) && !hasClock) return month;
  if (/[yd]/i.test(marks) || (/m/i.test(marks) && !hasClock)) return day;
  if (hasClock) return time;
  const percent = marks.includes('%');
  const digits = /^0{2,}$/.test(marks.trim()) ? marks.trim().length : 0;
  // Thousands by a comma at the end, powers and fractions: what stands around them does not belong to the stored number.
  if (/,\s*$|[eE/]/.test(marks) || !/[0#?]/.test(marks)) return plainLook;
  return { kind: 'number', percent, before, behind, digits };
}
