import { describe, expect, it } from 'vitest';
import {
  lineOf,
  readSourceFiles,
  type SourceFile,
  type SyntaxNode,
  templateParts,
  textOf,
  walk,
} from '../source-files.ts';

const files = readSourceFiles();
const page = files.filter((file) => file.path.startsWith('renderer/'));
const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** Attributes that people read or hear. */
const spoken =
  /^(title|label|placeholder|alt|description|aria-label|aria-description|aria-roledescription|aria-valuetext)$/;

/** Chinese that is no sentence of the interface: what people type, names of fonts, the story of the sample school. */
const vocabularies: readonly RegExp[] = [
  /^shared\/school\/parse-day\.ts$/,
  /^shared\/chemicals\/(cas|quantity|listing-sheet|import-(columns|quantities|words))\.ts$/,
  /^renderer\/components\/shortcut-registry\.ts$/,
  /^electron\/documents\/gb-t-9704\.ts$/,
  /^electron\/sample\//,
];

function textsIn(file: SourceFile): { node: SyntaxNode; text: string }[] {
  const found: { node: SyntaxNode; text: string }[] = [];
  walk(file.program, (node, parents) => {
    if (parents.some((parent) => parent.type === 'ImportDeclaration')) return;
    const text = node.type === 'JSXText' ? String(node.value) : (textOf(node) ?? templateParts(node)?.join('…'));
    if (text !== undefined) found.push({ node, text });
  });
  return found;
}

function tell(file: SourceFile, node: SyntaxNode, text: string): string {
  return `${file.path}:${lineOf(file, node)} ${text.trim().slice(0, 60)}`;
}

describe('no sentence of the interface stands in the code', () => {
  it('in Chinese, on either side', () => {
    const program = files.filter((file) => /^(renderer|electron|shared)\//.test(file.path));
    const ours = program.filter((file) => !vocabularies.some((pattern) => pattern.test(file.path)));
    const found = ours.flatMap((file) =>
      textsIn(file)
        .filter(({ text }) => chinese.test(text))
        .map(({ node, text }) => tell(file, node, text)),
    );
    expect(found).toEqual([]);
  });

  it('as text between the tags of a component', () => {
    const found = page.flatMap((file) =>
      textsIn(file)
        .filter(({ node, text }) => node.type === 'JSXText' && /\p{L}/u.test(text))
        .map(({ node, text }) => tell(file, node, text)),
    );
    expect(found).toEqual([]);
  });

  it('as an attribute that is read out', () => {
    const found: string[] = [];
    for (const file of page) {
      walk(file.program, (node) => {
        if (node.type !== 'JSXAttribute') return;
        const name = (node.name as SyntaxNode).name;
        const text = textOf(node.value);
        if (typeof name === 'string' && spoken.test(name) && text !== null && /\p{L}/u.test(text)) {
          found.push(tell(file, node, `${name}="${text}"`));
        }
      });
    }
    expect(found).toEqual([]);
  });
});
