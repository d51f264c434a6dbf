import type {
  DeclaredFont,
  FontFaces,
  FormatProfile,
  PageGeometry,
  ParagraphStyle,
  ParagraphStyleName,
} from './format-profile.ts';

/*
 * GB/T 9704-2012, layout of official documents of party and government organs; a school may follow it. A4; type area
 * 156 × 225 mm; 37 mm above it, 28 mm at the binding edge; 22 lines of 28 characters; title 小标宋 size 2, text 仿宋
 * size 3, 一、 in 黑体, （一） in 楷体; page number 4 号 宋体 between dashes, odd pages right, even pages left.
 * Not in the standard and chosen here: everything about tables, the ledger's page, the English faces.
 */

const sanhao = 32;
const erhao = 44;
const sihao = 28;
const xiaosi = 24;
const wuhao = 21;

/** 225 mm ÷ 22 lines. 29 pt × 22 is 0.2 pt more than the type area is high, and the last line would drop. */
const linePitch = 579;
/** 28 characters of 16 pt are 5.8 pt wider than the type area; a quarter point less each makes them fit. */
const squeeze = -5;
const bodyCharacter = sanhao * 10 + squeeze;

const portrait: PageGeometry = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1588,
  header: 1134,
  footer: 1417,
  linePitch,
};

/** The portrait page turned: its binding edge becomes the top, and the type area is 225 × 156 mm. */
const landscape: PageGeometry = {
  width: portrait.height,
  height: portrait.width,
  top: portrait.left,
  right: portrait.top,
  bottom: portrait.right,
  left: portrait.bottom,
  header: 850,
  footer: 850,
  linePitch,
};

/** The register is wider than the standard's type area lets it be legible: 18 mm on either side. */
const ledger: PageGeometry = {
  ...landscape,
  left: 1021,
  right: 1021,
  top: 1247,
  bottom: 1134,
  header: 680,
  footer: 567,
};

/** A slip that is filled in is no official letter: it keeps to one sheet, with the binding edge at its left. */
const form: PageGeometry = {
  ...portrait,
  left: 1247,
  right: 1021,
  top: 1247,
  bottom: 1134,
  header: 680,
  footer: 567,
};

/** 24 labels of 70 × 37 mm from edge to edge; what is left below them is less than a line. */
const labels24: PageGeometry = {
  width: portrait.width,
  height: portrait.height,
  top: 0,
  right: 0,
  bottom: 0,
  left: 0,
  header: 0,
  footer: 0,
  linePitch: 20,
  bare: true,
};

/** 10 labels of 105 × 57 mm, 6 mm below the upper edge. */
const labels10: PageGeometry = { ...labels24, top: 340 };

const fonts: readonly DeclaredFont[] = [
  { name: '仿宋', alternative: 'FangSong', family: 'modern', charset: '86', panose: '02010609060101010101' },
  { name: '黑体', alternative: 'SimHei', family: 'modern', charset: '86', panose: '02010609060101010101' },
  { name: '楷体', alternative: 'KaiTi', family: 'modern', charset: '86', panose: '02010609060101010101' },
  { name: '宋体', alternative: 'SimSun', family: 'roman', charset: '86', panose: '02010600030101010101' },
  // Property of Founder and often missing: 华文中宋 comes with Office and is the usual stand-in.
  { name: '方正小标宋简体', alternative: '华文中宋', family: 'script', charset: '86', panose: '03000509000000000000' },
  { name: 'Times New Roman', alternative: 'Times', family: 'roman', charset: '00', panose: '02020603050405020304' },
];

function face(name: string): FontFaces {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** Latin text in Times New Roman, Chinese names inside it in `eastAsia`. */
function latin(eastAsia: string): FontFaces {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, cs: 'Times New Roman' };
}

const fangsong = face('仿宋');
const heiti = face('黑体');
const kaiti = face('楷体');
const songti = face('宋体');
const xiaobiaosong = face('方正小标宋简体');

const pitch = { value: linePitch, rule: 'exact' } as const;
const single = { value: 240, rule: 'auto' } as const;
// Exact, so that a row is as high with a substituted font as with the right one.
const ledgerLine = { value: 265, rule: 'exact' } as const;
const table = { value: 340, rule: 'exact' } as const;
const englishTable = { value: 280, rule: 'exact' } as const;
const titleLine = { value: 720, rule: 'atLeast' } as const;

const body: ParagraphStyle = {
  faces: fangsong,
  size: sanhao,
  characterSpacing: squeeze,
  line: pitch,
  align: 'both',
  indent: { firstLine: 2 * bodyCharacter },
};
const flush: ParagraphStyle = { ...body, indent: {}, align: 'left' };
const title: ParagraphStyle = { faces: xiaobiaosong, size: erhao, line: titleLine, align: 'center', keepNext: true };
const fact: ParagraphStyle = { faces: fangsong, size: xiaosi, line: table, before: 10, after: 10, align: 'left' };
const cell: ParagraphStyle = { faces: fangsong, size: wuhao, line: ledgerLine, align: 'left' };
const figure: ParagraphStyle = { ...fact, align: 'center', keepNext: true };
const note: ParagraphStyle = { faces: fangsong, size: xiaosi, line: table, before: 40, after: 60, keepNext: true };
const pageNumber: ParagraphStyle = { faces: songti, size: sihao, line: single };

