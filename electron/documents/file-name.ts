const longest = 120;
/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name out of any text: no path (`/`, `\`, `..`), nothing that Windows forbids, no control or bidirectional
 * characters (they can hide the real extension), no leading or trailing dots and blanks, at most 120 characters before
 * the extension.
 */
export function safeFileName(stem: string, extension: string): string {
  const clean = stem
    .toWellFormed()
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD]/g, '')
    .replace(/[\\/:*?"<>|]+/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/\.{2,}/g, '.');
  const cut = [...clean].slice(0, longest).join('');
  const trimmed = cut.replace(/^[. ]+|[. ]+$/g, '');
  const name = trimmed === '' || reserved.test(trimmed) ? `_${trimmed}` : trimmed;
  return `${name}.${extension}`;
}
