import { SaxesParser } from 'saxes';
import { refuse } from './refuse.ts';

/** What somebody wants to know of an XML part. Names come without their prefix: programs choose prefixes as they like. */
export interface XmlListener {
  /** @param depth of the element: 1 for the root. */
  open(name: string, attributes: XmlAttributes, depth: number): void;
  text?(text: string): void;
  close?(name: string, depth: number): void;
}

/** By their names as written, prefix included. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Sheets go eight deep; what goes deeper by far wants to fill the memory. */
const deepest = 64;
/** Of one element; a workbook's root declares some twenty. */
const mostAttributes = 200;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads an XML part in pieces. Strict: what is not well-formed UTF-8 or XML is `spreadsheetDamaged`, and so is a document
 * type, which no spreadsheet has and which is how entities are made to explode.
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  parser.on('doctype', () => refuse('spreadsheetDamaged'));
  parser.on('error', () => refuse('spreadsheetDamaged'));
  let attributeCount = 0;
  parser.on('attribute', () => {
    attributeCount++;
    if (attributeCount > mostAttributes) refuse('spreadsheetDamaged');
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributeCount = 0;
    depth++;
    if (depth > deepest) refuse('spreadsheetDamaged');
    listener.open(localName(name), attributes, depth);
  });
  parser.on('closetag', ({ name }) => {
    listener.close?.(localName(name), depth);
    depth--;
  });
  const onText = listener.text?.bind(listener);
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  const decode = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      return refuse('spreadsheetDamaged');
    }
  };
  for await (const chunk of chunks) parser.write(decode(chunk));
  parser.write(decode());
  parser.close();
}
