import { strictestOf } from '../../../shared/chemicals/approval.ts';
import { type CellContent, type TableBlock, text } from '../../documents/document-content.ts';
import type { CellShape, TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { type FormatProfile, type PageName, shareWidth, typeAreaWidth } from '../../documents/format-profile.ts';
import type { PrintedSlip } from './slip-data.ts';

/** Height of a field to sign in, in twips. */
const fieldHeight = 760;

/** A line for the approver; then taker, keeper and second keeper sign twice: when it is issued, and when it is settled. */
export function signTableShape(profile: FormatProfile, page: PageName): TableShape {
  const label: CellShape = { style: 'figureHead', shaded: true, vertical: 'center' };
  const field: CellShape = { style: 'figure', vertical: 'center' };
  return {
    columns: shareWidth(typeAreaWidth(profile.pages[page]), [0.8, 1.733, 1.733, 1.734]),
    margins: profile.cells.figures,
    ruled: true,
    rows: {
      approval: { height: fieldHeight, cells: [label, { ...field, span: 3 }] },
      head: { cells: [label, label, label, label] },
      field: { height: fieldHeight, cells: [label, field, field, field] },
    },
  };
}

/** The table of a layout that names its shape `sign`. */
export function signTable(texts: DocumentTexts, { takerName, entries, lines }: PrintedSlip): TableBlock {
  const issue = entries.find((entry) => entry.kind === 'issued');
  const party = strictestOf(
    entries.flatMap(({ kind, awaits }) => (kind === 'issued' && awaits !== null ? awaits : [])),
  );
  const waiting = party === 'second' ? texts('chemical.awaits.second') : undefined;
  const people: [string, string | undefined][] = [
    ['taker', takerName],
    ['keeper', issue?.by],
    ['secondKeeper', issue?.second ?? waiting],
  ];
  const head = people.map(([role, name]): CellContent => {
    const label = texts(`chemical.slip.sign.${role}`);
    return name === undefined || name === '' ? label : [label, text('figure', name)];
  });
  // Before the principal or the safety officer has said yes, the paper says that nothing may be taken.
  const notYet = party === null || party === 'second' ? [] : [text('figure', texts(`chemical.slip.notYet.${party}`))];
  // Said once, however many bottles it was said of.
  const noes = new Map(
    lines.flatMap(({ declined }) => (declined ? [[`${declined.by} ${declined.reason}`, declined]] : [])),
  );
  const declined = [...noes.values()].map(({ by, reason }) =>
    text('figure', texts('chemical.slip.declined', { name: by, reason })),
  );
  const date = texts('chemical.slip.sign.date');
  const field = (name: string) => ({
    shape: 'field',
    cells: [texts(`chemical.slip.sign.${name}`), ['', '', date], ['', '', date], ['', '', date]],
  });
  return {
    kind: 'table',
    shape: 'sign',
    rows: [
      {
        shape: 'approval',
        cells: [texts('chemical.slip.sign.approval'), [...notYet, ...declined, texts('chemical.slip.sign.approver')]],
      },
      { shape: 'head', cells: ['', ...head] },
      field('issue'),
      field('settle'),
    ],
  };
}
