import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../build/project-root.ts';
import { isNode, lineOf, readSourceFiles, type SyntaxNode, walk } from './source-files.ts';

const files = readSourceFiles();

/** Names of all tracked files, or of all source files where there is no git (an unpacked archive). */
function trackedFiles(): string[] {
  try {
    const list = execFileSync('git', ['ls-files', '-z'], {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return list.split('\0').filter((name) => name !== '');
  } catch {
    return files.map((file) => file.path);
  }
}

const tracked = trackedFiles();

function findNodes(isWrong: (node: SyntaxNode) => boolean, where = files): string[] {
  const found: string[] = [];
  for (const file of where) {
    walk(file.program, (node) => {
      if (isWrong(node)) found.push(`${file.path}:${lineOf(file, node)}`);
    });
  }
  return found;
}

describe('the prose of the house', () => {
  it('has no default exports but where a tool wants one', () => {
    const ours = files.filter((file) => !/(^|\/)[\w.]+\.config\.ts$/.test(file.path));
    expect(findNodes((node) => node.type === 'ExportDefaultDeclaration', ours)).toEqual([]);
  });

  it('has no `any`, no `!` and no silenced type error', () => {
    expect(findNodes((node) => node.type === 'TSAnyKeyword')).toEqual([]);
    expect(findNodes((node) => node.type === 'TSNonNullExpression')).toEqual([]);
    const silenced = files.filter((file) => /@ts-(ignore|expect-error|nocheck)/.test(file.text));
    expect(silenced.map((file) => file.path).filter((path) => path !== 'tests/house/prose.test.ts')).toEqual([]);
  });

  it('has no barrel files', () => {
    const barrels = files.filter(({ program }) => {
      const body = program.body as SyntaxNode[];
      return body.length > 0 && body.every((node) => node.type.startsWith('Export') && isNode(node.source));
    });
    expect(barrels.map((file) => file.path)).toEqual([]);
  });

  it('names files in kebab-case after what they hold', () => {
    const odd = files
      .map((file) => file.path)
      .filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|vite\.config))?\.tsx?$/.test(basename(path)));
    expect(odd).toEqual([]);
    expect(
      files.map((file) => file.path).filter((path) => /\b(utils?|helpers?|misc|common|index)\b/.test(path)),
    ).toEqual([]);
  });

  it('keeps its files short enough to read in one go', () => {
    const most = (path: string) => (path.startsWith('tests/') ? 400 : 300);
    const long = files.filter(({ path, text }) => text.split('\n').length > most(path)).map((file) => file.path);
    expect(long).toEqual([]);
  });

  it('knows nothing of the machine that it was made on', () => {
    const traces = /\/(home|Users|root|work)\/[\w.-]+\/|registry\.[a-z]+\.[a-z]+|[a-z0-9-]+\.(local|internal|corp)\b/;
    const telling = tracked
      .filter(
        (name) => !/\.(png|jpe?g|webp|ico|icns|db|gz|docx|woff2)$/.test(name) && name !== 'tests/house/prose.test.ts',
      )
      .filter((name) => traces.test(readFileSync(join(projectRoot, name), 'utf8')));
    expect(telling).toEqual([]);
  });
});
