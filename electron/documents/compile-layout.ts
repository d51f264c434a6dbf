import { strFromU8, strToU8, type Unzipped } from 'fflate';
import { composeWithDocx } from './compose-with-docx.ts';
import type { Block, DocumentContent } from './document-content.ts';
import { placedStyles, text } from './document-content.ts';
import { type DocumentLayout, layoutKey } from './document-layout.ts';
import { type PageName, type ParagraphStyleName, paragraphStyleNames } from './format-profile.ts';
import { type ZipEntry, zipEntry } from './zip-archive.ts';

/** A layout cut into the constant pieces between which data goes. */
export interface CompiledLayout {
  name: string;
  /** `word/document.xml` up to the first block. */
  open: string;
  close: string;
  paragraphs: Record<ParagraphStyleName, ParagraphStamp>;
  picture: PictureStamp;
  tables: Readonly<Record<string, TableStamp>>;
  pages: Partial<Record<PageName, string>>;
  /** Around the section properties of a section that is not the last. */
  sectionEnd: readonly [string, string];
  relationships: { open: string; count: number };
  /** The headers of its pages, around the running line. */
  headers: readonly { path: string; open: string; close: string }[];
  /** Parts that no data changes, compressed once. */
  constantParts: readonly ZipEntry[];
  contentTypes: ZipEntry;
}

/** `[open, text, close]`, with the right indent between the first two where the style is placed by it. */
export interface ParagraphStamp {
  open: string;
  close: string;
  empty: string;
  placed: readonly [string, string] | null;
}

/** Pieces around: number, description, relationship, and twice the size. */
export interface PictureStamp {
  pieces: readonly string[];
}

export interface TableStamp {
  open: string;
  /** Pieces around the cells: one more than there are cells. */
  rows: Readonly<Record<string, { whole: readonly string[]; splitting: readonly string[] }>>;
}

const token = '\uE000';
const placeholder = 31_415;
/** A size that no other number of the specimen has, in pixels, and in EMU as docx writes it. */
const side = 1237;
const emu = side * 9525;
// An empty PNG: docx asks for bytes and does not read them.
const noPicture = strToU8('\u0089PNG\r\n\u001a\n', true);

const compiled = new Map<string, Promise<CompiledLayout>>();

/** The compiled form of a layout: made at the first call, kept for all later ones. */
export function compiledLayout(layout: DocumentLayout): Promise<CompiledLayout> {
  const key = layoutKey(layout);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = compileLayout(layout);
  compiled.set(key, made);
  // A failure is not kept: the next call tries again.
  made.catch(() => compiled.delete(key));
  return made;
}

/** Builds a specimen with one of everything, and cuts it where the data goes. */
export async function compileLayout(layout: DocumentLayout): Promise<CompiledLayout> {
  const parts = await composeWithDocx(layout, specimen(layout));
  const xml = partText(parts, 'word/document.xml');
  const bodyAt = xml.indexOf('<w:body>') + '<w:body>'.length;
  const blocks = topLevelBlocks(xml, bodyAt);
  const next = () => {
    const block = blocks.next();
    if (block.done) throw new Error('The specimen of the layout is shorter than expected');
    return block.value;
  };
  const paragraphs = Object.fromEntries(
    paragraphStyleNames.map((name) => [name, paragraphStamp(name, next(), next())]),
  ) as Record<ParagraphStyleName, ParagraphStamp>;
  const picture = pictureStamp(next());
  const tables = Object.fromEntries(Object.keys(layout.tables).map((name) => [name, tableStamp(layout, name, next())]));
  const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map((match) => match[0]);
  const pages = Object.fromEntries(layout.pages.map((page, index) => [page, sections[index] ?? '']));
  const styleOnly = paragraphs.spacer.empty;
  const cut = styleOnly.indexOf('</w:pPr>');
  return {
    name: layout.name,
    open: xml.slice(0, bodyAt),
    close: '</w:body></w:document>',
    paragraphs,
    picture,
    tables,
    pages,
    sectionEnd: [styleOnly.slice(0, cut), styleOnly.slice(cut)],
    relationships: relationshipsOf(parts),
    headers: headersOf(layout, parts),
    constantParts: constantParts(layout, parts),
    contentTypes: zipEntry('[Content_Types].xml', part(parts, '[Content_Types].xml')),
  };
}

function specimen(layout: DocumentLayout): DocumentContent {
  const everything: Block[] = paragraphStyleNames.flatMap((name) => [
    text(name, token, placedStyles.includes(name) ? placeholder : undefined),
    text(name, ''),
  ]);
  everything.push({
    kind: 'picture',
    style: 'photo',
    bytes: noPicture,
    format: 'png',
    width: side,
    height: side + 1,
    description: token,
  });
  for (const [shape, table] of Object.entries(layout.tables)) {
    const rows = Object.keys(table.rows).flatMap((name) =>
      [false, true].map((maySplit) => ({ shape: name, cells: [], maySplit })),
    );
    everything.push({ kind: 'table', shape, rows });
  }
  return {
    properties: { title: token, creator: '', subject: '', createdAt: '2000-01-01T00:00:00.000Z' },
    sections: layout.pages.map((page, index) => ({ page, blocks: index === 0 ? everything : [] })),
  };
}

