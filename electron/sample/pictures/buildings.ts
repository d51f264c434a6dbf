import { plainWall, room, tiles } from './backgrounds.ts';
import type { Scene } from './scene.ts';
import { box, group, oval, repeat, shadow, shape, stroke } from './shapes.ts';

/** Windows of a dormitory: barred all over, or with an opening to climb out by. */
export const windowBars: Scene = (stage) =>
  [
    box(-40, -40, 720, 560, '#d9a27c'),
    repeat(9, (i) => stroke(`M-40 ${i * 60 - 10} H680`, '#c08a64', 3)),
    box(130, 70, 380, 320, '#7fa3b8', { stroke: '#f3f2ee', 'stroke-width': 18 }),
    stroke('M320 70 V390', '#f3f2ee', 10),
    shape('M150 90 L250 90 L150 240 Z', '#ffffff44'),
    stage === 'before'
      ? repeat(11, (i) => stroke(`M${130 + i * 38} 56 V404`, '#55595b', 8)) +
        stroke('M118 130 H522 M118 230 H522 M118 330 H522', '#55595b', 8)
      : repeat(6, (i) => stroke(`M${320 + i * 38} 56 V404`, '#55595b', 8)) +
        stroke('M320 130 H522 M320 230 H522 M320 330 H522', '#55595b', 8) +
        shape('M130 60 L40 96 V420 L130 396 Z', 'none', { stroke: '#c8402f', 'stroke-width': 9 }) +
        stroke('M70 86 V410 M100 74 V402', '#c8402f', 6),
  ].join('');

/** A wall: plaster come away from the brick, or whole again. */
export const wallPlaster: Scene = (stage, palette) =>
  [
    plainWall(palette),
    stage === 'before'
      ? shape(
          'M210 60 q90 -40 170 20 q90 40 60 130 q10 110 -110 130 q-120 20 -160 -90 q-40 -120 40 -190 Z',
          '#b5694c',
        ) +
        repeat(5, (row) => stroke(`M200 ${110 + row * 46} H430`, '#d7c3b2', 6)) +
        repeat(4, (row) =>
          stroke(
            `M${240 + (row % 2) * 34} ${112 + row * 46} v44 M${320 + (row % 2) * 34} ${112 + row * 46} v44`,
            '#d7c3b2',
            6,
          ),
        ) +
        stroke('M420 300 l60 60 l-10 50 l50 70 M200 120 l-60 -50 l-20 -70', '#5c5348', 5) +
        shape('M230 440 l50 -22 l40 26 l60 -14 l30 40 h-200 Z', '#e9e2d4')
      : box(150, 40, 340, 340, '#fbf8f0', { opacity: 0.55, rx: 30 }) + box(-40, 420, 720, 90, palette.wallLow),
  ].join('');

/** A tiled floor: broken and wet, or relaid with a rough mat. */
export const floorTiles: Scene = (stage, palette) =>
  [
    tiles(palette),
    stage === 'before'
      ? shape('M172 86 h192 v192 h-192 Z', '#8c857a') +
        stroke('M180 100 l70 60 l-30 60 l60 50 M350 96 l-60 70 l70 40 M250 160 l50 10', '#4c463e', 6) +
        shape('M250 250 q90 -60 190 0 q90 90 -40 130 q-170 30 -150 -130 Z', '#7ea7bd', { opacity: 0.65 }) +
        oval(330, 300, 60, '#fff', 16, { opacity: 0.35 })
      : repeat(4, (i) => box(172 + (i % 2) * 96, 86 + Math.floor(i / 2) * 96, 92, 92, '#cfc8ba')) +
        box(140, 320, 360, 110, '#4d5a57', { rx: 10 }) +
        repeat(11, (i) => stroke(`M${160 + i * 32} 330 v90`, '#6b7a76', 5)),
  ].join('');

/** A sliding window on an upper floor: wide open without its stop, or held at a hand's breadth. */
export const slidingWindow: Scene = (stage, palette) => {
  const open = stage === 'before';
  return [
    plainWall(palette),
    box(110, 60, 420, 300, '#bfe0f2', { stroke: '#f5f5f2', 'stroke-width': 16 }),
    shape('M118 352 V280 q120 -50 220 -10 t184 -10 V352 Z', '#86ab7d'),
    box(open ? 318 : 150, 68, 204, 284, '#9cc2d6', { opacity: 0.7, stroke: '#e9ebea', 'stroke-width': 12 }),
    box(318, 68, 204, 284, '#9cc2d6', { opacity: 0.55, stroke: '#e9ebea', 'stroke-width': 12 }),
    box(90, 364, 460, 26, '#d9d3c4'),
    open ? stroke('M130 380 l18 40 M160 386 l6 30', '#8c8b85', 6) : box(126, 322, 26, 34, '#c8402f', { rx: 4 }),
  ].join('');
};

