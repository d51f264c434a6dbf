import { plainWall, room } from './backgrounds.ts';
import type { Scene } from './scene.ts';
import { box, group, oval, repeat, shadow, shape, stroke } from './shapes.ts';

/** A power strip on the floor hung with plugs and a tangle of cable, or cables in a trunking on the wall. */
export const powerStrip: Scene = (stage, palette) => {
  const socket = (x: number, y: number) =>
    box(x, y, 46, 46, '#f6f6f2', { rx: 5, stroke: '#9a9a94', 'stroke-width': 3 }) +
    stroke(`M${x + 16} ${y + 16} v12 M${x + 30} ${y + 16} v12`, '#4d4d4a', 4);
  return stage === 'before'
    ? [
        room(palette),
        stroke('M60 390 C160 330 220 460 300 420 S420 350 560 430', '#1f2123', 7),
        stroke('M110 450 C220 380 260 480 380 400 S520 470 600 390', '#5a5e61', 7),
        stroke('M90 410 C190 470 330 330 470 440', '#8a3b34', 6),
        group(
          'rotate(-6 300 400)',
          box(190, 386, 250, 48, '#f4f3ee', { rx: 8, stroke: '#9a9a94', 'stroke-width': 3 }),
          repeat(4, (i) =>
            box(206 + i * 58, 370, 40, 48, ['#26282a', '#e8e6df', '#3d4144', '#b0443a'][i] ?? '#333', { rx: 6 }),
          ),
        ),
      ].join('')
    : [
        room(palette),
        box(40, 300, 560, 22, '#f5f5f1', { stroke: '#b4b4ad', 'stroke-width': 2 }),
        box(130, 80, 18, 222, '#f5f5f1', { stroke: '#b4b4ad', 'stroke-width': 2 }),
        repeat(5, (i) => socket(180 + i * 78, 240)),
        shadow(320, 382, 200),
      ].join('');
};

/** A ceiling fan: hanging askew from a bent rod, or straight. */
export const ceilingFan: Scene = (stage, palette) => {
  const blades = repeat(3, (i) =>
    group(
      `rotate(${i * 120})`,
      shape('M10 -14 L190 -26 Q206 0 190 26 L10 14 Z', '#e8ebe9', { stroke: '#a9aeac', 'stroke-width': 3 }),
    ),
  );
  const fan = group('scale(1 .42)', blades) + oval(0, 0, 46, '#d6d9d7', 30) + oval(0, 8, 26, '#b9bdbb', 14);
  return [
    box(-40, -40, 720, 560, '#f3f1ea'),
    box(-40, 330, 720, 190, palette.wall),
    stroke('M-40 330 H680', '#00000022', 4),
    oval(320, 70, 36, '#d6d9d7', 16),
    stage === 'before'
      ? stroke('M320 74 Q316 130 348 196', '#8c9190', 12) +
        group('translate(352 216) rotate(17)', fan) +
        stroke('M300 60 L276 108 M340 62 L372 96 M310 50 L296 30', '#8d8474', 4)
      : stroke('M320 74 V200', '#8c9190', 12) + group('translate(320 214)', fan),
  ].join('');
};

/** A distribution box: open with bare wires, or shut, locked and marked. */
export const distributionBox: Scene = (stage, palette) =>
  [
    plainWall(palette),
    box(190, 70, 260, 340, '#aab1b4', { stroke: '#6c7275', 'stroke-width': 6, rx: 4 }),
    stage === 'before'
      ? box(206, 86, 228, 308, '#5b6063') +
        repeat(2, (row) =>
          repeat(
            5,
            (i) =>
              box(222 + i * 42, 120 + row * 120, 34, 60, '#eceff0', { rx: 3 }) +
              box(233 + i * 42, 138 + row * 120, 12, 24, i % 2 ? '#2a2c2e' : '#d0392f'),
          ),
        ) +
        stroke(
          'M240 180 C230 220 290 210 280 240 M330 180 C360 220 300 230 350 240 M400 300 C430 350 380 380 420 400',
          '#c9a02e',
          6,
        ) +
        stroke('M282 180 C282 215 245 214 238 240', '#3b76ad', 6) +
        shape('M450 70 L560 110 V440 L450 410 Z', '#bfc6c9', { stroke: '#6c7275', 'stroke-width': 5 })
      : box(206, 86, 228, 308, '#b9c1c4', { stroke: '#8d9497', 'stroke-width': 3 }) +
        shape('M320 130 L390 250 H250 Z', '#f3c52c', {
          stroke: '#222',
          'stroke-width': 9,
          'stroke-linejoin': 'round',
        }) +
        shape('M326 160 l-24 48 h16 l-10 34 l34 -48 h-18 l14 -34 Z', '#222') +
        box(404, 280, 16, 44, '#5a5f62', { rx: 4 }) +
        box(396, 318, 32, 28, '#c79b2c', { rx: 4 }),
  ].join('');

/** A socket on the wall: scorched, or new with a lid. */
export const socket: Scene = (stage, palette) => {
  const scorched = stage === 'before';
  return [
    plainWall(palette),
    scorched
      ? oval(330, 230, 150, '#4a3a2c', 130, { opacity: 0.45 }) + oval(350, 190, 90, '#1f1813', 80, { opacity: 0.5 })
      : '',
    box(220, 140, 200, 200, scorched ? '#d9cfb8' : '#fafaf7', { rx: 16, stroke: '#8f8b80', 'stroke-width': 5 }),
    stroke('M285 205 v40 M355 205 v40', '#33312e', 14),
    stroke('M300 285 l20 -22 l20 22', '#33312e', 13),
    scorched
      ? shape('M340 150 q60 10 66 70 q-30 -10 -40 10 q-6 -50 -26 -80 Z', '#2a211a', { opacity: 0.8 })
      : oval(398, 162, 7, '#35b25c'),
  ].join('');
};
