/**
 * What XML 1.0 forbids or what does harm on paper: control characters (U+0008 and U+000B come with text pasted from
 * chat programs), bidirectional overrides and isolates (they reorder what follows), zero-width no-break spaces,
 * non-characters, halves of surrogate pairs.
 */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: U+000B and U+000C are line and page breaks of other programs
const lineBreaks = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const removed = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
/** U+nFFFE and U+nFFFF of the other planes, after the text is well-formed. */
const nonCharacters = /[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{10FFFE}\u{10FFFF}]/gu;

/**
 * Text that is safe in a document: line breaks of every kind become `\n`, tabs a space, control characters and
 * bidirectional overrides go, half a surrogate pair becomes U+FFFD.
 */
export function cleanText(text: string): string {
  if (!unwanted.test(text)) return text;
  return text
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replaceAll('\t', ' ')
    .replace(removed, '')
    .replace(nonCharacters, '');
}

/**
 * The lines of a text as they become paragraphs: trailing blanks go, empty lines too. Always at least one line, so that
 * a cell always has its paragraph.
 */
export function linesOf(text: string): readonly string[] {
  const clean = cleanText(text);
  if (!clean.includes('\n')) return [clean];
  const lines = clean
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  return lines.length === 0 ? [''] : lines;
}
