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

/** A text on up to so many lines, the last of them cut where it is longer still. */
export function wrapLine(written: string, most: number, lines: number): string[] {
  if (lines <= 1 || fits(written, most)) return [fitLine(written, most)];
  const kept = [...written];
  while (kept.length > 1 && !fits(kept.join(''), most)) kept.pop();
  // A line of Latin letters ends between words where it can.
  const space = kept.lastIndexOf(' ');
  const isInWord = /[A-Za-z0-9]/.test([...written][kept.length] ?? '') && /[A-Za-z0-9]/.test(kept.at(-1) ?? '');
  const end = isInWord && space > 0 ? space : kept.length;
  const rest = [...written].slice(end).join('').trimStart();
  return [kept.slice(0, end).join('').trimEnd(), ...wrapLine(rest, most, lines - 1)];
}

/** Joins parts on as few lines as hold them all, in their order; cut is only a part that is longer than a line. */
export function joinOnLines(parts: readonly string[], joiner: string, most: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    if (part === '') continue;
    const last = lines.at(-1);
    if (last !== undefined && fits(last + joiner + part, most)) lines[lines.length - 1] = last + joiner + part;
    else lines.push(fitLine(part, most));
  }
  return lines;
}
