import type { Pictogram } from './ghs-file.ts';

/** One stroke or area of a symbol, as SVG path data on a square of 100 by 100. */
export interface PictogramShape {
  d: string;
  /** Black area, white area on top of black, or a black line. */
  draw: 'ink' | 'paper' | 'line';
  /** Width of a line. */
  width?: number;
}

/** The square on its point that frames every symbol; its line is red. */
export const pictogramFrame = { d: 'M50 4 96 50 50 96 4 50Z', width: 5.5 } as const;

const ink = (d: string): PictogramShape => ({ d, draw: 'ink' });
const paper = (d: string): PictogramShape => ({ d, draw: 'paper' });
const line = (d: string, width: number): PictogramShape => ({ d, draw: 'line', width });

/** A disc as path data. */
function disc(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

/** A drop that falls from its point. */
function drop(x: number, y: number): string {
  return `M${x} ${y}c1.6 2.8 2.3 3.9 2.3 5a2.3 2.3 0 0 1-4.6 0c0-1.1 .7-2.2 2.3-5Z`;
}

/** How much of its size a symbol keeps, from the middle, so that it stands clear of the frame. */
export const pictogramScale: Readonly<Record<Pictogram, number>> = {
  GHS01: 0.86,
  GHS02: 1,
  GHS03: 1,
  GHS04: 0.8,
  GHS05: 0.93,
  GHS06: 0.84,
  GHS07: 1,
  GHS08: 0.8,
  GHS09: 0.88,
};

/** The symbols of the GHS, drawn anew: simple enough for 24 pixels, and known at a glance. */
export const pictogramShapes: Readonly<Record<Pictogram, readonly PictogramShape[]>> = {
  GHS01: [
    ink(disc(48, 61, 12.5)),
    paper('M41 54 47 58 45 62 52 66 46 66 43 70 42 64 37 62 42 60Z'),
    line('M52 45 54 27M58 47 67 31M63 53 78 44M64 60 79 60M45 46 40 31M37 52 25 43', 3),
    ink('M59 21 65 22 62 27ZM31 28 37 26 35 33ZM71 36 77 36 74 42ZM30 58 24 56 24 62ZM46 19 49 24 44 24Z'),
    line('M27 72 35 67M62 70 71 76', 2.4),
  ],
  GHS02: [
    ink(
      'M53 17c2 9-3 13-8 20-4 6-9 11-9 19 0 8 5 14 14 15.5-4-4-4.5-9-1-13.5 2-2.6 3.6-5 3.4-9 4 3 6 7 5.6 11.5 2-1.2 3-3 3-5.5 3.5 5 2.5 12-3 16.5 7.5-2.5 11-8.5 11-15.5 0-7-3.5-11-5-16.5-.7 3-1.5 4.7-3.5 6.2 .5-10-1.5-22-7.5-29.7Z',
    ),
    line('M36 76H64', 5),
  ],
  GHS03: [
    ink(
      'M52 14c1.5 7-2.5 10-6 15-3 4.5-6.5 8-6.5 14 0 4 1.5 7 4.5 9.5-.5-5 1-7.5 3.5-10.5 1.6-2 2.8-4 2.7-7 3.3 2.6 4.8 6 4.3 10 1.6-1 2.5-2.5 2.5-4.5 2.7 4 2.6 8.5 .5 12 3.5-2.5 5-6 5-10.5 0-5.5-2.7-8.5-4-12.5-.5 2.3-1.2 3.6-2.7 4.7 .3-7.5-.8-14.5-3.8-20.2Z',
    ),
    line(disc(50, 63, 11.5), 5),
    line('M39 79.5H61', 4.5),
  ],
  GHS04: [
    ink(
      'M24.5 66.5 58 33c2-2 4.5-3 7-3.2l4-4-1.7-1.7 2.6-2.6 8.2 8.2-2.6 2.6-1.7-1.7-4 4c-.2 2.5-1.2 5-3.2 7L33.5 75.5c-2.5 2.5-6.5 2.5-9 0-2.5-2.5-2.5-6.5 0-9Z',
    ),
  ],
  GHS05: [
    ink('M20.8 35.5 42 27.8l1 2.8-2.2 .8 1.7 4.7-14.5 5.3c-2.6 .9-5.2-.4-6.1-2.7-.3-.9-.4-1.7-.2-2.5Z'),
    ink('M79.2 35.5 58 27.8l-1 2.8 2.2 .8-1.7 4.7 14.5 5.3c2.6 .9 5.2-.4 6.1-2.7 .3-.9 .4-1.7 .2-2.5Z'),
    paper(
      'M25 36.7 40 31.3l.7 1.9-14.6 5.3c-.9 .3-1.5-.6-1.1-1.8ZM75 36.7 60 31.3l-.7 1.9 14.6 5.3c.9 .3 1.5-.6 1.1-1.8Z',
    ),
    ink(drop(38, 43)),
    ink(drop(37.5, 52)),
    ink(drop(62, 43)),
    ink(drop(62.5, 52)),
    ink('M22 64H33c1.5 0 1.2 3.5 4.5 3.5S41 64 43 64h4v8H22Z'),
    ink(
      'M50.5 67.5c5-4.5 9-6 13-5.5 .8 3 3 3.6 5.5 1.5l11-1.3c1.8-.2 2.6 2.3 .8 3l-7.8 3 .6 1.2c-1.5 2-4.5 3.6-8 3.6h-9c-2.5 0-4 .5-5.5 1.5Z',
    ),
    line('M36 58 34.5 61.5M39 58.5 41 61.5M61 57.5 59.5 60M64.5 57.5 66.5 60', 1.5),
  ],
  GHS06: [
    line('M26 63 69 79M74 63 31 79', 5.5),
    ink(
      [
        disc(25.5, 60, 4),
        disc(23, 65, 4),
        disc(74.5, 60, 4),
        disc(77, 65, 4),
        disc(30.5, 82, 4),
        disc(28, 77.5, 4),
        disc(69.5, 82, 4),
        disc(72, 77.5, 4),
      ].join(''),
    ),
    paper('M50 16c-14 0-22.5 9-22.5 20.5 0 7 2.5 12 7 15.5v14.5h31V52c4.5-3.5 7-8.5 7-15.5C72.5 25 64 16 50 16Z'),
    ink(
      'M50 19c-12 0-19.5 7.8-19.5 17.5 0 6.5 2.5 10.5 7 13.5v9c0 3 2.5 4.5 5 4.5h15c2.5 0 5-1.5 5-4.5v-9c4.5-3 7-7 7-13.5C69.5 26.8 62 19 50 19Z',
    ),
    paper(`${disc(41.5, 39, 5.2)}${disc(58.5, 39, 5.2)}M50 44.5 53 50.5H47Z`),
    paper('M43.9 56h1.7v8h-1.7ZM49.15 56h1.7v8h-1.7ZM54.4 56h1.7v8h-1.7Z'),
  ],
  GHS07: [
    ink('M43.5 21.5c0-3 2.7-5 6.5-5s6.5 2 6.5 5L53.7 58.5c-.2 2-1.7 3-3.7 3s-3.5-1-3.7-3Z'),
    ink(disc(50, 73.5, 6.8)),
  ],
  GHS08: [
    ink(
      'M50 15c6.5 0 10 4.5 10 11 0 5.5-2 9.5-4.5 12v3.5L68 47c4.5 2 7 5 7.5 9.5L76.5 70 62.5 84 50 84 37.5 84 23.5 70 24.5 56.5C25 52 27.5 49 32 47l12.5-5.5V38C42 35.5 40 31.5 40 26c0-6.5 3.5-11 10-11Z',
    ),
    paper(
      'M50 46 52.6 56.3 59.5 49.5 56.6 58.8 67 57 58.5 63 67 69 56.6 67.2 59.5 76.5 52.6 69.7 50 80 47.4 69.7 40.5 76.5 43.4 67.2 33 69 41.5 63 33 57 43.4 58.8 40.5 49.5 47.4 56.3Z',
    ),
  ],
  GHS09: [
    ink('M36 70C38 60 37.5 52 36.5 46L40.5 46C41.5 53 42 61 44.5 70Z'),
    line(
      'M38 48C38 40 36 32 31.5 26M38.3 46C39 38 42 30 47.5 23M38 41C41 37 46 36 51 36M36.5 38C33 36 30 35.5 26.5 36.5M42 33C42 29 41 25 39 21.5M34 30 35.5 24',
      2.4,
    ),
    line('M16 70C26 68 33 68.5 42 71C47 72.5 50 76 54 79', 3),
    ink('M48 66.5C53 58.5 63 56.5 71.5 62L80.5 56.5C79.5 61.5 79.5 66 81 71L71.5 67.5C63 73.5 53 73 48 66.5Z'),
    paper(
      'M52.6 63.3 54 64.7 55.4 63.3 56.4 64.3 55 65.7 56.4 67.1 55.4 68.1 54 66.7 52.6 68.1 51.6 67.1 53 65.7 51.6 64.3Z',
    ),
    line('M58 76.5C62 78 66 77.5 70 75.5', 2),
  ],
};
