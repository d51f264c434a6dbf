import { plainWall, room } from './backgrounds.ts';
import type { Scene } from './scene.ts';
import { box, group, oval, repeat, shadow, shape, stroke } from './shapes.ts';

/** Seven steps that rise to the right. */
const flight = (step: string, front: string) =>
  repeat(7, (i) => {
    const [x, y] = [60 + i * 80, 440 - i * 48];
    return box(x, y, 620, 48, front) + box(x, y, 620, 14, step);
  });

/** An emergency light on the wall over a landing: dead with its cable hanging, or lit. */
export const emergencyLight: Scene = (stage, palette) => {
  const lit = stage === 'after';
  const lamp = (x: number) =>
    oval(x, 192, 34, '#4a4d50') +
    oval(x, 192, 27, lit ? '#fff6c8' : '#8b8f92') +
    (lit ? oval(x, 192, 90, '#fff3b0', 90, { opacity: 0.35 }) : '');
  return [
    room(palette),
    box(220, 130, 200, 120, '#f4f4f1', { rx: 10, stroke: '#8a8d8f', 'stroke-width': 4 }),
    lamp(272),
    lamp(368),
    oval(320, 236, 6, lit ? '#2eaf4d' : '#5c1f1b'),
    lit ? stroke('M320 130 V40', '#dcdad2', 8) : stroke('M320 250 C330 300 280 300 300 360', '#33312e', 5),
    shape('M60 380 H580 L640 480 H0 Z', '#00000014'),
  ].join('');
};

/** A stair rail: two posts broken away, or whole. */
export const handrail: Scene = (stage, palette) =>
  [
    plainWall(palette),
    flight('#c9c4b8', '#a9a497'),
    repeat(8, (i) => {
      const [x, y] = [70 + i * 74, 420 - i * 45];
      if (stage === 'before' && i === 3) return stroke(`M${x} ${y} l34 -46`, '#5b6166', 9);
      if (stage === 'before' && i === 4) return stroke(`M${x} ${y - 150} l-26 60`, '#5b6166', 9);
      return stroke(`M${x} ${y} V${y - 150}`, '#5b6166', 9);
    }),
    stage === 'before'
      ? stroke('M50 285 L300 132 M322 140 L650 -80', '#a4652d', 17)
      : stroke('M50 285 L650 -80', '#a4652d', 17),
  ].join('');

/** The line that parts those who go up from those who go down: worn away, or freshly painted with arrows. */
export const stairMarking: Scene = (stage, palette) => {
  const fresh = stage === 'after';
  return [
    plainWall(palette),
    repeat(7, (i) => {
      const [y, half] = [140 + i * 50, 190 + i * 34];
      const line = fresh
        ? box(312, y, 16, 50, '#f2c230')
        : i % 3 === 1
          ? box(313, y + 8, 12, 16, '#f2c230', { opacity: 0.4 })
          : '';
      return box(320 - half, y, half * 2, 50, '#aeaa9f') + box(320 - half, y, half * 2, 14, '#d0ccc1') + line;
    }),
    fresh ? shape('M430 420 l34 -44 l34 44 h-20 v40 h-28 v-40 Z', '#3c9a5f') : '',
    fresh ? shape('M150 380 h28 v40 h20 l-34 44 l-34 -44 h20 Z', '#f5f5f2') : '',
  ].join('');
};

/** A way out: its door chained, or free under a lit sign. */
export const exitDoor: Scene = (stage, palette) => {
  const free = stage === 'after';
  return [
    room(palette),
    box(210, 110, 220, 270, '#6e7d84', { stroke: '#4c575d', 'stroke-width': 8 }),
    stroke('M320 110 V380', '#4c575d', 5),
    box(230, 240, 80, 14, '#c8ced1'),
    box(330, 240, 80, 14, '#c8ced1'),
    box(245, 40, 150, 52, free ? '#27a45a' : '#4d5c53', { rx: 4 }),
    group(
      'translate(290 47)',
      oval(22, 7, 6, '#fff'),
      stroke('M20 14 L14 27 L24 30 L18 40 M20 15 L32 22 M18 15 L8 20', '#fff', 5),
    ),
    free
      ? ''
      : stroke('M272 236 q48 40 96 0 q-48 52 -96 10', '#3a3d40', 8, { 'stroke-dasharray': '10 7' }) +
        box(304, 262, 32, 34, '#c79b2c', { rx: 5 }) +
        stroke('M310 262 v-10 a10 10 0 0 1 20 0 v10', '#8b8f92', 5),
    shadow(320, 384, 130),
  ].join('');
};

/** A green running-man sign: unlit and turned the wrong way, or lit. */
export const exitSign: Scene = (stage, palette) => {
  const right = stage === 'after';
  const arrow = 'M0 18 h46 v-16 l34 30 l-34 30 v-16 h-46 Z';
  return [
    room(palette),
    box(150, 140, 340, 130, right ? '#1e9e53' : '#59695f', { rx: 8, stroke: '#e8e8e4', 'stroke-width': 8 }),
    group(
      'translate(210 152) scale(2.3)',
      oval(22, 7, 6, '#fff'),
      stroke('M20 14 L14 27 L24 30 L18 42 M20 15 L32 22 M18 15 L8 20', '#fff', 5),
    ),
    group(right ? 'translate(360 173)' : 'translate(440 237) rotate(180)', shape(arrow, '#fff')),
    right ? oval(320, 205, 230, '#bff5cf', 120, { opacity: 0.22 }) : stroke('M480 140 l26 -40', '#33312e', 5),
  ].join('');
};