/** The paragraphs and tables of the body, in order. Neither holds another of its kind here. */
function* topLevelBlocks(xml: string, from: number): Generator<string, undefined> {
  let at = from;
  for (;;) {
    const end = xml.startsWith('<w:p>', at) ? '</w:p>' : xml.startsWith('<w:tbl>', at) ? '</w:tbl>' : null;
    if (end === null) return;
    const stop = xml.indexOf(end, at) + end.length;
    yield xml.slice(at, stop);
    at = stop;
  }
}

function cutOnce(xml: string, at: string): readonly [string, string] {
  const pieces = xml.split(at);
  const [before, after] = pieces;
  if (before === undefined || after === undefined || pieces.length !== 2) {
    throw new Error('A piece of the specimen does not hold its placeholder exactly once');
  }
  return [before, after];
}

function paragraphStamp(name: ParagraphStyleName, filled: string, empty: string): ParagraphStamp {
  const [open, close] = cutOnce(filled, token);
  if (!placedStyles.includes(name)) return { open, close, empty, placed: null };
  return { open, close, empty, placed: cutOnce(open, String(placeholder)) };
}

function pictureStamp(xml: string): PictureStamp {
  const cuts = [
    /(?<=<wp:docPr id=")\d+(?=")/,
    new RegExp(token),
    /(?<=r:embed=")[^"]+(?=")/,
    new RegExp(`(?<=cx=")${emu}(?=" cy)`),
    new RegExp(`(?<=cy=")${emu + 9525}(?=")`),
  ];
  // The frame's size comes before number and description, the drawing's own after the relationship.
  const order = [cuts[3], cuts[4], cuts[0], cuts[1], cuts[2], cuts[3], cuts[4]];
  const pieces: string[] = [];
  let rest = xml;
  for (const cut of order) {
    const match = cut?.exec(rest);
    if (!match) throw new Error('The picture of the specimen is not built as expected');
    pieces.push(rest.slice(0, match.index));
    rest = rest.slice(match.index + match[0].length);
  }
  return { pieces: [...pieces, rest] };
}

function tableStamp(layout: DocumentLayout, name: string, xml: string): TableStamp {
  const shape = layout.tables[name];
  const firstRow = xml.indexOf('<w:tr>');
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map((match) => match[0].split(/<w:p>.*?<\/w:p>/));
  const stamps = Object.keys(shape?.rows ?? {}).map((row, index) => {
    const whole = rows[2 * index];
    const splitting = rows[2 * index + 1];
    if (whole === undefined || splitting === undefined) throw new Error(`The specimen lacks row ${row} of ${name}`);
    return [row, { whole, splitting }] as const;
  });
  return { open: xml.slice(0, firstRow), rows: Object.fromEntries(stamps) };
}

function part(parts: Unzipped, path: string): Uint8Array {
  const bytes = parts[path];
  if (bytes === undefined) throw new Error(`The specimen has no part ${path}`);
  return bytes;
}

function partText(parts: Unzipped, path: string): string {
  return strFromU8(part(parts, path));
}

/** The relationships of the document without the specimen's picture, open at the end. */
function relationshipsOf(parts: Unzipped): { open: string; count: number } {
  const xml = partText(parts, 'word/_rels/document.xml.rels');
  const open = xml.replace(/<Relationship [^>]*\/image"[^>]*\/>/, '').replace('</Relationships>', '');
  const numbers = [...open.matchAll(/Id="rId(\d+)"/g)].map((match) => Number(match[1]));
  return { open, count: Math.max(...numbers) };
}

const changing = new Set([
  'word/document.xml',
  'word/_rels/document.xml.rels',
  'docProps/core.xml',
  '[Content_Types].xml',
]);

const header = /^word\/header\d+\.xml$/;

function headersOf(layout: DocumentLayout, parts: Unzipped): CompiledLayout['headers'] {
  if (!layout.running) return [];
  const paths = Object.keys(parts).filter((path) => header.test(path));
  return paths.sort().map((path) => {
    const [open, close] = cutOnce(partText(parts, path), token);
    return { path, open, close };
  });
}

function constantParts(layout: DocumentLayout, parts: Unzipped): ZipEntry[] {
  return Object.keys(parts)
    .filter((path) => !changing.has(path) && !path.startsWith('word/media/'))
    .filter((path) => !(layout.running && header.test(path)))
    .sort()
    .map((path) => zipEntry(path, part(parts, path)));
}
