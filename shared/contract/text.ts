import { z } from 'zod';

/** Longest text a field takes, in characters (design: 20,000). */
export const maxTextLength = 20_000;

// Control characters (but tab and line feed), zero-width and bidirectional marks, the byte order mark, lone surrogates:
// what chat programs and spreadsheets leave behind and what breaks a Word file or hides text.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** Text as it is stored: NFC, `\n` line ends, no invisible characters, no lone surrogates, no white space at the ends. */
export function cleanText(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
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
  return z.string().max(max).transform(cleanText);
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
    .transform((raw) => cleanText(raw).replace(/\s+/g, ' '));
}
