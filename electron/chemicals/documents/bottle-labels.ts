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
import { fitLine, fits, joinFitting } from './fit-line.ts';
import type { BottleLabel, LabelData } from './label-data.ts';
import { printedAmount } from './printed-chemicals.ts';

interface LabelLook {
  page: PageName;
  /** Share of the label that the code takes. */
  codeShare: number;
  /** Side of the code and of a pictogram in pixels at 96 to the inch. */
  code: number;
  sign: number;
  styles: Record<'mark' | 'name' | 'line' | 'number', ParagraphStyleName>;
  /** Widest line of each in characters of a Chinese text. */
  fits: Record<'mark' | 'name' | 'line' | 'number', number>;
}

const looks: Record<LabelSheetName, LabelLook> = {
  '3x8': {
    page: 'labels24',
    codeShare: 0.37,
    code: 70,
    sign: 23,
    styles: { mark: 'labelMark', name: 'labelName', line: 'labelLine', number: 'labelNumber' },
    fits: { mark: 14.2, name: 9.4, line: 14.4, number: 7 },
  },
  '2x5': {
    page: 'labels10',
    codeShare: 0.38,
    code: 116,
    sign: 34,
    styles: { mark: 'largeLabelMark', name: 'largeLabelName', line: 'largeLabelLine', number: 'largeLabelNumber' },
    fits: { mark: 16.2, name: 10.1, line: 16.2, number: 7.4 },
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
    // Rounded down: eight rows must not be a hair higher than the sheet.
    rows: { labels: { height: Math.floor((sheet.height * 1440) / 25.4), exact: true, cells } },
  };
}

/** What the labels say. */
export function bottleLabelsContent(data: LabelData, _profile: FormatProfile): DocumentContent {
  const { language, school, issuedOn, issuedAt, labels, start } = data;
  const texts = documentTexts(language);
  const look = looks[data.sheet];
  const { columns } = labelSheets[data.sheet];
  const sheets = layOnSheets(labels, labelSheets[data.sheet], start);
  return {
    properties: { title: texts('labels:title'), creator: school.name, subject: issuedOn, createdAt: issuedAt },
    sections: sheets.map((places, index) => ({
      page: look.page,
      blocks: [
        tableOf(places, columns, (label) => cellsOf(texts, data, look, label)),
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

const joiner = ' · ';

function cellsOf(texts: DocumentTexts, { sample }: LabelData, look: LabelLook, label: BottleLabel): CellContent[] {
  const { styles, fits: room } = look;
  const marks = [
    sample ? texts('labels:sample') : '',
    ...label.lists.map((kind) => texts(`chemicals:control.mark.${kind}`)),
    label.signalWord === null ? '' : texts(`sheets:signal.${label.signalWord}`),
    label.storageGroup === null ? '' : texts(`chemicals:group.${label.storageGroup}`),
  ];
  const percent = label.concentration === null ? '' : texts('labels:percent', { percent: label.concentration / 100 });
  const net = printedAmount(texts, label.netAmount, label.unit);
  const { line: first, rest } = joinFitting(marks, joiner, room.mark);
  const line = (...parts: string[]) => text(styles.line, joinFitting(parts, joiner, room.line).line);
  return [
    [
      text(styles.mark, first),
      fits(label.nameZh, room.name)
        ? text(styles.name, label.nameZh)
        : text(styles.mark, fitLine(label.nameZh, room.mark)),
      line(label.nameEn),
      line(net, label.purity, percent),
      text(numberStyle(look, label.number), label.number),
      line(label.cabinetName, ...rest),
      line(texts('labels:opened', { day: label.openedOn ?? '__________' })),
      line(label.expiresOn === null ? '' : texts('labels:expires', { day: label.expiresOn })),
    ],
    [codeOf(look, label), ...signsOf(texts, look, label)],
  ];
}

/** As big as the number allows: a school may have given a bottle a long one of its own. */
function numberStyle({ styles, fits: room }: LabelLook, number: string): ParagraphStyleName {
  if (fits(number, room.number)) return styles.number;
  return fits(number, room.name) ? styles.name : styles.line;
}

function codeOf({ code }: LabelLook, { number }: BottleLabel): PictureBlock {
  const size = { width: code, height: code };
  return { kind: 'picture', style: 'photo', bytes: qrCode(number), format: 'png', ...size, description: number };
}

function signsOf(texts: DocumentTexts, { sign }: LabelLook, { pictograms }: BottleLabel): PictureBlock[] {
  if (pictograms === null) return [];
  // Four signs and more share the room of three.
  const height = Math.round(Math.min(sign, (3 * sign) / pictograms.signs));
  const size = { width: height * pictograms.signs, height };
  const description = texts('labels:pictograms');
  return [{ kind: 'picture', style: 'photo', bytes: pictograms.bytes, format: 'png', ...size, description }];
}
