import type { Problem } from './problem.ts';
import type { XmlHandler } from './read-xml.ts';

interface OpenTable {
  layout: string | null;
  width: number | null;
  grid: number[];
  rows: number;
  /** Rows so far that do not repeat. */
  plainRows: number;
  headerRows: number;
  /** Holds paragraphs of a ledger, so its head must repeat on every page. */
  ledger: boolean;
  row: { spans: number; width: number; header: boolean };
  cell: { span: number; width: number | null; last: string | null } | null;
}

const ledgerStyles = new Set(['LedgerCell', 'LedgerCentred', 'LedgerStrong']);

/**
 * Rules about tables: a cell ends in a paragraph, the grid sums to the table's width and every row fills it, the layout
 * is fixed, a ledger's head repeats and only first rows do, no two tables touch (Word would join them).
 */
export function tableChecks(part: string, problems: Problem[]): XmlHandler {
  const tables: OpenTable[] = [];
  let count = 0;
  let depth = 0;
  let cellDepth = 0;
  let closedAt: { depth: number; element: string } | null = null;
  const report = (rule: Problem['rule'], detail: string) =>
    problems.push({ rule, part, detail: `table ${count}: ${detail}` });

  return {
    open(name, attributes) {
      depth += 1;
      const value = (key: string) => Number(attributes.get(`w:${key}`));
      const table = tables.at(-1);
      if (name === 'w:tbl') {
        count += 1;
        if (closedAt?.element === 'w:tbl' && closedAt.depth === depth) report('tablesTouch', 'directly after another');
        tables.push(newTable());
        return;
      }
      if (table === undefined) return;
      if (table.cell !== null && depth === cellDepth + 1) table.cell.last = name;
      if (name === 'w:tblW') table.width = attributes.get('w:type') === 'dxa' ? value('w') : null;
      else if (name === 'w:tblLayout') table.layout = attributes.get('w:type') ?? null;
      else if (name === 'w:gridCol') table.grid.push(value('w'));
      else if (name === 'w:tr') table.row = { spans: 0, width: 0, header: false };
      else if (name === 'w:tblHeader') table.row.header = true;
      else if (name === 'w:tc') {
        table.cell = { span: 1, width: null, last: null };
        cellDepth = depth;
      } else if (name === 'w:tcW' && table.cell) table.cell.width = value('w');
      else if (name === 'w:gridSpan' && table.cell) table.cell.span = value('val');
      else if (name === 'w:pStyle' && ledgerStyles.has(attributes.get('w:val') ?? '')) table.ledger = true;
    },
    close(name) {
      const table = tables.at(-1);
      if (table !== undefined) {
        if (name === 'w:tc') closeCell(table, report);
        else if (name === 'w:tr') closeRow(table, report);
        else if (name === 'w:tbl') {
          closeTable(table, report);
          tables.pop();
        }
      }
      closedAt = { depth, element: name };
      depth -= 1;
    },
    text() {},
  };
}

function newTable(): OpenTable {
  return {
    layout: null,
    width: null,
    grid: [],
    rows: 0,
    plainRows: 0,
    headerRows: 0,
    ledger: false,
    row: { spans: 0, width: 0, header: false },
    cell: null,
  };
}

type Report = (rule: Problem['rule'], detail: string) => void;

function closeCell(table: OpenTable, report: Report): void {
  const cell = table.cell;
  table.cell = null;
  if (cell === null) return;
  if (cell.last !== 'w:p') report('cellEnd', `row ${table.rows + 1}: a cell ends in ${cell.last ?? 'nothing'}`);
  const covered = table.grid.slice(table.row.spans, table.row.spans + cell.span);
  const width = covered.reduce((sum, column) => sum + column, 0);
  if (cell.width !== width) {
    report('tableGrid', `row ${table.rows + 1}: a cell of width ${cell.width} over columns of ${width}`);
  }
  table.row.spans += cell.span;
  table.row.width += width;
}

function closeRow(table: OpenTable, report: Report): void {
  table.rows += 1;
  if (table.row.spans !== table.grid.length) {
    report('tableGrid', `row ${table.rows} covers ${table.row.spans} of ${table.grid.length} columns`);
  }
  if (!table.row.header) table.plainRows += 1;
  else if (table.plainRows > 0) report('headerRow', `row ${table.rows} repeats, but is not among the first`);
  else table.headerRows += 1;
}

function closeTable(table: OpenTable, report: Report): void {
  const sum = table.grid.reduce((all, width) => all + width, 0);
  if (sum !== table.width) report('tableGrid', `columns sum to ${sum}, the table is ${table.width} wide`);
  if (table.layout !== 'fixed') report('tableLayout', 'is not of fixed layout');
  if (table.rows === 0) report('tableGrid', 'has no rows');
  if (table.ledger && table.headerRows === 0) report('headerRow', 'is a ledger without a repeating head');
}
