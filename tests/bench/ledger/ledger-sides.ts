import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { cleanText, linesOf } from '../../../electron/documents/clean-text.ts';
import type { CellContent, RowContent } from '../../../electron/documents/document-content.ts';
import { gbt9704 } from '../../../electron/documents/gb-t-9704.ts';
import { stampDocument } from '../../../electron/documents/stamp-document.ts';
import { type ZipEntry, zipArchive, zipEntry } from '../../../electron/documents/zip-archive.ts';
import {
  buildHazardLedger,
  hazardLedgerContent,
  hazardLedgerLayout,
} from '../../../electron/hazards/documents/hazard-ledger.ts';
import type { Hazard } from '../../../shared/hazards/hazard.ts';
import { basis, hazard, manyHazards } from '../../documents/sample-hazards.ts';
import { partsOf } from '../../documents/word-xml.ts';

/** Makes the ledger of the same hazards once; resolves with the size of the file in bytes. */
export type LedgerSide = () => Promise<number>;

/** Ways of writing a ledger: ours from hazards to file, the others from texts that are already composed. */
export const ledgerSides = {
  ours: async (count: number): Promise<LedgerSide> => {
    const hazards = manyHazards(count);
    return async () => (await buildHazardLedger({ ...basis, hazards })).bytes.length;
  },
  docxtemplater: async (count: number): Promise<LedgerSide> => {
    const template = await templateWithTags();
    const rows = composedRows(manyHazards(count));
    return async () => {
      const document = new Docxtemplater(new PizZip(template), { linebreaks: true, paragraphLoop: true });
      document.render({ rows });
      return document.toBuffer({ compression: 'DEFLATE' }).length;
    };
  },
  byHand: async (count: number): Promise<LedgerSide> => {
    const parts = partsOf((await buildHazardLedger({ ...basis, hazards: [hazard()] })).bytes);
    const rows = composedRows(manyHazards(count));
    return async () => writtenByHand(parts, rows);
  },
} as const;

export type LedgerSideName = keyof typeof ledgerSides;

/** The cells of each row as plain texts, under the names of the template's tags. */
function composedRows(hazards: readonly Hazard[]): Record<string, string>[] {
  const content = hazardLedgerContent({ ...basis, hazards }, gbt9704);
  const table = [...(content.sections[0]?.blocks ?? [])].find(
    (block) => block.kind === 'table' && block.shape === 'hazards',
  );
  if (table?.kind !== 'table') throw new Error('The ledger has no table');
  const rows = [...table.rows].filter((row: RowContent) => row.shape === 'hazard');
  return rows.map((row) => Object.fromEntries(row.cells.map((cell, index) => [`c${index}`, plain(cell)])));
}

function plain(cell: CellContent): string {
  if (typeof cell === 'string') return cleanText(cell);
  return cell
    .map((part) => (typeof part === 'string' ? part : part.kind === 'text' ? part.text : ''))
    .map((part) => linesOf(part).join('\n'))
    .join('\n');
}

/** Our ledger of one hazard with docxtemplater's tags in its row. */
async function templateWithTags(): Promise<Buffer> {
  const layout = hazardLedgerLayout(gbt9704, 'zh-CN', false);
  const content = hazardLedgerContent({ ...basis, hazards: [hazard()] }, gbt9704);
  const blocks = [...(content.sections[0]?.blocks ?? [])].map((block) => {
    if (block.kind !== 'table' || block.shape !== 'hazards') return block;
    const rows = [...block.rows].map((row: RowContent) =>
      row.shape === 'hazard' ? { ...row, cells: tags(row) } : row,
    );
    return { ...block, rows };
  });
  return Buffer.from(await stampDocument(layout, { ...content, sections: [{ page: 'ledger', blocks }] }));
}

function tags(row: RowContent): string[] {
  const last = row.cells.length - 1;
  return row.cells.map((_, index) => `${index === 0 ? '{#rows}' : ''}{c${index}}${index === last ? '{/rows}' : ''}`);
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What a programmer in a hurry would do: one string, escaped, compressed at once. */
function writtenByHand(parts: Record<string, string>, rows: readonly Record<string, string>[]): number {
  const xml = parts['word/document.xml'] ?? '';
  const from = xml.lastIndexOf('<w:tr>', xml.indexOf('HZ-2026-0001'));
  const to = xml.indexOf('</w:tr>', from) + '</w:tr>'.length;
  const pieces = xml.slice(from, to).split(/<w:p>.*?(?=<\/w:tc>)/);
  const written = rows.map((row) =>
    pieces
      .map((piece, index) => {
        const text = row[`c${index}`];
        if (text === undefined) return piece;
        const paragraphs = text.split('\n').map((line) => {
          const escaped = line.replace(/[&<>]/g, (character) => names[character] ?? '');
          return `<w:p><w:pPr><w:pStyle w:val="LedgerCell"/></w:pPr><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
        });
        return piece + paragraphs.join('');
      })
      .join(''),
  );
  const all = { ...parts, 'word/document.xml': xml.slice(0, from) + written.join('') + xml.slice(to) };
  const entries = Object.entries(all).map(([name, text]): ZipEntry => zipEntry(name, Buffer.from(text)));
  return zipArchive(entries, basis.issuedAt).length;
}
