import { type LabelSheetName, labelSheets } from '../../../shared/chemicals/label-sheet.ts';
import { statesPercent } from '../../../shared/chemicals/stated-percent.ts';
import { type TextBlock, text } from '../../documents/document-content.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { ParagraphStyle, ParagraphStyleName } from '../../documents/format-profile.ts';
import { fitLine, fits, joinOnLines, wrapLine } from './fit-line.ts';
import type { BottleLabel } from './label-data.ts';
import { printedAmount } from './printed-chemicals.ts';

export interface LabelLook {
  styles: Record<'mark' | 'name' | 'line' | 'number', ParagraphStyleName>;
  /** Widest line of each in characters of a Chinese text. */
  fits: Record<'mark' | 'name' | 'line' | 'number', number>;
}

/** Height of a label in twips, rounded down: eight rows must not be a hair higher than the sheet. */
export function labelHeight(sheet: LabelSheetName): number {
  return Math.floor((labelSheets[sheet].height * 1440) / 25.4);
}

/** Left free above and below the lines together, in twips: paper is not cut to a hair. */
const spare = 60;
const joiner = ' · ';

interface LabelRoom {
  texts: DocumentTexts;
  look: LabelLook;
  styles: Record<ParagraphStyleName, ParagraphStyle>;
  sheet: LabelSheetName;
  sample: boolean;
}

/**
 * The lines of a label from its top. All of them where they have room. Where they have not, the cabinet's name, whose number stands
 * first, is cut to a line, and then the English name gives way; marks, name, amounts, number and days never do.
 */
export function labelLines(room: LabelRoom, label: BottleLabel): TextBlock[] {
  const tries = [
    { cabinetLines: 2, english: true },
    { cabinetLines: 1, english: true },
    { cabinetLines: 1, english: false },
  ];
  const most = labelHeight(room.sheet) - spare;
  const heightOf = (lines: readonly TextBlock[]) =>
    lines.reduce((sum, { style }) => sum + room.styles[style].line.value, 0);
  const laid = tries.map((one) => linesOf(room, label, one));
  return laid.find((lines) => heightOf(lines) <= most) ?? laid.at(-1) ?? [];
}

function linesOf(
  { texts, look: { styles, fits: widest }, sample }: LabelRoom,
  label: BottleLabel,
  { cabinetLines, english }: { cabinetLines: number; english: boolean },
): TextBlock[] {
  const marks = [
    sample ? texts('labels:sample') : '',
    ...label.lists.map((kind) => texts(`chemicals:control.mark.${kind}`)),
    label.storageGroup === null ? '' : texts(`chemicals:group.${label.storageGroup}`),
  ];
  const amounts = [printedAmount(texts, label.netAmount, label.unit), purityOf(texts, label)];
  const lines = (written: readonly string[]) => written.map((line) => text(styles.line, line));
  return [
    ...joinOnLines(marks, joiner, widest.mark).map((line) => text(styles.mark, line)),
    ...nameLines(styles, widest, label.nameZh),
    ...(english && label.nameEn !== '' ? lines([fitLine(label.nameEn, widest.line)]) : []),
    ...lines(joinOnLines(amounts, joiner, widest.line)),
    text(numberStyle(styles, widest, label.number), label.number),
    ...lines(wrapLine(label.cabinetName, widest.line, cabinetLines)),
    ...lines([
      texts(`labels:${label.isOpeningStock ? 'openingStock' : 'received'}`, { day: label.receivedOn ?? blank }),
      texts('labels:opened', { day: label.openedOn ?? blank }),
      ...(label.expiresOn === null ? [] : [texts('labels:expires', { day: label.expiresOn })]),
    ]),
  ];
}

/** Room to write a day by hand. */
const blank = '_'.repeat(10);

/** The purity as it was typed, and the percentage where that does not say it. */
function purityOf(texts: DocumentTexts, { purity, concentration }: BottleLabel): string {
  if (concentration === null || statesPercent(purity, concentration)) return purity;
  const percent = texts('labels:percent', { percent: concentration / 100 });
  return purity === '' ? percent : texts('labels:purityPercent', { purity, percent });
}

/** As big as it allows: on a line of its own size, or smaller on up to two. */
function nameLines(styles: LabelLook['styles'], widest: LabelLook['fits'], name: string): TextBlock[] {
  if (fits(name, widest.name)) return [text(styles.name, name)];
  return wrapLine(name, widest.mark, 2).map((line) => text(styles.mark, line));
}

/** As big as the number allows: a school may have given a bottle a long one of its own. */
function numberStyle(styles: LabelLook['styles'], widest: LabelLook['fits'], number: string): ParagraphStyleName {
  if (fits(number, widest.number)) return styles.number;
  return fits(number, widest.name) ? styles.name : styles.line;
}
