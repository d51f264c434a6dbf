import type { SheetCell } from '../spreadsheet/sheet.ts';
import type { ImportColumn } from './import-columns.ts';
import { type ImportProblem, problemIn } from './import-problem.ts';
import { eachBottle, quantityWithin } from './import-words.ts';
import { type ParsedQuantity, parseQuantity, type Quantity, type Unit } from './quantity.ts';

/** How much a row says there is. Amounts in mg, µL or pieces, of each of its bottles. */
export interface BottleAmounts {
  readonly bottles: number;
  readonly unit: Unit;
  readonly dimension: Quantity['dimension'];
  readonly netAmount: number;
  readonly amount: number;
}

/** The cells that say how much, and what stands in the brackets of their headers. */
export interface AmountCells {
  readonly cells: Readonly<Record<'net' | 'spec' | 'count' | 'quantity' | 'left' | 'unit', SheetCell | null>>;
  readonly units: Readonly<Partial<Record<ImportColumn, string | null>>>;
}

/** What of a specification such as `AR 500g/瓶` is a quantity, and what is not. */
export function splitSpecification(text: string): { quantity: string | null; rest: string } {
  // A number alone is no level: it lacks its unit.
  if (/^\d+(?:\.\d+)?$/.test(text.trim())) return { quantity: text.trim(), rest: '' };
  const match = quantityWithin.exec(text);
  if (match === null) return { quantity: null, rest: text.trim() };
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { quantity: match[0], rest: rest.replace(/^[\s,;，；/、]+|[\s,;，；/、]+$/g, '').replace(/\s+/g, ' ') };
}

/** A school's row of more bottles than this is a slip of the pen. */
export const mostBottlesInRow = 500;

type Found = { ok: true; quantity: Quantity; unit: Unit } | { ok: false; problem: ImportProblem } | null;

/** Reads how many bottles a row means, what each holds when full and what is in it now. */
export function readAmounts({ cells, units }: AmountCells): BottleAmounts | ImportProblem[] {
  const shared = cells.unit?.text ?? null;
  const net = netOf(cells, units, shared);
  const netKnown = net?.ok === true ? net : null;
  const count = quantityIn('count', cells.count, [units.count, '瓶']);
  const bare = netKnown !== null && isCount(cells.quantity) ? '瓶' : null;
  const quantity = quantityIn('quantity', cells.quantity, [units.quantity, shared, bare]);
  const left = quantityIn('left', cells.left, [units.left, shared]);
  const problems = [net, count, quantity, left].flatMap((found) => (found?.ok === false ? [found.problem] : []));
  if (problems.length > 0) return problems;
  return combine(netKnown, known(count), known(quantity), known(left));
}

type Known = Extract<Found, { ok: true }> | null;
const known = (found: Found): Known => (found?.ok ? found : null);

function combine(net: Known, count: Known, quantity: Known, left: Known): BottleAmounts | ImportProblem[] {
  const inBottles = (found: Known) => found !== null && found.quantity.dimension === 'count';
  const netInPieces = net !== null && inBottles(net);
  const leftInBottles = inBottles(left) && !netInPieces;
  const stated = count ?? (inBottles(quantity) ? quantity : null) ?? (leftInBottles ? left : null);
  const bottles = stated?.quantity.amount ?? 1;
  if (bottles > mostBottlesInRow) {
    return [problemIn(columnOf(stated, { count, quantity, left }), 'tooManyBottles', { most: mostBottlesInRow })];
  }
  const now = left !== null && !leftInBottles ? left : !inBottles(quantity) && net !== null ? quantity : null;
  const full = net ?? (inBottles(quantity) ? null : quantity) ?? now;
  if (full === null) {
    // Counted in bottles, and nobody says what is in one.
    if (stated === null) return [problemIn(null, 'amountMissing')];
    return amounts(
      bottles,
      'bottle',
      { dimension: 'count', amount: 1 },
      1,
      columnOf(stated, { count, quantity, left }),
    );
  }
  if (full.quantity.amount === 0) return [problemIn(net === null ? 'quantity' : 'net', 'netZero')];
  const column = now === left ? 'left' : 'quantity';
  if (now !== null && now.quantity.dimension !== full.quantity.dimension) return [problemIn(column, 'unitsDiffer')];
  const each = full.quantity.amount;
  if (now === null)
    return amounts(bottles, full.unit, full.quantity, each, columnOf(stated, { count, quantity, left }));
  const total = now.quantity.amount;
  if (bottles > 1) {
    if (total !== each * bottles) return [problemIn(column, 'leftOfSeveral')];
    return amounts(bottles, full.unit, full.quantity, each, column);
  }
  if (total > each) return [problemIn(column, 'moreThanNet')];
  return amounts(bottles, full.unit, full.quantity, total, column);
}

