import type { ListKind } from '../../../../shared/chemicals/listing-file.ts';
import { dimensionOf, readableUnit, type Unit } from '../../../../shared/chemicals/quantity.ts';
import type { Language } from '../../../../shared/contract/document.ts';
import type { ExperimentVersion, PlannedAmountView } from '../../../../shared/contract/experiments.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { TableShape } from '../../../documents/document-layout.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import type { FormatProfile, PageName, ParagraphStyleName } from '../../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from '../../documents/column-widths.ts';
import { listWords, printedAmount, substanceName } from '../../documents/printed-chemicals.ts';
import { registerCells, registerShape } from '../../documents/register-shape.ts';
import { planTexts } from './plan-texts.ts';

const columns = ['substance', 'perGroup', 'total', 'purpose'] as const;
const widths: readonly ColumnWidth[] = [{ share: 1.25 }, { characters: 6.5 }, { characters: 6.5 }, { share: 1 }];
const styles: readonly ParagraphStyleName[] = ['ledgerCell', 'ledgerCentred', 'ledgerCentred', 'ledgerCell'];

/** Substance, amount for a group, amount in all, purpose. */
export function plannedAmountsShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  return registerShape({ profile, language, page, widths, rows: { line: { cells: registerCells(styles) } } });
}

interface AmountTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  version: Pick<ExperimentVersion, 'amounts' | 'listed'>;
}

/** The table of a layout that names its shape `amounts`. */
export function plannedAmounts({ profile, language, page, texts, version }: AmountTable): TableBlock {
  const doc = planTexts(texts);
  const { characters } = registerColumns(profile, language, page, widths);
  const listedAs = new Map(version.listed.map(({ substanceId, controls }) => [substanceId, controls]));
  const rows = version.amounts.map((one): RowContent => {
    const lists = (listedAs.get(one.substanceId) ?? []).map(({ kind }) => kind as ListKind);
    const cells: CellContent[] = [
      [
        text('ledgerStrong', substanceName(language, one)),
        ...(one.cas === null ? [] : [doc('cas', { cas: one.cas })]),
        ...(lists.length === 0 ? [] : [text('ledgerStrong', listWords(texts, [...new Set(lists)]))]),
      ],
      one.basis === 'perGroup' ? printedAmount(texts, one.amount, one.unit) : doc('inAll'),
      one.total === null ? '' : printedAmount(texts, one.total, unitOfTotal(one, one.total)),
      one.purpose,
    ];
    return { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
  });
  const head = columns.map((name) => doc(`column.${name}`));
  return { kind: 'table', shape: 'amounts', rows: [{ shape: 'head', cells: head }, ...rows] };
}

/** A total is shown in the unit that its line was written in, in the larger one where it has grown beyond it. */
function unitOfTotal({ unit }: PlannedAmountView, total: number): Unit {
  if (unit !== 'g' && unit !== 'mL') return unit;
  return readableUnit({ dimension: dimensionOf(unit), amount: total });
}
