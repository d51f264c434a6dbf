/** What a table should have as a column. */
export interface ColumnSpec<Id extends string> {
  readonly id: Id;
  /** What people write above it, in Chinese and English; brackets, spaces and case do not matter. */
  readonly names: readonly string[];
  /** Those of the names that give way where another column is named more clearly: `No.` beside `瓶号`. */
  readonly yielding?: readonly string[];
  readonly required?: boolean;
}

/** A bracket at the end or within, with what stands in it. */
const bracket = /[([{【〔〖]([^()[\]{}【】〔〕〖〗]*)[)\]}】〕〗]/g;

/** Half-width, lower case, without blanks and the marks that people set for looks or for "must be filled in". */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.·:*#'’"“”\u200B-\u200D\uFEFF-]/g, '');
}

/** True for a header that is a name and nothing more. */
export function headerIs(header: string, name: string): boolean {
  return plain(header) === plain(name);
}

function withoutBrackets(name: string): string {
  return name.normalize('NFKC').replace(bracket, ' ');
}

/** What stands in the last bracket of a header, `g` in `数量（g）`, or null. */
export function unitInHeader(header: string): string | null {
  const units = [...header.normalize('NFKC').matchAll(bracket)].map(([, unit = '']) => unit.trim());
  return units.filter((unit) => unit !== '').at(-1) ?? null;
}

/**
 * Finds the column that a header means. As a whole it is compared first, then without its brackets (`数量(g)`), then by
 * its parts (`名称/Name`, or one language below the other), which must not mean two different columns.
 */
export function headerMatcher<Id extends string>(columns: readonly ColumnSpec<Id>[]): (header: string) => Id | null {
  const ids = new Map<string, Id>();
  for (const { id, names } of columns) {
    for (const name of names) ids.set(plain(name), id);
  }
  return (header) => {
    const bare = withoutBrackets(header);
    const whole = ids.get(plain(header)) ?? ids.get(plain(bare));
    if (whole !== undefined) return whole;
    const parts = new Set(bare.split(/[/\n\r|、]/).flatMap((part) => ids.get(plain(part)) ?? []));
    const [only, ...others] = parts;
    return only !== undefined && others.length === 0 ? only : null;
  };
}
