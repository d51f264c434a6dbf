import type { Palette } from './palette.ts';

/** One place as it was found and as it was put right, drawn as the inside of a 640 × 480 SVG. */
export type Scene = (stage: 'before' | 'after', palette: Palette) => string;
