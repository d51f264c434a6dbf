/** Called for every piece of an XML text, in order. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** The text is not well-formed XML; `offset` is where reading stopped. */
export class XmlError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(`${message} at character ${offset}`);
    this.name = 'XmlError';
    this.offset = offset;
  }
}

const nameAt = /[A-Za-z_][\w.:-]*/y;
const attributeAt = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML as strictly as Word does: one root, tags in balance, quoted attributes without duplicates, known entities,
 * no characters that XML 1.0 forbids, no document type. Throws an XmlError at the first fault.
 */
export function readXml(xml: string, handler: XmlHandler): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.exec(xml);
  if (forbidden !== null) throw new XmlError('A character that XML forbids', forbidden.index);
  const open: string[] = [];
  let roots = 0;
  let at = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0;
  while (at < xml.length) {
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at);
      const text = xml.slice(at, end === -1 ? xml.length : end);
      if (open.length > 0) handler.text(unescapeXml(text, at));
      else if (text.trim() !== '') throw new XmlError('Text outside the root', at);
      at += text.length;
    } else if (xml.startsWith('</', at)) {
      const name = match(nameAt, xml, at + 2);
      if (name === null || name[0] !== open.pop()) throw new XmlError('A closing tag that does not fit', at);
      const end = match(tagEnd, xml, nameAt.lastIndex);
      if (end === null || end[1] !== '') throw new XmlError('A closing tag that does not end', at);
      handler.close(name[0]);
      at = tagEnd.lastIndex;
    } else if (xml.startsWith('<!--', at)) {
      const end = xml.indexOf('-->', at);
      if (end === -1) throw new XmlError('A comment that does not end', at);
      at = end + 3;
    } else {
      if (open.length === 0) roots += 1;
      if (roots > 1) throw new XmlError('A second root', at);
      at = readTag(xml, at, open, handler);
    }
  }
  if (open.length > 0) throw new XmlError(`<${open.at(-1)}> is not closed`, xml.length);
  if (roots === 0) throw new XmlError('No root', 0);
}

function readTag(xml: string, at: number, open: string[], handler: XmlHandler): number {
  const name = match(nameAt, xml, at + 1)?.[0];
  if (name === undefined) throw new XmlError('A tag without a name', at);
  const attributes = new Map<string, string>();
  let next = nameAt.lastIndex;
  for (let found = match(attributeAt, xml, next); found !== null; found = match(attributeAt, xml, next)) {
    const [, key = '', double, single] = found;
    if (attributes.has(key)) throw new XmlError(`Attribute ${key} twice`, next);
    attributes.set(key, unescapeXml(double ?? single ?? '', next));
    next = attributeAt.lastIndex;
  }
  const end = match(tagEnd, xml, next);
  if (end === null) throw new XmlError(`<${name}> does not end`, next);
  handler.open(name, attributes);
  if (end[1] === '/') handler.close(name);
  else open.push(name);
  return tagEnd.lastIndex;
}

function match(pattern: RegExp, xml: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(xml);
}

function unescapeXml(text: string, at: number): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));|&/g, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    const character = name === undefined ? undefined : entities[name];
    if (character === undefined) throw new XmlError(`Unknown entity ${whole}`, at);
    return character;
  });
}
