import type Database from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import { isReadonlyCompiledQuery } from 'kysely/readonly';
import { statementOf } from './statement-cache.ts';
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

const connections = new WeakMap<object, Database.Database>();

/**
 * Says on which connection the handle of a turn runs. Prepared queries go straight to it: Kysely's way to its driver takes
 * longer than most of them. Every other query of the same turn still goes through Kysely, on the same connection.
 */
export function runsOn(handle: object, database: Database.Database): void {
  connections.set(handle, database);
}

/**
 * A query that is built and compiled once for each shape and kept: Kysely takes longer to build a query than SQLite to
 * answer it. For those that run with every call or every page of a list.
 *
 * @param build makes the query. In the place of the call's values it is given blanks: they can be compared with, but
 *   nothing may be decided by them, except by how many there are. What decides is given as `choices`, plain data. The limit
 *   of rows is written with `sql.lit`.
 * @returns runs the query with the values of the call and gives its rows.
 */
export function prepareQuery<Given extends Values, Choices extends readonly unknown[], Row>(
  build: (db: Reader, values: Given, ...choices: Choices) => { compile(): CompiledQuery<Row> },
): (db: Reader, values: Given, ...choices: Choices) => Promise<readonly Row[]> {
  const compiledFor = compileOnce(build, isReadonlyCompiledQuery);
  return async (db, values, ...choices) => {
    const compiled = compiledFor(db, values, choices);
    return statementFor(db, compiled).all(fill(compiled, values)) as Row[];
  };
}

/** Like `prepareQuery`, for a statement that writes: only within a transaction, and nothing of what it gives back is read. */
export function prepareStatement<Given extends Values>(
  build: (tx: Writer['tx'], values: Given) => { compile(): CompiledQuery<unknown> },
): (tx: Writer['tx'], values: Given) => Promise<void> {
  const compiledFor = compileOnce(build, () => true);
  return async (tx, values) => {
    const compiled = compiledFor(tx, values, []);
    statementFor(tx, compiled).run(fill(compiled, values));
  };
}

type Compiled = Pick<CompiledQuery, 'sql' | 'parameters'>;

function compileOnce<Db, Given extends Values, Choices extends readonly unknown[], Row>(
  build: (db: Db, values: Given, ...choices: Choices) => { compile(): CompiledQuery<Row> },
  accepts: (query: CompiledQuery<Row>) => boolean,
): (db: Db, values: Given, choices: Choices) => Compiled {
  const shapes = new Map<string, Compiled>();
  return (db, values, choices) => {
    const shape = choices.length === 0 ? shapeOf(values) : shapeOf(values) + JSON.stringify(choices);
    const known = shapes.get(shape);
    if (known !== undefined) return known;
    const query = build(db, blanksFor(values), ...choices).compile();
    if (!accepts(query)) throw new Error('only for reading');
    // SQLite plans with the value of a bound limit, and therefore compiles the statement anew whenever it is bound.
    if (query.sql.includes('limit ?')) throw new Error('a prepared query with a bound limit');
    if (shapes.size >= mostShapes) shapes.clear();
    shapes.set(shape, query);
    return query;
  };
}

function statementFor(handle: object, { sql }: Compiled): Database.Statement {
  const database = connections.get(handle);
  if (database === undefined) throw new Error('a prepared query outside a read or a write of the store');
  return statementOf(database, sql);
}

function fill({ parameters }: Compiled, values: Values): unknown[] {
  return parameters.map((value) => (value instanceof Blank ? value.fillFrom(values) : value));
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
