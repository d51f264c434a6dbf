import { isNode, lineOf, type SourceFile, type SyntaxNode, templateParts, textOf, walk } from '../source-files.ts';
import { allKeys, namespaces } from './locale-files.ts';

/** A place in the program that names a sentence, or all sentences of a pattern. */
export interface KeyUse {
  where: string;
  /** The key as it is written, `…` where something is put in. */
  written: string;
  pattern: RegExp;
  /** True where nothing but a key can stand, so that one that is not there is a mistake. */
  sure: boolean;
}

/** In these rooms a key without a namespace is one of the documents. */
const documentRooms = /^electron\/(documents|hazards|chemicals|reports)\//;
/** What the functions that look up a sentence are called there. */
const lookUps = new Set(['texts', 'words', 'say', 'text']);

/** Every key that a file names: `'app:save'`, `` `hazards:state.${state}` ``, and in the documents `'record.title'`. */
export function findKeyUses(file: SourceFile): KeyUse[] {
  const uses: KeyUse[] = [];
  walk(file.program, (node, parents) => {
    const text = textOf(node);
    const parts = text === null ? templateParts(node) : [text];
    const [first, ...rest] = parts ?? [];
    if (first === undefined) return;
    const where = `${file.path}:${lineOf(file, node)}`;
    const namespace = /^(\w+):\S*$/.exec(first)?.[1];
    if (namespace !== undefined && namespaces.has(namespace)) {
      // `'errors:reason.'` stands in types only: what may follow it.
      if (rest.length > 0 || !first.endsWith('.')) uses.push({ where, ...keyOf([first, ...rest]), sure: true });
    } else if (documentRooms.test(file.path) && /^[a-z][\w.]*$/i.test(first)) {
      const sure = isLookedUp(node, parents.at(-1)) && first.includes('.');
      uses.push({ where, ...keyOf([`documents:${first}`, ...rest]), sure });
    }
  });
  return uses;
}

function keyOf(parts: readonly string[]): { written: string; pattern: RegExp } {
  const written = parts.join('…');
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
  // `words('hazards:state', state)`: the group and what is in it.
  const isGroup = parts.length === 1 && [...allKeys].some((key) => key.startsWith(`${written}.`));
  return { written, pattern: new RegExp(isGroup ? `^${escaped}(\\..+)?$` : `^${escaped}$`) };
}

function isLookedUp(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent?.type !== 'CallExpression' || !isNode(parent.callee)) return false;
  return lookUps.has(String(parent.callee.name)) && (parent.arguments as unknown[])[0] === node;
}
