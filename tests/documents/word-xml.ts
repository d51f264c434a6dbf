import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file as texts, pictures as hex; for tests. */
export function partsOf(file: Uint8Array | Record<string, Uint8Array>): Record<string, string> {
  const parts = file instanceof Uint8Array ? unzipSync(file) : file;
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [
      path,
      /\.(xml|rels)$/.test(path) ? strFromU8(bytes) : Buffer.from(bytes).toString('hex'),
    ]),
  );
}

/** `word/document.xml` with the relationships named by what they lead to, and the
 * drawings numbered in their order (docx counts on through the whole process), so that two writers can be compared. */
export function normalisedDocument(parts: Record<string, string>): string {
  const targets = new Map(
    [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/<Relationship Id="([^"]*)"[^>]*Target="([^"]*)"/g)].map(
      ([, id, target]) => [id ?? '', target ?? ''],
    ),
  );
  // Pictures by what they show: the two writers count them differently.
  const named = (target: string) => (target.startsWith('media/') ? (parts[`word/${target}`] ?? 'missing') : target);
  let drawings = 0;
  return (parts['word/document.xml'] ?? '')
    .replace(/(?<=<wp:docPr id=")\d+/g, () => String(++drawings))
    .replace(
      /(r:(?:id|embed))="([^"]*)"/g,
      (_, name: string, id: string) => `${name}="${named(targets.get(id) ?? '')}"`,
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'");
}

/** The visible text of a document, a line a paragraph. */
export function textOf(parts: Record<string, string>): string {
  const xml = parts['word/document.xml'] ?? '';
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)]
    .map(([, paragraph = '']) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, run]) => run).join(''))
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
