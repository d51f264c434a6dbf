import { posix } from 'node:path';
import { readXml, type XmlAttributes } from './read-xml.ts';
import { refuse } from './refuse.ts';
import { unpackPart } from './unpack-part.ts';
import { partKey, type ZipDirectory, type ZipPart } from './zip-directory.ts';

/** A sheet that holds cells, as the workbook lists it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipPart;
}

export interface WorkbookParts {
  /** Of every sheet in its order, charts included. */
  readonly sheetNames: readonly string[];
  readonly sheets: readonly WorkbookSheet[];
  readonly from1904: boolean;
  readonly sharedStrings: ZipPart | null;
  readonly styles: ZipPart | null;
}

interface Relationship {
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`, … */
  readonly kind: string;
  readonly part: ZipPart | null;
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

/**
 * Finds the parts that matter by the relationships of the package, as Excel does: programs name the parts as they like.
 * Fault `spreadsheetNotXlsx` where there is no workbook.
 */
export async function findWorkbookParts(file: Uint8Array, directory: ZipDirectory): Promise<WorkbookParts> {
  const ofPackage = await readRelationships(file, directory, '');
  const workbook = [...ofPackage.values()].find(({ kind }) => kind === 'officeDocument')?.part ?? null;
  if (workbook === null || workbook.name.endsWith('.bin')) refuse('spreadsheetNotXlsx');

  const listed: ListedSheet[] = [];
  let from1904 = false;
  await readXml(unpackPart(file, workbook), {
    open(name, attributes, depth) {
      if (depth === 1 && name !== 'workbook') refuse('spreadsheetNotXlsx');
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet' && depth === 3) listed.push(listedSheet(attributes));
    },
  });

  const relationships = await readRelationships(file, directory, workbook.name);
  const partOf = (kind: string) => [...relationships.values()].find((one) => one.kind === kind)?.part ?? null;
  return {
    sheetNames: listed.map(({ name }) => name),
    sheets: listed.flatMap(({ name, hidden, relationship }) => {
      const target = relationships.get(relationship);
      if (target?.kind !== 'worksheet') return [];
      return target.part === null ? refuse('spreadsheetDamaged') : { name, hidden, part: target.part };
    }),
    from1904,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

function listedSheet(attributes: XmlAttributes): ListedSheet {
  const link = Object.entries(attributes).find(([name]) => name.endsWith(':id'));
  return {
    name: attributes.name ?? '',
    hidden: attributes.state !== undefined && attributes.state !== 'visible',
    relationship: link?.[1] ?? '',
  };
}

/** The relationships of a part by their ids; those of the whole package for an empty name. */
async function readRelationships(
  file: Uint8Array,
  directory: ZipDirectory,
  owner: string,
): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const folder = posix.dirname(owner);
  const part = directory.get(partKey(posix.join(folder, '_rels', `${posix.basename(owner)}.rels`)));
  if (part === undefined) return found;
  await readXml(unpackPart(file, part), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const path = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part: directory.get(partKey(path)) ?? null });
    },
  });
  return found;
}
