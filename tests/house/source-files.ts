import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { projectRoot } from '../../build/project-root.ts';

/** A node of a parsed file (ESTree with TypeScript and JSX). */
export interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

/** A TypeScript file of the project. */
export interface SourceFile {
  /** From the project's folder, with `/`. */
  path: string;
  text: string;
  program: SyntaxNode;
}

const folders = ['electron', 'renderer', 'shared', 'build', 'tests'];

/** Every TypeScript file of the project, parsed. Throws when one does not parse. */
export function readSourceFiles(): SourceFile[] {
  const patterns = [...folders.map((folder) => `${folder}/**/*.{ts,tsx}`), '*.ts'];
  return globSync(patterns, { cwd: projectRoot })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(projectRoot, path), 'utf8');
      const { program, errors } = parseSync(path, text);
      if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
      return { path, text, program: program as unknown as SyntaxNode };
    });
}

/** Line of a node, from 1, to point at it. */
export function lineOf(file: SourceFile, node: SyntaxNode): number {
  return file.text.slice(0, Number(node.start)).split('\n').length;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Calls `visit` for every node below `node`, with the nodes that lead to it, the nearest last. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parents: readonly SyntaxNode[]) => void,
  parents: readonly SyntaxNode[] = [],
): void {
  visit(node, parents);
  const path = [...parents, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, path);
  }
}

/** The text of a string literal, or null for any other node. */
export function textOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** The fixed parts of a template literal, or null for any other node. */
export function templateParts(node: SyntaxNode): string[] | null {
  if (node.type !== 'TemplateLiteral' && node.type !== 'TSTemplateLiteralType') return null;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.map((quasi) => quasi.value.cooked);
}
