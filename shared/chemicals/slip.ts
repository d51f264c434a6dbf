/** What became of one bottle on an issue slip, in mg, µL or pieces. */
export interface SlipLine {
  issued: number;
  returned: number;
  used: number;
  wasted: number;
  lost: number;
}

/** What is still out: 0 when issued = used + returned + waste + loss (领 = 用 + 剩 + 废 + 耗). */
export function outOf({ issued, returned, used, wasted, lost }: SlipLine): number {
  return issued - returned - used - wasted - lost;
}

/** A slip is settled when nothing of any of its lines is out. */
export function isSettled(lines: readonly SlipLine[]): boolean {
  return lines.every((line) => outOf(line) === 0);
}
