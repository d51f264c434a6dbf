import {
  type LabelSheet,
  type LabelSheetName,
  labelSheets,
  layOnSheets,
} from '../../../shared/chemicals/label-sheet.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { DocumentFile } from '../../documents/document-basis.ts';
import {
  type CellContent,
  type DocumentContent,
  type PictureBlock,
  type RowContent,
  type TableBlock,
  text,
} from '../../documents/document-content.ts';
import type { CellShape, DocumentLayout, TableShape } from '../../documents/document-layout.ts';
import { type DocumentTexts, documentTexts } from '../../documents/document-texts.ts';
import { safeFileName } from '../../documents/file-name.ts';
import {
  type FormatProfile,
  type PageName,
  type ParagraphStyleName,
  shareWidth,
} from '../../documents/format-profile.ts';
import { gbt9704 } from '../../documents/gb-t-9704.ts';
import { qrCode } from '../../documents/parts/qr-code.ts';
import { stampDocument } from '../../documents/stamp-document.ts';
import type { BottleLabel, LabelData } from './label-data.ts';
import { type LabelLook, labelHeight, labelLines } from './label-lines.ts';

interface SheetLook extends LabelLook {
  page: PageName;
  /** Share of the label that the code takes. */
  codeShare: number;
  /** Side of the code and of a pictogram in pixels at 96 to the inch. */
  code: number;
  sign: number;
  signal: ParagraphStyleName;
}

const looks: Record<LabelSheetName, SheetLook> = {
  '3x8': {
    page: 'labels24',
    codeShare: 0.37,
    code: 70,
    sign: 23,
    signal: 'labelSignal',
    styles: { mark: 'labelMark', name: 'labelName', line: 'labelLine', number: 'labelNumber' },
    fits: { mark: 14.2, name: 9.4, line: 14.4, number: 8.2 },
  },
  '2x5': {
    page: 'labels10',
    codeShare: 0.38,
    code: 116,
    sign: 34,
    signal: 'largeLabelSignal',
    styles: { mark: 'largeLabelMark', name: 'largeLabelName', line: 'largeLabelLine', number: 'largeLabelNumber' },
    fits: { mark: 16.2, name: 10.1, line: 16.2, number: 8.2 },
  },
};

/** Labels for bottles on sheets of A4, each with the bottle's number as QR code. */
export async function buildBottleLabels(data: LabelData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const { width, height } = labelSheets[data.sheet];
  return {
    name: safeFileName(texts('labels:fileName', { width, height, day: data.issuedOn }), 'docx'),
    bytes: await stampDocument(
      bottleLabelsLayout(profile, data.language, data.sheet),
      bottleLabelsContent(data, profile),
    ),
  };
}

/** How the sheets look: nothing but labels, so that they fall where the paper is cut. */
export function bottleLabelsLayout(profile: FormatProfile, language: Language, name: LabelSheetName): DocumentLayout {
  return {
    name: `bottle-labels-${name}`,
    profile,
    language,
    pages: [looks[name].page],
    tables: { labels: labelTable(profile, name) },
    // A mark at the top of the page would push the labels down: it stands on each label.
    sampleMark: null,
  };
}

function labelTable(profile: FormatProfile, name: LabelSheetName): TableShape {
  const sheet: LabelSheet = labelSheets[name];
  const { codeShare, page, styles } = looks[name];
  const cells = Array.from({ length: sheet.columns }, (): CellShape[] => [
    { style: styles.line, vertical: 'center' },
    { style: 'photo', vertical: 'center' },
  ]).flat();
  return {
    columns: shareWidth(
      profile.pages[page].width,
      Array.from({ length: sheet.columns }, () => [1 - codeShare, codeShare]).flat(),
    ),
    margins: profile.cells.labels,
    ruled: false,
    rows: { labels: { height: labelHeight(name), exact: true, cells } },
  };
}

/** What the labels say. */
export function bottleLabelsContent(data: LabelData, profile: FormatProfile): DocumentContent {
  const { language, school, issuedOn, issuedAt, labels, start, sheet, sample } = data;
  const texts = documentTexts(language);
  const look = looks[sheet];
  const { columns } = labelSheets[sheet];
  const sheets = layOnSheets(labels, labelSheets[sheet], start);
  const room = { texts, look, styles: profile.styles[language], sheet, sample };
  return {
    properties: { title: texts('labels:title'), creator: school.name, subject: issuedOn, createdAt: issuedAt },
    sections: sheets.map((places, index) => ({
      page: look.page,
      blocks: [
        tableOf(places, columns, (label) => [labelLines(room, label), signsOf(texts, look, label)]),
        // Each section but the last ends in such a line of its own; a second one would not fit below eight rows.
        ...(index === sheets.length - 1 ? [text('spacer', '')] : []),
      ],
    })),
  };
}

function tableOf(
  places: readonly (BottleLabel | null)[],
  columns: number,
  cellsFor: (label: BottleLabel) => CellContent[],
): TableBlock {
  const rows: RowContent[] = [];
  for (let from = 0; from < places.length; from += columns) {
    const row = places.slice(from, from + columns);
    rows.push({ shape: 'labels', cells: row.flatMap((label) => (label === null ? ['', ''] : cellsFor(label))) });
  }
  return { kind: 'table', shape: 'labels', rows };
}

/** The code, and below it what warns: the pictograms and the signal word, which nothing crowds out there. */
function signsOf(texts: DocumentTexts, look: SheetLook, label: BottleLabel): CellContent {
  const word = label.signalWord === null ? [] : [text(look.signal, texts(`sheets:signal.${label.signalWord}`))];
  return [codeOf(look, label), ...pictogramsOf(texts, look, label), ...word];
}

function codeOf({ code }: SheetLook, { number }: BottleLabel): PictureBlock {
  const size = { width: code, height: code };
  return { kind: 'picture', style: 'photo', bytes: qrCode(number), format: 'png', ...size, description: number };
}

function pictogramsOf(texts: DocumentTexts, { sign }: SheetLook, { pictograms }: BottleLabel): PictureBlock[] {
  if (pictograms === null) return [];
  // Four signs and more share the room of three.
  const height = Math.round(Math.min(sign, (3 * sign) / pictograms.signs));
  const size = { width: height * pictograms.signs, height };
  const description = texts('labels:pictograms');
  return [{ kind: 'picture', style: 'photo', bytes: pictograms.bytes, format: 'png', ...size, description }];
}
