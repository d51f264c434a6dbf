import { type BenchResult, keepsLimit, type Limit, type Unit } from './bench-case.ts';

const widths = { name: 22, figure: 11, limit: 10, ratio: 7 };

/** The line above the lines. */
export const headLine = line('case', 'ours', 'peer', 'limit', 'ratio', '');

/** `1.3×` */
export function formatRatio(ratio: number): string {
  return `${ratio.toFixed(1)}×`;
}

/** One line a case: name, ours, peer, limit, ratio, then what is worth knowing; a failing limit is marked. */
export function resultLine(name: string, result: BenchResult): string {
  const { unit, ours, peer, limit, peerName, note } = result;
  return line(
    name,
    formatFigure(ours, unit),
    peer === null ? '–' : formatFigure(peer, unit),
    limit === null ? '–' : formatLimit(limit, unit),
    peer === null ? '–' : formatRatio(ours / peer),
    [keepsLimit(result) ? '' : 'OVER ITS LIMIT', `peer: ${peerName}`, note ?? ''].filter(Boolean).join(' · '),
  );
}

/** The line of a case that could not be measured. */
export function faultLine(name: string, reason: string): string {
  return line(name, '–', '–', '–', '–', `NOT MEASURED: ${reason}`);
}

function line(name: string, ours: string, peer: string, limit: string, ratio: string, rest: string): string {
  const figures = [ours, peer].map((figure) => figure.padStart(widths.figure)).join('');
  return `${name.padEnd(widths.name)}${figures}${limit.padStart(widths.limit)}${ratio.padStart(widths.ratio)}  ${rest}`.trimEnd();
}

function formatLimit(limit: Limit, unit: Unit): string {
  return 'times' in limit ? `≤ ${Number(limit.times.toFixed(2))}×` : `≤ ${formatFigure(limit.atMost, unit)}`;
}

/** A time in ms or µs, a size in KB. */
export function formatFigure(value: number, unit: Unit): string {
  if (unit === 'bytes') return `${(value / 1024).toFixed(0)} KB`;
  if (value < 0.1) return `${(value * 1000).toFixed(1)} µs`;
  return `${value.toPrecision(value >= 100 ? Math.ceil(Math.log10(value)) : 3)} ms`;
}