/** Flower pots: standing on a balustrade, or on the floor in a frame. */
export const flowerPots: Scene = (stage, palette) => {
  const pot = (x: number, y: number) =>
    oval(x, y - 54, 40, '#5f9a4c', 34) +
    oval(x + 16, y - 70, 22, '#79b35f') +
    shape(`M${x - 30} ${y - 34} h60 l-10 46 h-40 Z`, '#b5623c');
  return [
    box(-40, -40, 720, 560, '#cfe2ee'),
    box(-40, 330, 720, 190, palette.floor),
    box(-40, 220, 720, 26, '#c9c3b4'),
    repeat(14, (i) => box(i * 50 - 10, 246, 14, 110, '#e3ded0')),
    box(-40, 352, 720, 20, '#c9c3b4'),
    stage === 'before'
      ? repeat(4, (i) => pot(110 + i * 140, 208))
      : box(80, 410, 480, 40, '#7b5b38', { rx: 4 }) + repeat(4, (i) => pot(140 + i * 120, 400)),
  ].join('');
};

/** A bunk bed: its guard rail hanging, or bolted on. */
export const bunkBed: Scene = (stage, palette) =>
  [
    room(palette),
    shadow(320, 410, 250),
    stroke('M90 60 V410 M550 60 V410', '#4e6f8e', 16),
    box(90, 170, 460, 26, '#e4d7bd'),
    box(90, 330, 460, 26, '#e4d7bd'),
    box(100, 146, 440, 26, '#8fb3c9', { rx: 8 }),
    box(100, 306, 440, 26, '#c9a3a3', { rx: 8 }),
    stage === 'before'
      ? group(
          'rotate(13 150 110)',
          stroke('M130 92 H480 M130 126 H480 M150 92 V140 M300 92 V140 M460 92 V140', '#4e6f8e', 9),
        )
      : stroke('M98 80 H440 M98 118 H440 M180 80 V150 M310 80 V150 M440 80 V150', '#4e6f8e', 9) +
        repeat(3, (i) => oval(180 + i * 130, 150, 8, '#d9dde0')),
    group(
      'translate(470 0)',
      stroke('M0 150 V400 M50 150 V400 M0 210 h50 M0 260 h50 M0 310 h50 M0 360 h50', '#4e6f8e', 9),
    ),
  ].join('');

/** A tall shelf: leaning, unfixed; or screwed to the wall. */
export const bookshelf: Scene = (stage, palette) => {
  const shelf =
    box(0, 0, 260, 330, palette.wood, { stroke: '#5e4325', 'stroke-width': 6 }) +
    repeat(
      4,
      (row) =>
        box(12, 14 + row * 80, 236, 64, '#6b4c2a') +
        repeat(9, (i) =>
          box(
            18 + i * 25,
            24 + row * 80 + ((i * 5 + row) % 3) * 5,
            20,
            54 - ((i * 5 + row) % 3) * 5,
            ['#a84c42', '#4a7a9a', '#c9a54b', '#5f8a5a'][(i + row) % 4] ?? '#888',
          ),
        ),
    );
  return [
    room(palette),
    shadow(330, 388, 170),
    stage === 'before'
      ? group('translate(190 62) rotate(5 0 330)', shelf) + box(392, 372, 30, 14, '#cfc8b8')
      : group('translate(190 56)', shelf) +
        repeat(2, (i) => box(230 + i * 150, 42, 30, 18, '#b9bec1', { stroke: '#6c7275', 'stroke-width': 3 })),
  ].join('');
};

/** A pupil's desk with its drawer out: knives among the books, or books only. */
export const deskDrawer: Scene = (stage, palette) =>
  [
    plainWall(palette),
    box(60, 130, 520, 40, palette.wood),
    box(90, 170, 460, 190, '#6e7276'),
    box(110, 200, 420, 180, palette.wood, { stroke: '#5e4325', 'stroke-width': 8 }),
    box(126, 214, 388, 150, '#3f3528'),
    repeat(3, (i) => box(150 + i * 70, 240, 60, 100, ['#4a7a9a', '#a84c42', '#c9a54b'][i] ?? '#888', { rx: 3 })),
    stage === 'before'
      ? group(
          'rotate(-18 430 290)',
          box(370, 280, 70, 22, '#e0a52e', { rx: 6 }),
          shape('M440 282 h54 l-14 18 h-40 Z', '#dfe4e6'),
        ) +
        group(
          'rotate(24 430 320)',
          box(360, 318, 60, 18, '#26282a', { rx: 8 }),
          shape('M420 318 h60 q-8 16 -60 16 Z', '#cfd5d8'),
        )
      : box(370, 240, 60, 100, '#5f8a5a', { rx: 3 }) + box(440, 240, 52, 100, '#8d6ca0', { rx: 3 }),
  ].join('');
