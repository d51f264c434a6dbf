import { plainWall, room } from './backgrounds.ts';
import type { Scene } from './scene.ts';
import { box, group, oval, repeat, shadow, shape, stroke } from './shapes.ts';

const flask = (x: number, y: number, colour: string, label: boolean) =>
  box(x + 10, y - 18, 14, 20, '#3d4144') +
  box(x, y, 34, 56, colour, { rx: 6, opacity: 0.9 }) +
  (label ? box(x + 4, y + 18, 26, 22, '#fbfaf4') : '');

/** A cupboard of chemicals: open, bottles without labels pell-mell; or shut with two locks. */
export const chemicalCupboard: Scene = (stage, palette) => {
  const colours = ['#8a5a2b', '#b9d5dc', '#7a4a22', '#d9c27a', '#9fc3a6', '#86512a'];
  return [
    room(palette),
    shadow(320, 384, 190),
    box(170, 50, 300, 330, '#d8b13c', { stroke: '#8c6f1d', 'stroke-width': 6 }),
    stage === 'before'
      ? box(184, 64, 272, 302, '#6d5a22') +
        repeat(
          3,
          (row) =>
            box(184, 154 + row * 100, 272, 8, '#e3c768') +
            repeat(6, (i) =>
              flask(
                196 + i * 43,
                96 + row * 100 + ((i * 7 + row * 3) % 3) * 2,
                colours[(i + row * 2) % 6] ?? '#999',
                (i + row) % 4 === 0,
              ),
            ),
        ) +
        shape('M170 50 L80 80 V410 L170 380 Z', '#e2be4f', { stroke: '#8c6f1d', 'stroke-width': 5 })
      : stroke('M320 50 V380', '#8c6f1d', 6) +
        shape('M245 110 L285 180 H205 Z', '#f7e9b4', { stroke: '#222', 'stroke-width': 6 }) +
        shape('M395 110 L435 180 H355 Z', '#f7e9b4', { stroke: '#222', 'stroke-width': 6 }) +
        repeat(
          2,
          (i) =>
            box(302, 210 + i * 60, 36, 30, '#60666a', { rx: 4 }) +
            stroke(`M309 ${210 + i * 60} v-10 a11 11 0 0 1 22 0 v10`, '#9ba1a4', 5),
        ),
  ].join('');
};

/** An eye-wash: hidden behind cartons, or free with clear water. */
export const eyeWash: Scene = (stage, palette) =>
  [
    room(palette),
    box(305, 190, 30, 190, '#3d8a5b'),
    shape('M230 170 H410 Q400 220 320 222 Q240 220 230 170 Z', '#4aa06c'),
    oval(285, 160, 16, '#f4f4f0', 10),
    oval(355, 160, 16, '#f4f4f0', 10),
    box(270, 40, 100, 76, '#2c9457', { rx: 5 }),
    oval(320, 78, 26, '#fff', 16),
    oval(320, 78, 10, '#2c9457'),
    stage === 'before'
      ? group(
          'translate(180 210)',
          shadow(120, 176, 150),
          box(0, 40, 150, 134, '#c39a63', { stroke: '#8d6c3d', 'stroke-width': 4 }),
          box(110, 86, 150, 90, '#b98d55', { stroke: '#8d6c3d', 'stroke-width': 4 }),
          box(60, -30, 130, 76, '#cfa771', { stroke: '#8d6c3d', 'stroke-width': 4 }),
          stroke('M75 40 v134 M185 86 v90', '#e6d3ad', 12),
        )
      : stroke('M285 150 q6 -46 24 -52 M355 150 q-6 -46 -24 -52', '#8fd0ea', 8) + shadow(320, 384, 70),
  ].join('');

/** Waste drums: crowded, one leaking; or two on a tray with lids. */
export const wasteDrums: Scene = (stage, palette) => {
  const drum = (x: number, y: number, lid: string) =>
    shadow(x + 45, y + 152, 56) +
    box(x, y, 90, 150, '#3f6ea0', { rx: 8 }) +
    stroke(`M${x} ${y + 50} h90 M${x} ${y + 100} h90`, '#2f5580', 5) +
    oval(x + 45, y + 4, 45, lid, 12);
  return stage === 'before'
    ? [
        room(palette),
        drum(90, 210, '#2b2d2f'),
        drum(200, 196, '#35608d'),
        drum(310, 206, '#2b2d2f'),
        drum(420, 198, '#35608d'),
        drum(150, 270, '#2b2d2f'),
        drum(370, 280, '#35608d'),
        shape('M330 440 q60 -24 130 0 q60 26 -10 34 q-110 12 -120 -34 Z', '#8a7a2e', { opacity: 0.7 }),
      ].join('')
    : [
        room(palette),
        box(160, 380, 320, 40, '#e0b93a', { stroke: '#9a7c1c', 'stroke-width': 4 }),
        drum(190, 232, '#d6dde0'),
        drum(350, 232, '#d6dde0'),
        box(212, 300, 46, 34, '#fbfaf4'),
        box(372, 300, 46, 34, '#fbfaf4'),
      ].join('');
};

/** Bottles in a row: labels gone, or labelled anew. */
export const reagentBottles: Scene = (stage, palette) =>
  [
    plainWall(palette),
    box(-40, 330, 720, 30, palette.wood),
    box(-40, 360, 720, 160, '#7c6a55'),
    repeat(5, (i) => {
      const x = 70 + i * 108;
      const label =
        stage === 'after'
          ? box(x + 8, 230, 64, 60, '#fdfcf6', { stroke: '#c33b31', 'stroke-width': 5 }) +
            stroke(`M${x + 18} 250 h44 M${x + 18} 266 h30`, '#555', 4)
          : i % 2
            ? box(x + 8, 236, 40, 44, '#d9cfae', { opacity: 0.7, transform: `rotate(-9 ${x + 30} 250)` })
            : '';
      return (
        shadow(x + 40, 332, 50) +
        box(x + 24, 140, 32, 36, '#2f3234') +
        box(x, 170, 80, 160, i % 3 === 0 ? '#8a5a2b' : '#b7d3d8', { rx: 14, opacity: 0.95 }) +
        label
      );
    }),
  ].join('');
