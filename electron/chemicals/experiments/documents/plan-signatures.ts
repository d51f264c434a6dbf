import { type CellContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { CellShape, TableShape } from '../../../documents/document-layout.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import { type FormatProfile, type PageName, shareWidth, typeAreaWidth } from '../../../documents/format-profile.ts';
import { planTexts } from './plan-texts.ts';
import type { SafetyPlanData } from './safety-plan-data.ts';

/** Height of a field to sign in, in twips. */
const fieldHeight = 1000;

/** Who wrote the plan, who teaches by it, who approved it: each signs below the name, with the day of signing: when it was approved stands above. */
export function planSignaturesShape(profile: FormatProfile, page: PageName): TableShape {
  const label: CellShape = { style: 'figureHead', shaded: true, vertical: 'center' };
  const field: CellShape = { style: 'figure', vertical: 'center' };
  return {
    columns: shareWidth(typeAreaWidth(profile.pages[page]), [1, 1, 1]),
    margins: profile.cells.figures,
    ruled: true,
    rows: {
      head: { cells: [label, label, label] },
      field: { height: fieldHeight, cells: [field, field, field] },
    },
  };
}

/** The table of a layout that names its shape `sign`. */
export function planSignatures(texts: DocumentTexts, { plan }: SafetyPlanData): TableBlock {
  const doc = planTexts(texts);
  const { events, approvedBy } = plan.version;
  const writers = [...new Set(events.filter(({ kind }) => kind === 'begun' || kind === 'changed').map(({ by }) => by))];
  const head = (name: string, people: readonly string[]): CellContent => [
    doc(`sign.${name}`),
    ...people.map((person) => text('figure', person)),
  ];
  const date = doc('sign.date');
  return {
    kind: 'table',
    shape: 'sign',
    rows: [
      {
        shape: 'head',
        cells: [
          head('writer', writers),
          head('teacher', []),
          head('approver', approvedBy === null ? [] : [approvedBy]),
        ],
      },
      {
        shape: 'field',
        cells: [
          ['', '', date],
          ['', '', date],
          ['', '', date],
        ],
      },
    ],
  };
}
