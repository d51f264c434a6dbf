import type { CompiledQuery } from 'kysely';
import { isReadonlyCompiledQuery } from 'kysely/readonly';
import type { Reader, Writer } from './store.ts';

type Scalar = string | number | null;

/** What a call compares with, by names. A list of another length, or a value left out, makes another query. */
type Values = Readonly<Record<string, Scalar | readonly Scalar[] | undefined>>;

/** Stands in a compiled query for a value that only the call knows. */
class Blank {
  readonly name: string;
  readonly index: number | null;

  constructor(name: string, index: number | null) {
    this.name = name;
    this.index = index;
  }

  fillFrom(values: Values): unknown {
    const given = values[this.name];
    return this.index === null ? given : (given as readonly Scalar[])[this.index];
  }
}

/** More shapes than the page's filters have in a day; then all are forgotten and built anew. */
const mostShapes = 200;

/**
 * A query that is built and compiled once for each shape and kept: Kysely takes longer to build a query than SQLite to
 * answer it. For those that run with every call or every page of a list.
 *
 * @param build makes the query. In the place of the call's values it is given blanks: they can be compared with, but
 *   nothing may be decided by them, except by how many there are. What decides is given as `choices`, plain data.
 * @returns runs the query with the values of the call and gives its rows.
 */
export function prepareQuery<Given extends Values, Choices extends readonly unknown[], Row>(
  build: (db: Reader, values: Given, ...choices: Choices) => { compile(): CompiledQuery<Row> },
): (db: Reader, values: Given, ...choices: Choices) => Promise<readonly Row[]> {
  const filled = compileOnce(build);
  return async (db, values, ...choices) => {
    const query = filled(db, values, choices);
    if (!isReadonlyCompiledQuery<Row>(query)) throw new Error('only for reading');
    return (await db.executeQuery<Row>(query)).rows;
  };
}

/** Like `prepareQuery`, for a statement that writes: only within a transaction, and nothing of what it gives back is read. */
export function prepareStatement<Given extends Values>(
  build: (tx: Writer['tx'], values: Given) => { compile(): CompiledQuery<unknown> },
): (tx: Writer['tx'], values: Given) => Promise<void> {
  const filled = compileOnce(build);
  return async (tx, values) => {
    await tx.executeQuery(filled(tx, values, []));
  };
}

function compileOnce<Db, Given extends Values, Choices extends readonly unknown[], Row>(
  build: (db: Db, values: Given, ...choices: Choices) => { compile(): CompiledQuery<Row> },
): (db: Db, values: Given, choices: Choices) => CompiledQuery<Row> {
  const shapes = new Map<string, CompiledQuery<Row>>();
  return (db, values, choices) => {
    const shape = shapeOf(values) + JSON.stringify(choices);
    let compiled = shapes.get(shape);
    if (compiled === undefined) {
      compiled = build(db, blanksFor(values), ...choices).compile();
      if (shapes.size >= mostShapes) shapes.clear();
      shapes.set(shape, compiled);
    }
    const parameters = compiled.parameters.map((value) => (value instanceof Blank ? value.fillFrom(values) : value));
    return { ...compiled, parameters };
  };
}

function shapeOf(values: Values): string {
  let shape = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) shape += Array.isArray(value) ? `${name}${value.length} ` : `${name} `;
  }
  return shape;
}

function blanksFor<Given extends Values>(values: Given): Given {
  const blanks = Object.entries(values).map(([name, value]) => {
    if (value === undefined) return [name, undefined];
    return [name, Array.isArray(value) ? value.map((_, index) => new Blank(name, index)) : new Blank(name, null)];
  });
  return Object.fromEntries(blanks);
}
