import type { Language } from '../../../../shared/contract/document.ts';
import type { TableBlock } from '../../../documents/document-content.ts';
import type { TableShape } from '../../../documents/document-layout.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../../documents/format-profile.ts';
import type { ColumnWidth } from '../../documents/column-widths.ts';
import { registerCells, registerShape } from '../../documents/register-shape.ts';

const columns = ['what', 'amount', 'place', 'remark'] as const;
const widths: readonly ColumnWidth[] = [{ share: 1.2 }, { characters: 10 }, { share: 1 }, { share: 0.8 }];
const blankRows = 3;
/** Least height of a row that is filled in by hand, in twips. */
const handHeight = 480;

/** Ruled room for what stands there and is in no book. */
export function unknownTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const cells = registerCells(columns.map(() => 'ledgerCell'));
  return registerShape({ profile, language, page, widths, rows: { blank: { height: handHeight, cells } } });
}

/** The table of a layout that names its shape `unknown`. */
export function unknownTable(texts: DocumentTexts): TableBlock {
  const head = columns.map((name) => texts(`counts:sheet.unknownColumn.${name}`));
  const blank = () => ({ shape: 'blank', cells: columns.map(() => '') });
  return {
    kind: 'table',
    shape: 'unknown',
    rows: [{ shape: 'head', cells: head }, ...Array.from({ length: blankRows }, blank)],
  };
}