/** A line of a label: `size` in points, as high as it must be and no higher. */
function labelLine(faces: FontFaces, size: number, height: number): ParagraphStyle {
  return { faces, size: size * 2, line: { value: height * 20, rule: 'exact' }, align: 'left' };
}

const chinese: Record<ParagraphStyleName, ParagraphStyle> = {
  title: title,
  recipient: { ...flush, before: linePitch },
  heading1: { ...body, faces: heiti, align: 'left', keepNext: true, outlineLevel: 0 },
  heading2: { ...body, faces: kaiti, align: 'left', keepNext: true, outlineLevel: 1 },
  body,
  // The seal does not stand on a page without text.
  closing: { ...body, keepNext: true },
  attachmentNote: { ...body, before: linePitch, keepNext: true },
  sealName: { ...flush, align: 'right', before: 2 * linePitch, keepNext: true },
  date: { ...flush, align: 'right' },
  contact: { ...body, align: 'left' },
  attachmentLabel: { ...flush, faces: heiti, after: linePitch, keepNext: true },
  attachmentTitle: { ...title, after: 120, outlineLevel: 0 },
  tableCaption: { faces: heiti, size: xiaosi, line: table, before: 120, after: 40, align: 'center', keepNext: true },
  figureHead: { ...figure, faces: heiti },
  figureLabel: figure,
  figure,
  ledgerTitle: title,
  noteLeft: { ...note, align: 'left' },
  noteCentred: { ...note, align: 'center' },
  noteRight: { ...note, align: 'right' },
  ledgerHead: { ...cell, faces: heiti, align: 'center', keepNext: true },
  ledgerCell: cell,
  ledgerCentred: { ...cell, align: 'center' },
  ledgerCellKept: { ...cell, keepNext: true },
  ledgerCentredKept: { ...cell, align: 'center', keepNext: true },
  ledgerStrong: { ...cell, faces: heiti },
  ledgerStrongCentred: { ...cell, faces: heiti, align: 'center' },
  ledgerStrongCentredKept: { ...cell, faces: heiti, align: 'center', keepNext: true },
  ledgerGroup: { ...cell, faces: heiti, keepNext: true },
  sheetHeading: { faces: heiti, size: sihao, line: table, before: 240, after: 100, keepNext: true, outlineLevel: 0 },
  factLabel: { ...fact, faces: heiti, align: 'center' },
  fact,
  factCentred: { ...fact, align: 'center' },
  factStrong: { ...fact, faces: heiti },
  photo: { faces: fangsong, size: xiaosi, line: single, before: 60, after: 40, align: 'center' },
  photoCaption: { faces: fangsong, size: wuhao, line: single, after: 100, align: 'center' },
  sampleMark: { faces: heiti, size: xiaosi, line: single, align: 'right', characterSpacing: 60 },
  runningLine: { faces: songti, size: wuhao, line: { value: 260, rule: 'exact' }, align: 'left' },
  pageNumberOdd: { ...pageNumber, align: 'right', indent: { right: sihao * 10 } },
  pageNumberEven: { ...pageNumber, align: 'left', indent: { left: sihao * 10 } },
  pageCount: { faces: songti, size: wuhao, line: single, align: 'center' },
  // Carries a section break, or keeps two tables apart: as small as Word allows.
  spacer: { faces: fangsong, size: 2, line: { value: 20, rule: 'exact' } },
  labelMark: labelLine(heiti, 7, 9),
  labelName: labelLine(heiti, 11, 13.5),
  labelLine: labelLine(latin('宋体'), 7, 8.5),
  labelNumber: { ...labelLine(latin('黑体'), 12.5, 15), bold: true },
  labelSignal: { ...labelLine(heiti, 9, 12), align: 'center', bold: true },
  largeLabelMark: labelLine(heiti, 10, 13.5),
  largeLabelName: labelLine(heiti, 16, 21),
  largeLabelLine: labelLine(latin('宋体'), 10, 13),
  largeLabelNumber: { ...labelLine(latin('黑体'), 19.5, 24), bold: true },
  largeLabelSignal: { ...labelLine(heiti, 13, 18), align: 'center', bold: true },
};

