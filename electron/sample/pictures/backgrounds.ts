import type { Palette } from './palette.ts';
import { box, repeat, shape, stroke } from './shapes.ts';

/** A painted wall with its darker lower part, skirting and floor; the floor begins at y = 380. */
export function room({ wall, wallLow, floor }: Palette): string {
  return [
    box(-40, -40, 720, 560, wall),
    box(-40, 230, 720, 150, wallLow),
    box(-40, 368, 720, 12, '#6b6a66'),
    box(-40, 380, 720, 140, floor),
    repeat(7, (i) => stroke(`M${320 + (i - 3) * 60} 380 L${320 + (i - 3) * 170} 500`, '#00000022', 2)),
    stroke('M-40 420 H680 M-40 466 H680', '#00000022', 2),
  ].join('');
}

/** A bare wall seen from the front. */
export function plainWall({ wall }: Palette): string {
  return box(-40, -40, 720, 560, wall) + stroke('M-40 160 H680 M-40 330 H680', '#00000010', 3);
}

/** A floor of tiles seen from above. */
export function tiles({ floor }: Palette): string {
  return (
    box(-40, -40, 720, 560, floor) +
    repeat(8, (i) => stroke(`M${i * 96 - 20} -40 V520`, '#6f6b64', 4)) +
    repeat(6, (i) => stroke(`M-40 ${i * 96 - 10} H680`, '#6f6b64', 4))
  );
}

/** Sky, a strip of trees and ground; the ground begins at y = 270. */
export function outdoors(ground: string): string {
  return [
    box(-40, -40, 720, 320, '#c9dcea'),
    shape('M-40 270 V215 Q20 170 80 205 T200 200 T320 190 T450 205 T560 185 T680 210 V270 Z', '#7f9f78'),
    shape('M-40 270 V240 Q60 215 160 240 T360 235 T560 240 T680 235 V270 Z', '#6a8c66'),
    box(-40, 270, 720, 250, ground),
  ].join('');
}
