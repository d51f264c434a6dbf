import { room } from './backgrounds.ts';
import type { Scene } from './scene.ts';
import { box, group, oval, repeat, shadow, shape, stroke } from './shapes.ts';

const bottle = (x: number, red: string) =>
  group(
    `translate(${x} 190)`,
    shadow(35, 192, 46),
    box(0, 40, 70, 150, red, { rx: 22 }),
    box(8, 70, 54, 46, '#f3eee2'),
    box(22, 16, 26, 28, '#33312e'),
    stroke('M46 18 q40 -6 46 40 q4 40 -10 66', '#26282a', 9),
    stroke('M20 14 l36 -16', '#26282a', 9),
  );

/** A fire extinguisher: its needle in the red and dust on it, or a new one in its stand. */
export const extinguisher: Scene = (stage, palette) => {
  const good = stage === 'after';
  return [
    room(palette),
    good ? box(215, 330, 210, 60, '#b3322b', { rx: 6 }) : '',
    bottle(240, good ? '#d2332a' : '#97403a'),
    good ? bottle(330, '#d2332a') : '',
    oval(470, 160, 70, '#f5f3ec', 70, { stroke: '#55585a', 'stroke-width': 9 }),
    shape('M470 160 L418 190 A60 60 0 0 1 430 115 Z', '#d64b3f'),
    shape('M470 160 L430 115 A60 60 0 0 1 515 120 Z', '#3fa45a'),
    shape('M470 160 L515 120 A60 60 0 0 1 520 192 Z', '#e5c33b'),
    stroke(good ? 'M470 160 L474 108' : 'M470 160 L424 176', '#26282a', 7),
  ].join('');
};

const desk = (x: number, y: number, wood: string) =>
  box(x, y, 130, 16, wood) +
  stroke(`M${x + 10} ${y + 16} v96 M${x + 120} ${y + 16} v96`, '#5f6468', 8) +
  box(x + 12, y + 16, 106, 26, '#6e7276');

/** A hydrant cabinet: walled in by desks, or free with its yellow zone. */
export const hydrant: Scene = (stage, palette) =>
  [
    room(palette),
    box(210, 90, 200, 240, '#c63a31', { rx: 4, stroke: '#7d1f19', 'stroke-width': 6 }),
    box(232, 112, 156, 150, '#e7eef0', { opacity: 0.85 }),
    oval(310, 188, 52, '#d9c9a0', 52, { stroke: '#a88d4f', 'stroke-width': 16 }),
    box(380, 280, 14, 30, '#f1e6d8'),
    stage === 'before'
      ? desk(150, 250, palette.wood) +
        desk(300, 262, palette.wood) +
        desk(190, 178, palette.wood) +
        shadow(300, 380, 190)
      : shape('M190 384 H430 L470 462 H150 Z', 'none', {
          stroke: '#efc02e',
          'stroke-width': 12,
          'stroke-dasharray': '30 14',
        }),
  ].join('');

/** A corridor: electric bicycles on charge, or empty with a sign against them. */
export const ebike: Scene = (stage, palette) => {
  const bicycle = (x: number, colour: string) =>
    group(
      `translate(${x} 270)`,
      shadow(110, 128, 120),
      oval(40, 100, 34, 'none', 34, { stroke: '#2b2d2f', 'stroke-width': 12 }),
      oval(190, 100, 34, 'none', 34, { stroke: '#2b2d2f', 'stroke-width': 12 }),
      shape('M40 92 L80 50 H140 L190 92 L176 100 H60 Z', colour),
      box(78, 34, 62, 18, '#2b2d2f', { rx: 8 }),
      stroke('M168 66 L156 0 M140 -2 H176', '#3f4345', 8),
      stroke('M100 80 C60 130 20 60 -30 -50', '#1d1e1f', 4),
    );
  return [
    room(palette),
    box(60, 190, 34, 44, '#f3f3ef', { stroke: '#8d8d88', 'stroke-width': 3 }),
    stage === 'before'
      ? bicycle(110, '#39719c') + bicycle(350, '#a33c36')
      : oval(320, 170, 74, '#fff', 74, { stroke: '#cf2f27', 'stroke-width': 18 }) +
        group(
          'translate(268 140) scale(.48)',
          oval(40, 100, 34, 'none', 34, { stroke: '#222', 'stroke-width': 12 }),
          oval(180, 100, 34, 'none', 34, { stroke: '#222', 'stroke-width': 12 }),
          shape('M40 92 L80 50 H140 L190 92 Z', '#222'),
        ) +
        stroke('M268 222 L372 118', '#cf2f27', 16),
  ].join('');
};

/** A way through between shelves: stacked with old books, or clear. */
export const bookCorridor: Scene = (stage, palette) => {
  const shelf = (x: number, slant: number) =>
    shape(`M${x} 60 l${slant} 40 v240 l${-slant} 60 Z`, palette.wood) +
    repeat(4, (i) => stroke(`M${x} ${130 + i * 66} l${slant} ${i * 6 - 6}`, '#5e4325', 5));
  const pile = (x: number, y: number, count: number) =>
    shadow(x + 50, y + 8, 70) +
    repeat(count, (i) =>
      box(x + ((i * 13) % 9), y - i * 20, 100, 18, ['#7f98b2', '#b98f5e', '#9d5b52', '#c9bd9b'][i % 4] ?? '#999', {
        rx: 3,
      }),
    );
  return [
    room(palette),
    shelf(30, 130),
    shelf(610, -130),
    box(240, 130, 160, 240, '#74858c', { stroke: '#4c575d', 'stroke-width': 6 }),
    box(262, 86, 116, 34, '#27a45a'),
    stage === 'before' ? pile(200, 410, 9) + pile(310, 430, 7) + pile(250, 452, 4) : shadow(320, 376, 90),
  ].join('');
};
