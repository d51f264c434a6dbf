import type { CellContent } from './document-content.ts';

/** Lines that a row may safely have and still stand on one page of any of our layouts, below a repeated header. */
const safeLines = 18;

/**
 * True when a row may become taller than a page, so that it must be allowed to split. Counts on the safe side: every
 * character as wide as a Chinese one. `characters` is the number of them on a line of each cell.
 */
export function mayOutgrowPage(cells: readonly CellContent[], characters: readonly number[]): boolean {
  return cells.some((cell, index) => lineCount(cell, Math.max(1, characters[index] ?? 1)) > safeLines);
}

function lineCount(cell: CellContent, perLine: number): number {
  if (typeof cell === 'string') return textLines(cell, perLine);
  let lines = 0;
  for (const part of cell) {
    if (typeof part === 'string') lines += textLines(part, perLine);
    else lines += part.kind === 'text' ? textLines(part.text, perLine) : 8;
  }
  return lines;
}

function textLines(text: string, perLine: number): number {
  if (text.length <= perLine && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / perLine));
  return lines;
}
