/** In bytes of UTF-8: ext4 allows 255 for the whole name, and a copy may be given a number. */
const longest = 200;
/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name out of any text: no path (`/`, `\`, `..`), nothing that Windows forbids, no control or bidirectional
 * characters (they can hide the real extension), no leading or trailing dots and blanks, at most 200 bytes before the
 * extension.
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
  const trimmed = cutBytes(clean).replace(/^[. ]+|[. ]+$/g, '');
  const name = trimmed === '' || reserved.test(trimmed) ? `_${trimmed}` : trimmed;
  return `${name}.${extension}`;
}

/** Whole characters up to the longest name. */
function cutBytes(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > longest) break;
    kept += character;
  }
  return kept;
}