const englishBody: ParagraphStyle = {
  ...body,
  faces: latin('仿宋'),
  size: sihao,
  characterSpacing: 0,
  indent: {},
  after: 120,
  line: { value: 420, rule: 'exact' },
  align: 'left',
};
const englishTitle: ParagraphStyle = {
  ...title,
  faces: latin('黑体'),
  bold: true,
  size: 40,
  line: { value: 560, rule: 'atLeast' },
};
const englishFact: ParagraphStyle = { ...fact, faces: latin('仿宋'), size: 22, line: englishTable };
const englishFactHead: ParagraphStyle = { ...englishFact, faces: latin('黑体'), bold: true };
const englishCell: ParagraphStyle = { ...cell, faces: latin('仿宋'), size: 18, line: { value: 230, rule: 'exact' } };
const englishNote: ParagraphStyle = { ...note, faces: latin('仿宋'), size: 20 };
const englishFigure: ParagraphStyle = { ...englishFact, align: 'center', keepNext: true };

const english: Record<ParagraphStyleName, ParagraphStyle> = {
  ...chinese,
  title: englishTitle,
  recipient: { ...englishBody, before: 240 },
  heading1: { ...englishBody, faces: latin('黑体'), bold: true, before: 160, keepNext: true, outlineLevel: 0 },
  heading2: { ...englishBody, faces: latin('楷体'), bold: true, before: 80, keepNext: true, outlineLevel: 1 },
  body: englishBody,
  closing: { ...englishBody, keepNext: true },
  attachmentNote: { ...englishBody, before: 240, keepNext: true },
  sealName: { ...englishBody, align: 'right', before: 480, after: 0, keepNext: true },
  date: { ...englishBody, align: 'right' },
  contact: englishBody,
  attachmentLabel: { ...englishBody, faces: latin('黑体'), bold: true, keepNext: true },
  attachmentTitle: { ...englishTitle, after: 120, outlineLevel: 0 },
  tableCaption: { ...englishFactHead, before: 160, after: 60, align: 'center', keepNext: true },
  figureHead: { ...englishFigure, faces: latin('黑体'), bold: true, size: 19 },
  figureLabel: { ...englishFigure, align: 'left' },
  figure: englishFigure,
  ledgerTitle: englishTitle,
  noteLeft: { ...englishNote, align: 'left' },
  noteCentred: { ...englishNote, align: 'center' },
  noteRight: { ...englishNote, align: 'right' },
  ledgerHead: { ...englishCell, faces: latin('黑体'), bold: true, align: 'center', keepNext: true },
  ledgerCell: englishCell,
  ledgerCentred: { ...englishCell, align: 'center' },
  ledgerCellKept: { ...englishCell, keepNext: true },
  ledgerCentredKept: { ...englishCell, align: 'center', keepNext: true },
  ledgerStrong: { ...englishCell, faces: latin('黑体'), bold: true },
  ledgerStrongCentred: { ...englishCell, faces: latin('黑体'), bold: true, align: 'center' },
  ledgerStrongCentredKept: { ...englishCell, faces: latin('黑体'), bold: true, align: 'center', keepNext: true },
  ledgerGroup: { ...englishCell, faces: latin('黑体'), bold: true, keepNext: true },
  sheetHeading: { ...chinese.sheetHeading, faces: latin('黑体'), bold: true, size: 26 },
  factLabel: englishFactHead,
  fact: englishFact,
  factCentred: { ...englishFact, align: 'center' },
  factStrong: englishFactHead,
  photo: { ...chinese.photo, faces: latin('仿宋') },
  photoCaption: { ...chinese.photoCaption, faces: latin('仿宋'), size: 20 },
  sampleMark: { ...chinese.sampleMark, faces: latin('黑体'), bold: true, characterSpacing: 20 },
  runningLine: { ...chinese.runningLine, faces: latin('宋体'), size: 20 },
  pageNumberOdd: { ...chinese.pageNumberOdd, faces: latin('宋体') },
  pageNumberEven: { ...chinese.pageNumberEven, faces: latin('宋体') },
  pageCount: { ...chinese.pageCount, faces: latin('宋体'), size: 20 },
  labelMark: { ...chinese.labelMark, faces: latin('黑体'), bold: true },
  labelName: { ...chinese.labelName, faces: latin('黑体') },
  labelSignal: { ...chinese.labelSignal, faces: latin('黑体') },
  largeLabelMark: { ...chinese.largeLabelMark, faces: latin('黑体'), bold: true },
  largeLabelName: { ...chinese.largeLabelName, faces: latin('黑体') },
  largeLabelSignal: { ...chinese.largeLabelSignal, faces: latin('黑体') },
};

/** The default look of every document. */
export const gbt9704: FormatProfile = {
  name: 'GB/T 9704-2012',
  pages: { portrait, landscape, ledger, form, labels24, labels10 },
  fonts,
  styles: { 'zh-CN': chinese, en: english },
  characterWidth: { 'zh-CN': bodyCharacter, en: sihao * 5 },
  cells: {
    ledger: { vertical: 30, horizontal: 40 },
    figures: { vertical: 20, horizontal: 60 },
    facts: { vertical: 30, horizontal: 100 },
    // What a printer cannot reach at the edge of the paper is not written on.
    labels: { vertical: 0, horizontal: 200 },
  },
  rules: { outer: 8, inner: 4 },
  headFill: 'F2F2F2',
  photoBox: { width: 272, height: 230 },
};
