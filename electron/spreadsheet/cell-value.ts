import { dayOfSerial } from '../../shared/spreadsheet/day-serial.ts';
import { unescapeCellText } from '../../shared/spreadsheet/escaped-text.ts';
import type { SheetCell } from '../../shared/spreadsheet/sheet.ts';
import { decimalText, movePoint } from './decimal-text.ts';
import { type NumberLook, plainLook } from './number-format.ts';
import { refuse } from './refuse.ts';

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly from1904: boolean;
}

/** A cell as the sheet holds it. */
export interface StoredCell {
  /** The attribute `t`: what its value is. */
  readonly type: string;
  /** The attribute `s`: the number of its style. */
  readonly style: number;
  /** What stands in its `v`; of a formula, the result that was stored. */
  readonly value: string;
  /** The text of its inline string. */
  readonly inline: string;
}

const textCell = (text: string): SheetCell | null => (text === '' ? null : { text });

/** The cell as a person reads it; null where it is empty. */
export function cellValue(cell: StoredCell, context: CellContext): SheetCell | null {
  const value = cell.value.trim();
  switch (cell.type) {
    case 's': {
      const text = context.strings[Number(value)];
      return text === undefined ? refuse('spreadsheetDamaged') : textCell(text);
    }
    case 'inlineStr':
      return textCell(cell.inline);
    case 'str':
      return textCell(unescapeCellText(cell.value));
    case 'b':
      return value === '' ? null : { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'd':
      return writtenMoment(value);
    case 'n':
      return value === '' ? null : numberCell(value, context.looks[cell.style] ?? plainLook, context.from1904);
    default:
      // Errors (#N/A) and what a later version may bring.
      return textCell(value);
  }
}

function numberCell(stored: string, look: NumberLook, from1904: boolean): SheetCell {
  const decimal = decimalText(stored);
  if (decimal === null) return { text: stored };
  const number = Number(decimal);
  if (look.kind !== 'number') return momentCell(number, look, from1904) ?? { text: decimal, number };
  const { percent, before, behind, digits } = look;
  const shown = percent ? `${movePoint(decimal, 2)}%` : decimal;
  if (number < 0) return { text: shown, number };
  const filled = digits > 0 && /^\d+$/.test(shown) ? shown.padStart(digits, '0') : shown;
  return { text: before + filled + behind, number };
}

const daySeconds = 86_400;
const twoDigits = (number: number) => String(number).padStart(2, '0');

type MomentLook = Exclude<NumberLook, { kind: 'number' }>;

/** A day with its time of day, or a time alone. Null for numbers that mean no day. */
function momentCell(serial: number, look: MomentLook, from1904: boolean): SheetCell | null {
  const seconds = Math.round(serial * daySeconds);
  const ofDay = ((seconds % daySeconds) + daySeconds) % daySeconds;
  const clock = clockText(ofDay);
  if (look.kind === 'time') return { text: clock, number: serial };
  const day = dayOfSerial((seconds - ofDay) / daySeconds, from1904);
  if (day === null) return null;
  const text = ofDay === 0 ? day : `${day} ${clock}`;
  return look.monthOnly ? { text, day, monthOnly: true } : { text, day };
}

function clockText(ofDay: number): string {
  const clock = `${twoDigits(Math.floor(ofDay / 3600))}:${twoDigits(Math.floor(ofDay / 60) % 60)}`;
  return ofDay % 60 === 0 ? clock : `${clock}:${twoDigits(ofDay % 60)}`;
}

/** A cell of type `d` holds ISO 8601: `2026-03-05`, `2026-03-05T08:30:00`. */
function writtenMoment(value: string): SheetCell | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?.*)?$/.exec(value);
  if (match === null) return textCell(value);
  const [, day = '', hours = 0, minutes = 0, seconds = 0] = match;
  const ofDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { text: ofDay === 0 ? day : `${day} ${clockText(ofDay)}`, day };
}