function amounts(
  bottles: number,
  unit: Unit,
  full: Quantity,
  amount: number,
  column: ImportColumn,
): BottleAmounts | ImportProblem[] {
  if (bottles === 0) return [problemIn(column, 'netZero')];
  return { bottles, unit, dimension: full.dimension, netAmount: full.amount, amount };
}

function columnOf(found: Known, { count, quantity }: { count: Known; quantity: Known; left: Known }): ImportColumn {
  if (found === null || found === count) return 'count';
  return found === quantity ? 'quantity' : 'left';
}

function netOf(cells: AmountCells['cells'], units: AmountCells['units'], shared: string | null): Found {
  // A unit beside the numbers of bottles is that of the numbers, not of what one holds.
  const ofContent = shared !== null && isUnit(shared, ['mass', 'volume']) ? shared : null;
  if (cells.net !== null) return quantityIn('net', cells.net, [units.net, ofContent]);
  const within = splitSpecification(cells.spec?.text.normalize('NFKC') ?? '');
  // `500g*20`: how many that makes is not guessed.
  if (within.quantity !== null && /^[*×xX]\s*\d/.test(within.rest)) {
    return { ok: false, problem: problemIn('spec', 'notANumber', { text: cells.spec?.text ?? '' }) };
  }
  return within.quantity === null ? null : quantityIn('spec', { text: within.quantity }, [units.spec, ofContent]);
}

function quantityIn(
  column: ImportColumn,
  cell: SheetCell | null,
  assumed: readonly (string | null | undefined)[],
): Found {
  if (cell === null) return null;
  const parsed = parseWith(cell.text, assumed);
  if (parsed.ok) return parsed;
  const reason = parsed.problem === 'empty' ? 'notANumber' : parsed.problem;
  const text = cell.text.trim();
  // The unit that is not known may stand in a column of its own: `盒` beside `3`.
  const unit = reason === 'noUnit' ? assumed.find((one) => one && !/^[\d.,]/.test(one)) : undefined;
  if (unit) return { ok: false, problem: problemIn(column, 'unknownUnit', { text: `${text}${unit}` }) };
  return { ok: false, problem: problemIn(column, reason, { text }) };
}

/** A number alone counts in the first of the units that is one. */
function parseWith(text: string, assumed: readonly (string | null | undefined)[]): ParsedQuantity {
  const plain = text.normalize('NFKC').trim().replace(eachBottle, '');
  if (!/[\d.]$/.test(plain)) return parseQuantity(plain);
  // `g/瓶` above a column is the unit of what each bottle holds.
  const unit = assumed
    .map((one) => one?.normalize('NFKC').trim().replace(eachBottle, ''))
    .find((one) => one && isUnit(one, ['mass', 'volume', 'count']));
  return parseQuantity(`${plain}${unit ?? ''}`);
}

function isUnit(text: string, dimensions: readonly Quantity['dimension'][]): boolean {
  // `500g` is no unit but a quantity.
  if (/^[\d.,]/.test(text)) return false;
  const one = parseQuantity(`1${text}`);
  return one.ok && dimensions.includes(one.quantity.dimension);
}

const isCount = (cell: SheetCell | null) => /^\d{1,4}$/.test(cell?.text.normalize('NFKC').trim() ?? '');
