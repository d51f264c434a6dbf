import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import type { FormatProfile } from '../format-profile.ts';
import { gbt9704 } from '../gb-t-9704.ts';
import { pageNumberChecks, relationshipChecks } from './check-links.ts';
import { tableChecks } from './check-tables.ts';
import { fontChecks, textChecks } from './check-texts.ts';
import type { Problem } from './problem.ts';
import { readXml, type XmlHandler } from './read-xml.ts';

const needed = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'word/settings.xml'];

/**
 * Looks for what the Open XML validator does not see and Word, WPS or a reader would: every rule is in problem.ts. An
 * empty list means that the file may leave the house. `bytes` is a whole .docx file; anything else is a `package`
 * problem, never an exception.
 */
export function checkWordFile(bytes: Uint8Array, profile: FormatProfile = gbt9704): Problem[] {
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes);
  } catch {
    return [{ rule: 'package', part: '', detail: 'is not a zip archive' }];
  }
  const problems: Problem[] = needed
    .filter((path) => parts[path] === undefined)
    .map((part) => ({ rule: 'package', part, detail: 'is missing' }));
  for (const [path, part] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    const handlers = handlersFor(path, profile, problems);
    try {
      readXml(new TextDecoder('utf-8', { fatal: true }).decode(part), together(handlers));
    } catch (error) {
      problems.push({ rule: 'wellFormed', part: path, detail: error instanceof Error ? error.message : 'unreadable' });
    }
  }
  if (problems.some((problem) => problem.rule === 'package' || problem.rule === 'wellFormed')) return problems;
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  relationshipChecks(parts, text, problems);
  pageNumberChecks(text, problems);
  return problems;
}

function handlersFor(path: string, profile: FormatProfile, problems: Problem[]): XmlHandler[] {
  const isText = /^word\/(document|header\d+|footer\d+)\.xml$/.test(path);
  const handlers: XmlHandler[] = [];
  if (isText || path === 'docProps/core.xml') handlers.push(textChecks(path, problems));
  if (isText) handlers.push(tableChecks(path, problems));
  if (isText || path === 'word/styles.xml') handlers.push(fontChecks(path, profile, problems));
  return handlers;
}

function together(handlers: readonly XmlHandler[]): XmlHandler {
  return {
    open(name, attributes) {
      for (const handler of handlers) handler.open(name, attributes);
    },
    close(name) {
      for (const handler of handlers) handler.close(name);
    },
    text(text) {
      for (const handler of handlers) handler.text(text);
    },
  };
}
