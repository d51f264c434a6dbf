/** Width in characters as wide as a Chinese one; a Latin one takes a little more than half of it. */
function widthOf(written: string): number {
  let width = 0;
  for (const character of written) {
    width += /[\u2e80-\uffef…]/.test(character) ? 1 : /[A-Z%@MWmw]/.test(character) ? 0.72 : 0.5;
  }
  return width;
}

/** A text cut so that it stays on one line; `most` is the room in Chinese characters. */
export function fitLine(written: string, most: number): string {
  if (widthOf(written) <= most) return written;
  const kept = [...written];
  while (kept.length > 0 && widthOf(kept.join('')) + 1 > most) kept.pop();
  return `${kept.join('')}…`;
}

/** True where a text stays on one line of so many Chinese characters. */
export function fits(written: string, most: number): boolean {
  return widthOf(written) <= most;
}

/**
 * Joins as many of the parts as stay on one line.
 *
 * @returns the line, cut only where its first part alone is too long, and the parts that it leaves out.
 */
export function joinFitting(parts: readonly string[], joiner: string, most: number): { line: string; rest: string[] } {
  const [first = '', ...others] = parts.filter((part) => part !== '');
  let line = fitLine(first, most);
  const rest: string[] = [];
  for (const part of others) {
    if (rest.length === 0 && fits(line + joiner + part, most)) line += joiner + part;
    else rest.push(part);
  }
  return { line, rest };
}
