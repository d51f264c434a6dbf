import { partsOf } from './word-xml.ts';

/** The rows of all tables: the text of each cell, its lines joined by `|`. */
export async function rowsOf(file: File): Promise<string[][]> {
  const xml = partsOf(new Uint8Array(await file.arrayBuffer()))['word/document.xml'] ?? '';
  const texts = (piece: string, tag: string) =>
    [...piece.matchAll(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'g'))].map(([all]) => all);
  const plain = (paragraph: string) => paragraph.replace(/<[^>]*>/g, '').replaceAll('\u00A0', ' ');
  return texts(xml, 'tr').map((row) => texts(row, 'tc').map((cell) => texts(cell, 'p').map(plain).join('|')));
}

/** Its text, a line a paragraph. */
export async function textOfFile(file: File): Promise<string> {
  const xml = partsOf(new Uint8Array(await file.arrayBuffer()))['word/document.xml'] ?? '';
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
}
