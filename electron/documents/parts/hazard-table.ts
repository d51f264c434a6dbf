import type { Language } from '../../../shared/contract/document.ts';
import type { Hazard } from '../../../shared/hazards/hazard.ts';
import type { RowContent, TableBlock } from '../document-content.ts';
import type { CellShape, TableShape } from '../document-layout.ts';
import type { DocumentTexts } from '../document-texts.ts';
import {
  type FormatProfile,
  type PageName,
  type ParagraphStyleName,
  shareWidth,
  typeAreaWidth,
} from '../format-profile.ts';
import { mayOutgrowPage } from '../row-height.ts';
import { columnWidths, commitmentColumns, type HazardColumnName, hazardCells } from './hazard-columns.ts';

/** Columns whose short values stand in the middle. */
const centred: readonly HazardColumnName[] = ['identity', 'number', 'classification', 'responsible', 'due', 'state'];

/** A table of hazards, one row each, under a head of two rows that repeats on every page. */
export function hazardTableShape(
  profile: FormatProfile,
  language: Language,
  page: PageName,
  columns: readonly HazardColumnName[],
): TableShape {
  const head: CellShape = { style: 'ledgerHead', shaded: true, vertical: 'center' };
  const first = columns.indexOf(commitmentColumns[0] ?? 'responsible');
  const top = columns
    .filter((name) => !commitmentColumns.includes(name))
    .map((): CellShape => ({ ...head, merge: 'restart' }))
    .toSpliced(first, 0, { ...head, span: commitmentColumns.length });
  const second = columns.map(
    (name): CellShape => (commitmentColumns.includes(name) ? head : { ...head, merge: 'continue' }),
  );
  const style = (name: HazardColumnName): ParagraphStyleName =>
    centred.includes(name) ? 'ledgerCentred' : 'ledgerCell';
  return {
    columns: widths(profile, language, page, columns),
    margins: profile.cells.ledger,
    ruled: true,
    rows: {
      top: { header: true, cells: top },
      second: { header: true, cells: second },
      hazard: { cells: columns.map((name) => ({ style: style(name), vertical: 'center' })) },
    },
  };
}

/** Widths in twips: what the short columns need, and the rest shared among the texts. */
function widths(
  profile: FormatProfile,
  language: Language,
  page: PageName,
  columns: readonly HazardColumnName[],
): number[] {
  const character = profile.styles[language].ledgerCell.size * 10;
  const margins = 2 * profile.cells.ledger.horizontal;
  const wanted = columns.map((name) => columnWidths[language][name]);
  const fixed = wanted.map((width) => ('characters' in width ? Math.ceil(width.characters * character) + margins : 0));
  const left = typeAreaWidth(profile.pages[page]) - fixed.reduce((sum, width) => sum + width, 0);
  const shares = shareWidth(
    left,
    wanted.map((width) => ('share' in width ? width.share : 0)),
  );
  return fixed.map((width, index) => width + (shares[index] ?? 0));
}

interface HazardTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  /** Name under which the layout holds the shape. */
  shape: string;
  columns: readonly HazardColumnName[];
  texts: DocumentTexts;
  hazards: Iterable<Hazard>;
  /** Day to which overdue is counted. */
  asOf: string;
}

/** The table itself. Rows are made one by one while the document is written. */
export function hazardTable(table: HazardTable): TableBlock {
  return { kind: 'table', shape: table.shape, rows: { [Symbol.iterator]: () => rowsOf(table) } };
}

function* rowsOf({ profile, language, page, columns, texts, hazards, asOf }: HazardTable): Generator<RowContent> {
  const head = (name: HazardColumnName) => texts(`column.${name}`);
  const others = columns.filter((name) => !commitmentColumns.includes(name)).map(head);
  const first = columns.indexOf(commitmentColumns[0] ?? 'responsible');
  yield { shape: 'top', cells: others.toSpliced(first, 0, texts('column.commitments')) };
  yield { shape: 'second', cells: columns.map((name) => (commitmentColumns.includes(name) ? head(name) : '')) };

  const character = profile.styles[language].ledgerCell.size * 10;
  const margins = 2 * profile.cells.ledger.horizontal;
  const characters = widths(profile, language, page, columns).map((width) => Math.floor((width - margins) / character));
  const cellsOf = hazardCells(texts, language, asOf);
  const columnCells = columns.map((name) => cellsOf[name]);
  for (const hazard of hazards) {
    const cells = columnCells.map((cell) => cell(hazard));
    yield { shape: 'hazard', cells, maySplit: mayOutgrowPage(cells, characters) };
  }
}
