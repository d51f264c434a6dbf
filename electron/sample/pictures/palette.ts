import type { RandomSource } from '../random-source.ts';

/** Colours of a room and the light of one picture, so that two pictures of the same scene do not look the same. */
export interface Palette {
  wall: string;
  wallLow: string;
  floor: string;
  wood: string;
  /** How far the camera was held askew, in degrees. */
  tilt: number;
  /** Where the light falls, in per cent of the width. */
  lightAt: number;
}

const rooms = [
  { wall: '#e9e4d6', wallLow: '#9db7a4', floor: '#b9b2a3', wood: '#a9773f' },
  { wall: '#e6e8ea', wallLow: '#8fa9bf', floor: '#a7a9a8', wood: '#8d6a48' },
  { wall: '#f0e9dc', wallLow: '#c9b48a', floor: '#9f978a', wood: '#b58451' },
  { wall: '#dfe5de', wallLow: '#86a58f', floor: '#adaba0', wood: '#94703f' },
] as const;

/** The colours of a room, and a first look at it. */
export function pickPalette(random: RandomSource): Palette {
  return lookAgain({ ...random.pick(rooms), tilt: 0, lightAt: 0 }, random);
}

/** The same room on another day: held and lit differently. */
export function lookAgain(palette: Palette, random: RandomSource): Palette {
  return { ...palette, tilt: random.between(-15, 15) / 10, lightAt: random.between(20, 80) };
}
