import { outdoors } from './backgrounds.ts';
import type { Scene } from './scene.ts';
import { box, group, oval, repeat, shadow, shape, stroke } from './shapes.ts';

/** A basketball stand: loose foot and torn padding, or bolted and padded. */
export const basketballStand: Scene = (stage) => {
  const stand = [
    stroke('M300 420 L300 150 L380 110', '#3b5f86', 18),
    box(330, 50, 190, 120, '#f5f5f1', { stroke: '#c0392f', 'stroke-width': 8 }),
    box(396, 96, 60, 44, 'none', { stroke: '#c0392f', 'stroke-width': 5 }),
    oval(426, 176, 40, 'none', 11, { stroke: '#d9622b', 'stroke-width': 8 }),
  ].join('');
  return [
    outdoors('#b5573f'),
    stroke('M-40 360 H680', '#f4efe6', 6),
    shadow(300, 428, 110),
    stage === 'before'
      ? group('rotate(-6 300 420)', stand) +
        box(200, 412, 200, 22, '#6d6f70') +
        oval(225, 408, 9, '#33312e') +
        stroke('M300 330 l20 40 l-30 20', '#d9c77a', 10)
      : stand +
        box(190, 412, 220, 26, '#6d6f70') +
        repeat(4, (i) => oval(214 + i * 58, 412, 9, '#d8dcde')) +
        box(274, 250, 52, 160, '#2f7fb3', { rx: 12 }),
  ].join('');
};

/** A drain: its cover broken away, or whole. */
export const manhole: Scene = (stage) =>
  [
    box(-40, -40, 720, 560, '#8f8f8a'),
    shape('M-40 -40 H680 V90 L-40 150 Z', '#7a9b62'),
    stroke('M-40 150 L680 90', '#d9d6cc', 14),
    oval(320, 300, 170, '#55585a', 110),
    stage === 'before'
      ? oval(320, 300, 146, '#111314', 92) +
        shape('M176 300 A146 92 0 0 0 330 392 L300 320 L230 310 Z', '#6f7477') +
        stroke('M200 330 L290 350', '#55585a', 8)
      : oval(320, 300, 150, '#7d8386', 96) +
        repeat(5, (i) => stroke(`M${210 + i * 12} ${250 + i * 26} H${430 - i * 12}`, '#55585a', 8)),
  ].join('');

/** The gate at the end of school: cars among the pupils, or cones and a line. */
export const gateTraffic: Scene = (stage) => {
  const car = (x: number, y: number, colour: string) =>
    group(
      `translate(${x} ${y})`,
      shadow(90, 82, 100),
      shape('M10 70 V46 L40 40 L66 8 H132 L160 40 L176 48 V70 Z', colour),
      shape('M52 38 L72 16 H96 V38 Z M104 16 H128 L146 38 H104 Z', '#bcd6e2'),
      oval(46, 72, 17, '#232526'),
      oval(140, 72, 17, '#232526'),
    );
  const pupil = (x: number, y: number, shirt: string) =>
    oval(x, y, 11, '#e2b48f') + box(x - 13, y + 11, 26, 36, shirt, { rx: 7 }) + box(x - 10, y + 46, 20, 28, '#2f3c55');
  const cone = (x: number) => shape(`M${x} 360 l18 60 h-36 Z`, '#e2622c') + box(x - 11, 386, 22, 10, '#fff');
  return [
    outdoors('#8b8d8c'),
    box(60, 120, 50, 160, '#b9573f'),
    box(530, 120, 50, 160, '#b9573f'),
    box(50, 96, 540, 34, '#d9d3c2'),
    repeat(9, (i) => stroke(`M${120 + i * 46} 150 V280`, '#5f6468', 6)),
    stage === 'before'
      ? car(60, 300, '#3d6a94') +
        pupil(250, 280, '#f2f2ee') +
        pupil(290, 310, '#d9e6f0') +
        car(330, 330, '#a8a9a6') +
        pupil(540, 300, '#f2f2ee') +
        car(190, 390, '#7f2f2a')
      : stroke('M-40 440 H680', '#f2c62f', 9) +
        repeat(6, (i) => cone(70 + i * 100)) +
        repeat(4, (i) => pupil(140 + i * 60, 280, i % 2 ? '#f2f2ee' : '#d9e6f0')) +
        pupil(470, 276, '#d8e03a'),
  ].join('');
};

