import type { Language } from '../../../../shared/contract/document.ts';
import type { ReagentHints } from '../../../../shared/contract/experiments.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { TableShape } from '../../../documents/document-layout.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import type { FormatProfile, PageName, ParagraphStyleName } from '../../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from '../../documents/column-widths.ts';
import { substanceName } from '../../documents/printed-chemicals.ts';
import { registerCells, registerShape } from '../../documents/register-shape.ts';
import { planTexts } from './plan-texts.ts';
import type { PrintedPlan } from './safety-plan-data.ts';

const columns = ['substance', 'signal', 'pictograms', 'statements'] as const;
const widths: readonly ColumnWidth[] = [{ share: 1 }, { characters: 4.2 }, { characters: 5.2 }, { share: 1.9 }];
const styles: readonly ParagraphStyleName[] = ['ledgerCell', 'ledgerCentred', 'ledgerCentred', 'ledgerCell'];

/** Side of a sign in pixels at 96 to the inch: two stand side by side. */
const sign = 30;
const perLine = 2;

/** Substance, signal word, pictograms, hazard statements. */
export function reagentTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  return registerShape({ profile, language, page, widths, rows: { line: { cells: registerCells(styles) } } });
}

interface ReagentTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  reagents: readonly ReagentHints[];
  signs: PrintedPlan['signs'];
}

/** The table of a layout that names its shape `reagents`. What the mapping does not know is said to be not on file. */
export function reagentTable({ profile, language, page, texts, reagents, signs }: ReagentTable): TableBlock {
  const doc = planTexts(texts);
  const { characters } = registerColumns(profile, language, page, widths);
  const rows = reagents.map((one): RowContent => {
    const statements = one.statements.map(({ code, zh, en }) => `${code} ${language === 'en' ? en : zh}`);
    const unknown =
      one.hazardClasses.length === 0
        ? [doc('notOnFile')]
        : one.notOnFile.map((written) => doc('classNotOnFile', { class: written }));
    const stricter = one.mayBeStricter.length === 0 ? [] : [doc('mayBeStricter')];
    const cells: CellContent[] = [
      [text('ledgerStrong', substanceName(language, one))],
      one.signalWord === null ? doc('noSignal') : [text('ledgerStrongCentred', doc(`signal.${one.signalWord}`))],
      signsCell(doc, one, signs),
      [...statements, ...unknown, ...stricter],
    ];
    return { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
  });
  const head = columns.map((name) => doc(`column.${name}`));
  return { kind: 'table', shape: 'reagents', rows: [{ shape: 'head', cells: head }, ...rows] };
}

/** Drawn as on the labels; the codes describe the picture. */
function signsCell(
  doc: DocumentTexts,
  { substanceId, pictograms }: ReagentHints,
  signs: PrintedPlan['signs'],
): CellContent {
  const strip = signs[substanceId];
  if (strip === undefined) return pictograms.length === 0 ? doc('noSignal') : [...pictograms];
  // More than stand side by side share their room.
  const height = Math.round(Math.min(sign, (perLine * sign) / strip.signs));
  const size = { width: height * strip.signs, height };
  const description = pictograms.join(' ');
  return [{ kind: 'picture', style: 'photo', bytes: strip.bytes, format: 'png', ...size, description }];
}
