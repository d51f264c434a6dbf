import { isNode, type SourceFile, type SyntaxNode, textOf, walk } from '../source-files.ts';

/** One file or package that a source file names. */
export interface ImportedName {
  /** As written: `./rows.ts`, `node:fs`, `@orpc/server/standard`. */
  name: string;
  node: SyntaxNode;
}

/** Everything that a file imports: `import`, `export … from`, `import()`, types, `require()`, and `new URL('./…', import.meta.url)`. */
export function findImports(file: SourceFile): ImportedName[] {
  const found: ImportedName[] = [];
  walk(file.program, (node) => {
    const name = importedBy(node);
    if (name !== null) found.push({ name, node });
  });
  return found;
}

function importedBy(node: SyntaxNode): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(node.source);
    case 'TSExternalModuleReference':
      return textOf(node.expression);
    case 'CallExpression':
      return isNode(node.callee) && node.callee.name === 'require' ? firstText(node) : null;
    case 'NewExpression': {
      // A worker or a child process is started by such an address: it is an import by another name.
      const name = isNode(node.callee) && node.callee.name === 'URL' ? firstText(node) : null;
      return name !== null && /^\.{1,2}\/.*\.tsx?$/.test(name) ? name : null;
    }
    default:
      return null;
  }
}

function firstText(node: SyntaxNode): string | null {
  return textOf((node.arguments as unknown[])[0]);
}