/** A canal beside the school: a gap in the rail, or rail, sign and lifebuoy. */
export const canalRail: Scene = (stage) =>
  [
    outdoors('#9aa77a'),
    shape('M-40 330 Q200 300 680 360 V470 Q220 420 -40 450 Z', '#6f9db0'),
    stroke('M40 380 q60 -12 120 0 M300 390 q70 -10 140 6', '#a9cbd8', 5),
    repeat(10, (i) => (stage === 'before' && i > 3 && i < 7 ? '' : stroke(`M${i * 70 + 10} 260 V336`, '#6c7275', 9))),
    stage === 'before'
      ? stroke('M-40 272 H240 M-40 304 H230 M500 272 H680 M500 304 H680', '#8b9194', 8) +
        stroke('M240 274 l40 50', '#8b9194', 8)
      : stroke('M-40 272 H680 M-40 304 H680', '#8b9194', 8) +
        shape('M150 130 L220 250 H80 Z', '#f3c52c', { stroke: '#222', 'stroke-width': 8 }) +
        stroke('M118 226 q16 -12 32 0 t32 0', '#222', 7) +
        oval(470, 292, 38, 'none', 38, { stroke: '#e2572b', 'stroke-width': 20 }) +
        stroke('M470 244 v20 M470 322 v20 M422 292 h20 M500 292 h20', '#fff', 12),
  ].join('');

/** A wire fence: cut open, or mended. */
export const fence: Scene = (stage) =>
  [
    outdoors('#9c9a80'),
    repeat(6, (i) => stroke(`M${i * 120 + 20} 90 V400`, '#5f7a66', 12)),
    repeat(8, (i) =>
      stage === 'before' && i > 2 && i < 6
        ? stroke(`M${i * 90 - 30} 100 l80 90`, '#7d9484', 5)
        : stroke(`M${i * 90 - 30} 100 l180 290 m0 -290 l-180 290`, '#7d9484', 5),
    ),
    stroke('M-40 100 H680 M-40 390 H680', '#5f7a66', 8),
    stage === 'before'
      ? shape('M270 200 q70 -60 130 10 l30 184 h-180 Z', '#9c9a80') +
        stroke('M270 200 q-40 50 -26 150 M400 210 q56 30 44 140', '#4d6655', 7)
      : box(250, 150, 190, 240, 'none', { stroke: '#3f5a49', 'stroke-width': 10 }),
  ].join('');

/** A hoarding of a building site: leaning over the path, or propped upright. */
export const hoarding: Scene = (stage) => {
  const board = repeat(5, (i) =>
    box(i * 92, 0, 88, 190, i % 2 ? '#3f77a8' : '#f0f0ec', { stroke: '#2d567b', 'stroke-width': 3 }),
  );
  return [
    outdoors('#a8a59b'),
    stage === 'before'
      ? group('translate(90 170) skewX(-16) rotate(3)', board) +
        shape('M60 400 q200 -30 480 10 l20 30 h-520 Z', '#00000022')
      : group('translate(90 150)', board) + stroke('M150 340 l-40 70 M330 340 l-40 70 M510 340 l-40 70', '#d2a530', 11),
  ].join('');
};

/** A tree over the path: a dead branch hanging, or pruned. */
export const deadBranch: Scene = (stage) =>
  [
    outdoors('#b9b5a4'),
    shape('M280 420 L296 200 L270 120 L306 190 L340 90 L330 200 L350 420 Z', '#6f5537'),
    oval(250, 110, 110, '#5e8f4a', 78),
    oval(370, 90, 120, '#6c9d55', 84),
    oval(320, 150, 110, '#557f44', 60),
    stage === 'before'
      ? stroke('M350 190 Q450 190 520 280 M450 206 l40 -40 M490 236 l46 -10', '#8a7a5f', 16)
      : oval(346, 196, 16, '#d9b98a', 12),
    shadow(315, 424, 90),
  ].join('');
