import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  HeightRule,
  ImageRun,
  type ITableBordersOptions,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { type Unzipped, unzipSync } from 'fflate';
import { cleanText, linesOf } from './clean-text.ts';
import { corePropertiesXml } from './core-properties.ts';
import {
  type Block,
  type CellContent,
  type DocumentContent,
  type PictureBlock,
  placedStyles,
  type RowContent,
  type TableBlock,
  type TextBlock,
} from './document-content.ts';
import { type CellShape, type DocumentLayout, rowShape, type TableShape } from './document-layout.ts';
import type { ParagraphStyleName } from './format-profile.ts';
import { pageWithDocx } from './page-with-docx.ts';
import { fontTableXml, styleId, styleSheetXml } from './style-sheet.ts';

/**
 * Writes a document with `docx` objects and returns the parts of its file by path. Exact but slow and large for
 * thousands of rows: used once a layout to learn what every piece looks like (compile-layout.ts), and by a test that
 * compares a stamped document with the same one built here.
 */
export async function composeWithDocx(layout: DocumentLayout, content: DocumentContent): Promise<Unzipped> {
  const last = content.sections.length - 1;
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: content.sections.map((section, index) => ({
      ...pageWithDocx(layout, content.properties, section.page),
      children: [
        ...Iterator.from(section.blocks).flatMap((block) => blockChildren(layout, block)),
        ...(index === last ? [] : [paragraph('spacer', '')]),
      ],
    })),
  });
  const file = await Packer.toBuffer(document, undefined, [
    { path: 'word/styles.xml', data: styleSheetXml(layout) },
    { path: 'word/fontTable.xml', data: fontTableXml(layout.profile) },
    { path: 'docProps/core.xml', data: corePropertiesXml(content.properties) },
  ]);
  return unzipSync(file);
}

function blockChildren(layout: DocumentLayout, block: Block): FileChild[] {
  if (block.kind === 'table') return [tableOf(layout, block)];
  return paragraphsOf(block);
}

function paragraphsOf(block: TextBlock | PictureBlock): Paragraph[] {
  if (block.kind === 'picture') return [picture(block)];
  return linesOf(block.text).map((line) => paragraph(block.style, line, block.rightIndent));
}

function paragraph(style: ParagraphStyleName, line: string, rightIndent?: number): Paragraph {
  return new Paragraph({
    style: styleId(style),
    ...(line === '' || !placedStyles.includes(style) ? {} : { indent: { right: rightIndent ?? 0 } }),
    children: line === '' ? [] : [new TextRun(line)],
  });
}

function picture(block: PictureBlock): Paragraph {
  const image = new ImageRun({
    type: block.format === 'jpeg' ? 'jpg' : 'png',
    data: block.bytes,
    transformation: { width: block.width, height: block.height },
    altText: { description: cleanText(block.description).replaceAll('\n', ' ') },
  });
  return new Paragraph({ style: styleId(block.style), children: [image] });
}

function tableOf(layout: DocumentLayout, block: TableBlock): Table {
  const shape = layout.tables[block.shape];
  if (shape === undefined) throw new Error(`Layout ${layout.name} has no table ${block.shape}`);
  const { vertical, horizontal } = shape.margins;
  return new Table({
    width: { size: shape.columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: shape.columns,
    layout: TableLayoutType.FIXED,
    alignment: shape.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    // Text of the first column would otherwise stand at the margin, and the rule left of it.
    indent: { size: 0, type: WidthType.DXA },
    margins: { top: vertical, bottom: vertical, left: horizontal, right: horizontal, marginUnitType: WidthType.DXA },
    borders: bordersOf(layout, shape),
    rows: [...Iterator.from(block.rows).map((row) => rowOf(layout, shape, row))],
  });
}

function bordersOf(layout: DocumentLayout, shape: TableShape): ITableBordersOptions {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const outer = shape.ruled ? { style: BorderStyle.SINGLE, size: layout.profile.rules.outer, color: '000000' } : none;
  const inner = shape.ruled ? { style: BorderStyle.SINGLE, size: layout.profile.rules.inner, color: '000000' } : none;
  return { top: outer, bottom: outer, left: outer, right: outer, insideHorizontal: inner, insideVertical: inner };
}

function rowOf(layout: DocumentLayout, table: TableShape, row: RowContent): TableRow {
  const shape = rowShape(table, row.shape);
  let column = 0;
  const cells = shape.cells.map((cell, index) => {
    const span = cell.span ?? 1;
    const width = table.columns.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    column += span;
    return cellOf(layout, cell, width, row.cells[index] ?? '');
  });
  return new TableRow({
    cantSplit: row.maySplit !== true,
    ...(shape.header ? { tableHeader: true } : {}),
    ...(shape.height === undefined
      ? {}
      : { height: { value: shape.height, rule: shape.exact ? HeightRule.EXACT : HeightRule.ATLEAST } }),
    children: cells,
  });
}

function cellOf(layout: DocumentLayout, shape: CellShape, width: number, content: CellContent): TableCell {
  const parts = typeof content === 'string' ? [content] : content.length === 0 ? [''] : content;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(shape.span === undefined ? {} : { columnSpan: shape.span }),
    ...(shape.merge === undefined
      ? {}
      : { verticalMerge: shape.merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    ...(shape.shaded ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: layout.profile.headFill } } : {}),
    ...(shape.vertical === 'center' ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: parts.flatMap((part) =>
      paragraphsOf(typeof part === 'string' ? { kind: 'text', style: shape.style, text: part } : part),
    ),
  });
}
