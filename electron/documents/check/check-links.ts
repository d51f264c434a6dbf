import type { Unzipped } from 'fflate';
import type { Problem } from './problem.ts';

const documentPart = 'word/document.xml';
type PartText = (path: string) => string;

/** Targets of the document's relationships by id. */
function targets(text: PartText): Map<string, string> {
  const found = text('word/_rels/document.xml.rels').matchAll(/<Relationship ([^>]*)\/>/g);
  return new Map(
    [...found].map(([, attributes = '']) => [
      /\bId="([^"]*)"/.exec(attributes)?.[1] ?? '',
      /\bTarget="([^"]*)"/.exec(attributes)?.[1] ?? '',
    ]),
  );
}

/** Every relationship leads to a part, every reference to a relationship; drawings have numbers of their own. */
export function relationshipChecks(parts: Unzipped, text: PartText, problems: Problem[]): void {
  const known = targets(text);
  for (const [id, target] of known) {
    if (parts[`word/${target}`] === undefined) {
      problems.push({ rule: 'relationship', part: documentPart, detail: `${id} leads to ${target}, which is missing` });
    }
  }
  const xml = text(documentPart);
  for (const [, id = ''] of xml.matchAll(/r:(?:id|embed)="([^"]*)"/g)) {
    if (!known.has(id)) problems.push({ rule: 'relationship', part: documentPart, detail: `${id} is not there` });
  }
  const numbers = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map((match) => match[1]);
  if (new Set(numbers).size !== numbers.length) {
    problems.push({ rule: 'drawingId', part: documentPart, detail: 'two drawings have the same number' });
  }
}

/** Every section has a page number on odd pages and one on even pages. */
export function pageNumberChecks(text: PartText, problems: Problem[]): void {
  const report = (detail: string) => problems.push({ rule: 'pageNumber', part: documentPart, detail });
  if (!text('word/settings.xml').includes('<w:evenAndOddHeaders/>')) report('odd and even pages are not told apart');
  const known = targets(text);
  const sections = [...text(documentPart).matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map((match) => match[0]);
  if (sections.length === 0) report('no section');
  for (const section of sections) {
    // A sheet of labels goes to the very edge of the paper and has no room for a number.
    if (/<w:pgMar [^>]*w:left="0"/.test(section)) continue;
    for (const side of ['default', 'even']) {
      const id = new RegExp(`<w:footerReference w:type="${side}" r:id="([^"]*)"/>`).exec(section)?.[1];
      const footer = id === undefined ? undefined : known.get(id);
      if (footer === undefined || !text(`word/${footer}`).includes('>PAGE<')) report(`no page number on ${side} pages`);
    }
  }
}
