import { z } from 'zod';

/** Longest text a field takes, in characters (design: 20,000). */
export const maxTextLength = 20_000;

// What ends a line elsewhere: Windows, old Macs, vertical tab and form feed, NEL, Unicode's own (chat programs send these).
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const lineEnds = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

// Control characters (but tab and line feed), soft hyphens, zero-width and bidirectional marks, the byte order mark,
// annotation marks, non-characters: what chat programs and spreadsheets leave behind and what breaks a Word file or hides
// text. The joiners U+200C and U+200D stay: they hold emoji and some scripts together.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{10FFFE}\u{10FFFF}\u{E0000}-\u{E007F}]/gu;

/** Text as it is stored: NFC, `\n` line ends, no invisible characters, no lone surrogates, no white space at the ends. */
export function cleanText(raw: string): string {
  return raw
    .replace(lineEnds, '\n')
    .toWellFormed()
    .replace(/\uFFFD/g, '')
    .replace(invisible, '')
    .normalize('NFC')
    .trim();
}

/** A required text of 1 to `max` characters after cleaning. */
export function text(max = maxTextLength) {
  return z.string().max(max).transform(cleanText).pipe(z.string().min(1).max(max));
}

/** A text that may be empty. */
export function optionalText(max = maxTextLength) {
  return z.string().max(max).transform(cleanText).pipe(z.string().max(max));
}

/** A required text on one line: line breaks and tabs become spaces. */
export function line(max = 200) {
  return z
    .string()
    .max(max)
    .transform((raw) => cleanText(raw).replace(/\s+/g, ' '))
    .pipe(z.string().min(1).max(max));
}

/** A one-line text that may be empty. */
export function optionalLine(max = 200) {
  return z
    .string()
    .max(max)
    .transform((raw) => cleanText(raw).replace(/\s+/g, ' '))
    .pipe(z.string().max(max));
}
