import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../build/project-root.ts';
import { lineOf, readSourceFiles, type SourceFile, type SyntaxNode } from '../source-files.ts';
import { findImports } from './find-imports.ts';
import { findSurroundings } from './find-surroundings.ts';
import { packages, purePackages, rooms } from './import-table.ts';

const files = readSourceFiles();

/** `file:line imports name` for every import that `isWrong` says is. */
function wrongImports(isWrong: (file: SourceFile, name: string) => boolean): string[] {
  return files.flatMap((file) =>
    findImports(file)
      .filter(({ name }) => isWrong(file, name))
      .map(({ name, node }) => `${file.path}:${lineOf(file, node)} imports ${name}`),
  );
}

const isOurs = (name: string) => name.startsWith('.');
// Vite adds these to an address: `./icon.svg?url`.
const target = (file: SourceFile, name: string) => posix.join(dirname(file.path), name.replace(/\?\w+$/, ''));

describe('every import', () => {
  it('of ours leads to a file, written with its ending', () => {
    const lost = wrongImports((file, name) => isOurs(name) && !existsSync(join(projectRoot, target(file, name))));
    expect(lost).toEqual([]);
  });

  it('of ours is one that the table of rooms lets through', () => {
    const strangers = files.filter((file) => !rooms.some((room) => room.files.test(file.path)));
    expect(strangers.map((file) => file.path)).toEqual([]);
    const forbidden = wrongImports((file, name) => {
      if (!isOurs(name)) return false;
      const room = rooms.find((one) => one.files.test(file.path));
      const to = target(file, name);
      return room !== undefined && !room.files.test(to) && !room.may.some((allowed) => allowed.test(to));
    });
    expect(forbidden).toEqual([]);
  });

  it('of a package is one that is for this room', () => {
    const forbidden = wrongImports((file, name) => {
      if (isOurs(name)) return false;
      const line = packages.find((one) => one.packages.test(name));
      return line !== undefined && !line.files.test(file.path);
    });
    expect(forbidden).toEqual([]);
  });

  it('of Node’s own modules says so', () => {
    expect(wrongImports((_file, name) => builtinModules.includes(name))).toEqual([]);
  });

  it('of a package is in package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    const known = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
    const packageOf = (name: string) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
    const unknown = wrongImports(
      (_file, name) => !isOurs(name) && !name.startsWith('node:') && !known.has(packageOf(name)),
    );
    expect(unknown).toEqual([]);
  });

  it('in the running program is of a package that is shipped with it', () => {
    const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    // The page is bundled; what runs in Node is not.
    const notShipped = wrongImports((file, name) => {
      if (!/^(electron|shared)\//.test(file.path) || isOurs(name) || name.startsWith('node:')) return false;
      return (
        name !== 'electron' &&
        !Object.keys(dependencies).some((known) => name === known || name.startsWith(`${known}/`))
      );
    });
    expect(notShipped).toEqual([]);
  });
});

describe('shared/', () => {
  it('imports nothing that is not pure', () => {
    const impure = wrongImports(
      (file, name) => file.path.startsWith('shared/') && !isOurs(name) && !purePackages.test(name),
    );
    expect(impure).toEqual([]);
  });

  it('reads no clock, no randomness and no surroundings', () => {
    const impure = files
      .filter((file) => file.path.startsWith('shared/'))
      .flatMap((file) => findSurroundings(file).map((what) => `${file.path}: ${what}`));
    expect(impure).toEqual([]);
  });
});

describe('the search for imports', () => {
  it('sees every way to name another file', () => {
    const text = `
      import a from './a.ts';
      import type { B } from './b.ts';
      import './c.ts';
      export { d } from './d.ts';
      export * from './e.ts';
      type F = import('./f.ts').F;
      const g = await import('./g.ts');
      const h = require('./h.cjs');
      const i = new Worker(new URL('./i.ts', import.meta.url));
      // import './comment.ts'
      const text = "import './text.ts'";`;
    const program = parseSync('sample.ts', text).program as unknown as SyntaxNode;
    const names = findImports({ path: 'sample.ts', text, program }).map(({ name }) => name);
    expect(names.map((name) => name[2]).join('')).toBe('abcdefghi');
  });
});

describe('the table itself', () => {
  it('has no room without files', () => {
    const empty = rooms.filter((room) => !files.some((file) => room.files.test(file.path)));
    expect(empty.map((room) => room.files.source)).toEqual([]);
  });

  it('lets the domains see of each other only their queries', () => {
    for (const [from, to] of [
      ['hazards', 'school'],
      ['reports', 'hazards'],
      ['accounts', 'school'],
    ]) {
      const room = rooms.find((one) => one.files.test(`electron/${from}/handlers.ts`));
      const allowed = (path: string) => room?.may.some((pattern) => pattern.test(path)) === true;
      expect(allowed(`electron/${to}/queries.ts`)).toBe(true);
      expect(allowed(`electron/${to}/handlers.ts`)).toBe(false);
    }
  });
});
