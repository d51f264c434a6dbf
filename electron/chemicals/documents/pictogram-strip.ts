import type { Pictogram } from '../../../shared/chemicals/ghs-file.ts';
import {
  type PictogramShape,
  pictogramFrame,
  pictogramScale,
  pictogramShapes,
} from '../../../shared/chemicals/pictogram-shapes.ts';

/** Pixels of a sign's side. */
const side = 120;

/** Signs side by side as one PNG file. */
export interface PictogramStrip {
  bytes: Uint8Array;
  signs: number;
}

const drawn = new Map<string, PictogramStrip>();

/** The pictograms of a label as a picture; null where there are none. */
export async function pictogramStrip(signs: readonly Pictogram[]): Promise<PictogramStrip | null> {
  if (signs.length === 0) return null;
  const key = signs.join();
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const { default: sharp } = await import('sharp');
  const symbols = signs.map((sign, index) => `<g transform="translate(${index * 100} 0)">${symbol(sign)}</g>`);
  const box = `width="${signs.length * side}" height="${side}" viewBox="0 0 ${signs.length * 100} 100"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${symbols.join('')}</svg>`;
  const png = await sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).png({ palette: true }).toBuffer();
  const strip = { bytes: new Uint8Array(png), signs: signs.length };
  drawn.set(key, strip);
  return strip;
}

function symbol(sign: Pictogram): string {
  const frame = `<path d="${pictogramFrame.d}" fill="#fff" stroke="#d3121b" stroke-width="${pictogramFrame.width}"/>`;
  const shapes = pictogramShapes[sign].map(shape).join('');
  return `${frame}<g transform="translate(50 50) scale(${pictogramScale[sign]}) translate(-50 -50)">${shapes}</g>`;
}

function shape({ d, draw, width }: PictogramShape): string {
  if (draw !== 'line') return `<path d="${d}" fill="${draw === 'ink' ? '#000' : '#fff'}"/>`;
  return `<path d="${d}" fill="none" stroke="#000" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}
