/**
 * What cannot stand in XML 1.0 as it is: control characters, halves of surrogate pairs, non-characters, and the carriage
 * return, which every XML reader turns into a line feed.
 */
const forbidden = '\\u0000-\\u0008\\u000B-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF';
const hex = '[0-9A-Fa-f]{4}';
const unwritable = new RegExp(
  // A pair of surrogates is one good character and stays. An underscore is escaped where a reader would take it for the
  // beginning of an escape, also of one that only comes about because the next character gets escaped.
  `([\\uD800-\\uDBFF][\\uDC00-\\uDFFF])|_(?=x${hex}(?:_|[${forbidden}]))|[${forbidden}]`,
  'g',
);
const escaped = new RegExp(`_x(${hex})_`, 'g');

/** A text as a cell of an .xlsx holds it: `_xHHHH_` for what XML forbids (ECMA-376, ST_Xstring). */
export function escapeCellText(text: string): string {
  return text.replace(unwritable, (found, pair: string | undefined) =>
    pair === undefined ? `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_` : found,
  );
}

/** The text that a cell of an .xlsx stands for. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
