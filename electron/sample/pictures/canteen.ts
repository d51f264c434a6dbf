import { plainWall, room } from './backgrounds.ts';
import type { Scene } from './scene.ts';
import { box, group, oval, repeat, shadow, shape, stroke } from './shapes.ts';

const meat = (x: number, y: number) =>
  shape(`M${x} ${y} q40 -50 90 -20 q40 40 -10 56 q-70 16 -80 -36 Z`, '#b9473f') + oval(x + 60, y, 12, '#f0d3c8', 8);
const greens = (x: number, y: number) =>
  repeat(3, (i) => oval(x + i * 34, y - (i % 2) * 12, 30, i % 2 ? '#5f9a3f' : '#79b24f', 20));

/** Chopping boards: raw meat and greens on one, or a board of its own colour for each. */
export const choppingBoards: Scene = (stage, palette) =>
  [
    plainWall(palette),
    box(-40, 250, 720, 270, '#c6cbcd'),
    box(-40, 250, 720, 12, '#e9edee'),
    stage === 'before'
      ? box(130, 290, 390, 150, '#c9995b', { rx: 12, stroke: '#94692f', 'stroke-width': 5 }) +
        meat(180, 370) +
        greens(330, 370) +
        stroke('M430 410 l90 -90', '#dfe3e4', 16) +
        stroke('M500 338 l36 -36', '#33312e', 18)
      : box(70, 300, 230, 130, '#c8483f', { rx: 12 }) +
        meat(130, 370) +
        box(350, 300, 230, 130, '#4f9a4a', { rx: 12 }) +
        greens(420, 370) +
        box(100, 80, 440, 20, '#8d9497') +
        repeat(
          4,
          (i) =>
            box(140 + i * 100, 96, 22, 70, ['#c8483f', '#4f9a4a', '#3f76ad', '#d9b13c'][i] ?? '#888', { rx: 5 }) +
            box(144 + i * 100, 160, 14, 60, '#e4e8e9'),
        ),
  ].join('');

/** Sacks of grain: on the floor against the wall, or on racks clear of both. */
export const storeroom: Scene = (stage, palette) => {
  const sack = (x: number, y: number) =>
    shape(`M${x} ${y + 70} q-10 -60 20 -68 h70 q30 8 20 68 Z`, '#ded2b2', { stroke: '#a8986c', 'stroke-width': 4 }) +
    stroke(`M${x + 30} ${y + 36} h46`, '#b54a3b', 7);
  return stage === 'before'
    ? [
        room(palette),
        repeat(4, (i) => sack(70 + i * 118, 330)),
        repeat(3, (i) => sack(120 + i * 118, 264)),
        sack(180, 198),
        oval(520, 430, 60, '#8b8064', 14, { opacity: 0.6 }),
      ].join('')
    : [
        room(palette),
        stroke('M90 140 V400 M550 140 V400', '#5b6770', 12),
        repeat(
          3,
          (row) => box(80, 186 + row * 92, 480, 12, '#8b979f') + repeat(3, (i) => sack(110 + i * 150, 114 + row * 92)),
        ),
      ].join('');
};

/** A dining hall's floor: a greasy puddle, or dry with a sign put up. */
export const greasyFloor: Scene = (stage, palette) =>
  [
    room(palette),
    box(40, 250, 200, 20, '#d88f3f'),
    stroke('M70 270 V380 M210 270 V380', '#6b7073', 10),
    box(420, 250, 200, 20, '#d88f3f'),
    stroke('M450 270 V380 M590 270 V380', '#6b7073', 10),
    stage === 'before'
      ? shape('M180 430 q70 -44 170 -26 q120 -8 110 30 q-40 40 -160 30 q-140 10 -120 -34 Z', '#d7c27a', {
          opacity: 0.75,
        }) + oval(300, 430, 60, '#fff', 10, { opacity: 0.4 })
      : group(
          'translate(290 300)',
          shadow(35, 130, 60),
          shape('M35 0 L75 130 H-5 Z', '#f2c62f', { stroke: '#b08c12', 'stroke-width': 4 }),
          shape('M35 30 L50 80 H20 Z', '#222'),
        ) + stroke('M120 440 H520', '#ffffff66', 6),
  ].join('');
