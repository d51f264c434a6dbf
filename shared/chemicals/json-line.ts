/** Numbers, words and marks that JSON.parse takes for one value or one sign. */
const token = /\s+|"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gy;

/** The line, from 1, of a place in a text. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let found = text.indexOf('\n'); found >= 0 && found < position; found = text.indexOf('\n', found + 1)) line += 1;
  return line;
}

/**
 * The line, from 1, on which the value at `path` stands in a JSON text, or that of the innermost thing around it that is
 * there: what is missing is looked for where it should be. The text is one that `JSON.parse` takes.
 */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  const reader = new Reader(text);
  return lineAt(text, reader.positionOf(path.map(String)));
}

class Reader {
  readonly text: string;
  readonly #token = new RegExp(token);
  #start = 0;
  #word = '';

  constructor(text: string) {
    this.text = text;
  }

  positionOf(path: readonly string[]): number {
    this.#next();
    let position = this.#start;
    for (const wanted of path) {
      const found = this.#enter(wanted);
      if (found === null) return position;
      position = found;
    }
    return position;
  }

  /** Goes on to the value under a key or index of the value that begins here; null where there is none. */
  #enter(wanted: string): number | null {
    const isObject = this.#word === '{';
    if (!isObject && this.#word !== '[') return null;
    this.#next();
    for (let index = 0; this.#word !== '}' && this.#word !== ']' && this.#word !== ''; index++) {
      let key = String(index);
      if (isObject) {
        key = JSON.parse(this.#word);
        this.#next();
        this.#next();
      }
      if (key === wanted) return this.#start;
      this.#skip();
      if (this.#word === ',') this.#next();
    }
    return null;
  }

  /** Past the value that begins here. */
  #skip(): void {
    let depth = 0;
    do {
      if (this.#word === '{' || this.#word === '[') depth += 1;
      if (this.#word === '}' || this.#word === ']') depth -= 1;
      this.#next();
    } while (depth > 0 && this.#word !== '');
  }

  #next(): void {
    do {
      this.#start = this.#token.lastIndex;
      this.#word = this.#token.exec(this.text)?.[0] ?? '';
    } while (this.#word !== '' && this.#word.trim() === '');
  }
}
