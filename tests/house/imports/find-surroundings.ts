import { isNode, type SourceFile, type SyntaxNode, walk } from '../source-files.ts';

const globals = new Set([
  'process',
  'window',
  'globalThis',
  'crypto',
  'localStorage',
  'navigator',
  'performance',
  'console',
]);
const functions = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);
const members = new Set(['Date.now', 'Math.random']);

/** Uses of the clock, of randomness and of the world around in a file: what a pure rule is given instead. */
export function findSurroundings(file: SourceFile): string[] {
  const found: string[] = [];
  walk(file.program, (node) => {
    const what = surroundingOf(node);
    if (what !== null) found.push(what);
  });
  return found;
}

function surroundingOf(node: SyntaxNode): string | null {
  if (node.type === 'MemberExpression') {
    const object = nameOf(node.object);
    if (object === null) return null;
    const member = `${object}.${nameOf(node.property)}`;
    return globals.has(object) || members.has(member) ? member : null;
  }
  const callee = nameOf(node.callee);
  if (node.type === 'CallExpression' && callee !== null && functions.has(callee)) return callee;
  const isNow = node.type === 'NewExpression' && callee === 'Date' && (node.arguments as unknown[]).length === 0;
  return isNow ? 'new Date()' : null;
}

function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : null;
}
