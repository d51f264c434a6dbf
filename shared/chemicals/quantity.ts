/** What an amount is counted in: milligrams, microlitres or pieces. Never a fraction, never a float. */
export const dimensions = ['mass', 'volume', 'count'] as const;
export type Dimension = (typeof dimensions)[number];

/** The units that people see and choose. */
export const units = ['g', 'kg', 'mL', 'L', 'bottle'] as const;
export type Unit = (typeof units)[number];

/** An exact amount: a whole number ≥ 0 of mg (mass), µL (volume) or pieces (count). */
export interface Quantity {
  dimension: Dimension;
  amount: number;
}

/** Why a text is no quantity. */
export type QuantityProblem = 'empty' | 'notANumber' | 'negative' | 'noUnit' | 'unknownUnit' | 'tooFine' | 'tooLarge';

export type ParsedQuantity = { ok: true; quantity: Quantity; unit: Unit } | { ok: false; problem: QuantityProblem };

interface Scale {
  dimension: Dimension;
  /** The smallest amount is so many powers of ten below one of the unit. */
  power: number;
  unit: Unit;
}

const scales: Readonly<Record<string, Scale>> = {
  mg: { dimension: 'mass', power: 0, unit: 'g' },
  毫克: { dimension: 'mass', power: 0, unit: 'g' },
  g: { dimension: 'mass', power: 3, unit: 'g' },
  克: { dimension: 'mass', power: 3, unit: 'g' },
  kg: { dimension: 'mass', power: 6, unit: 'kg' },
  千克: { dimension: 'mass', power: 6, unit: 'kg' },
  公斤: { dimension: 'mass', power: 6, unit: 'kg' },
  µl: { dimension: 'volume', power: 0, unit: 'mL' },
  ul: { dimension: 'volume', power: 0, unit: 'mL' },
  微升: { dimension: 'volume', power: 0, unit: 'mL' },
  ml: { dimension: 'volume', power: 3, unit: 'mL' },
  毫升: { dimension: 'volume', power: 3, unit: 'mL' },
  l: { dimension: 'volume', power: 6, unit: 'L' },
  升: { dimension: 'volume', power: 6, unit: 'L' },
  瓶: { dimension: 'count', power: 0, unit: 'bottle' },
  支: { dimension: 'count', power: 0, unit: 'bottle' },
  个: { dimension: 'count', power: 0, unit: 'bottle' },
  bottle: { dimension: 'count', power: 0, unit: 'bottle' },
  bottles: { dimension: 'count', power: 0, unit: 'bottle' },
};

/** At most 1,000 kg, 1,000 L or 1,000,000 pieces: more in one school is a slip of the pen. */
export const largestAmount: Readonly<Record<Dimension, number>> = {
  mass: 1_000_000_000,
  volume: 1_000_000_000,
  count: 1_000_000,
};

/** The dimension that a unit measures. */
export function dimensionOf(unit: Unit): Dimension {
  return scaleOf(unit).dimension;
}

/**
 * Reads a quantity as people write it: `500g`, `2.5 L`, `３瓶`, `1,000 毫升`. Exact: `0.1 g` is 100 mg.
 *
 * @param assumed what a bare number counts in, for example the unit in a column's heading; without it a unit must be written.
 */
export function parseQuantity(text: string, assumed?: Unit): ParsedQuantity {
  // NFKC makes full-width digits and letters plain, and both signs for micro one.
  const plain = text.normalize('NFKC').replaceAll('\u03bc', '\u00b5').replace(/\s+/g, '');
  if (plain === '') return { ok: false, problem: 'empty' };
  const match = /^([-−–])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)([^\d.,]*)$/u.exec(plain);
  if (!match) return { ok: false, problem: 'notANumber' };
  const [, sign, number = '', written = ''] = match;
  if (written === '' && assumed === undefined) return { ok: false, problem: 'noUnit' };
  const scale = written === '' && assumed !== undefined ? scaleOf(assumed) : scales[written.toLowerCase()];
  if (scale === undefined) return { ok: false, problem: 'unknownUnit' };
  const [whole = '', fraction = ''] = number.replaceAll(',', '').split('.');
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > scale.power) return { ok: false, problem: 'tooFine' };
  const amount = BigInt(`${whole}${decimals.padEnd(scale.power, '0')}` || '0');
  if (sign !== undefined && amount > 0n) return { ok: false, problem: 'negative' };
  if (amount > BigInt(largestAmount[scale.dimension])) return { ok: false, problem: 'tooLarge' };
  return { ok: true, quantity: { dimension: scale.dimension, amount: Number(amount) }, unit: scale.unit };
}

/** The number of `unit`s in `amount` (mg, µL or pieces; may be negative), exact and without useless zeros: `0.3`. */
export function amountIn(amount: number, unit: Unit): string {
  const { power } = scaleOf(unit);
  const digits = String(Math.abs(amount)).padStart(power + 1, '0');
  const fraction = power === 0 ? '' : digits.slice(-power).replace(/0+$/, '');
  const whole = power === 0 ? digits : digits.slice(0, -power);
  return `${amount < 0 ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** The unit in which an amount reads best: kilograms and litres from one whole one on, when `preferred` is not given. */
export function readableUnit({ dimension, amount }: Quantity): Unit {
  if (dimension === 'count') return 'bottle';
  const large = Math.abs(amount) >= 1_000_000;
  if (dimension === 'mass') return large ? 'kg' : 'g';
  return large ? 'L' : 'mL';
}

/**
 * The mass of a volume or the volume of a mass, to the nearest mg or µL (half up).
 *
 * @param density mg in one mL: 1840 for 1.84 g/mL. Only a stated density converts; nothing is assumed to be water.
 */
export function convertByDensity({ dimension, amount }: Quantity, density: number): Quantity | null {
  if (dimension === 'count' || !Number.isInteger(density) || density <= 0) return null;
  const [value, by] = [BigInt(amount), BigInt(density)];
  const [above, below] = dimension === 'volume' ? [value * by, 1000n] : [value * 1000n, by];
  const converted = Number((2n * above + below) / (2n * below));
  return { dimension: dimension === 'volume' ? 'mass' : 'volume', amount: converted };
}

function scaleOf(unit: Unit): Scale {
  const scale = scales[unit === 'bottle' ? unit : unit.toLowerCase()];
  if (scale === undefined) throw new Error(`no scale for ${unit}`);
  return scale;
}
