import type { Palette } from './palette.ts';
import { type SceneName, scenes } from './scenes.ts';
import { sheetHeight, sheetWidth } from './shapes.ts';

/** Size of a finished picture in pixels: small, so that a store of seventy stays light. */
const pictureWidth = 560;
const pictureHeight = 420;

/** What one generated picture shows. */
export interface PictureOrder {
  scene: SceneName;
  stage: 'before' | 'after';
  palette: Palette;
  /** `YYYY-MM-DD HH:mm` as a camera writes it into the picture; null for one whose metadata were lost on the way. */
  takenAt: string | null;
}

function svgOf({ scene, stage, palette }: PictureOrder): string {
  const { tilt, lightAt } = palette;
  const [middleX, middleY] = [sheetWidth / 2, sheetHeight / 2];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${pictureHeight}" viewBox="0 0 ${sheetWidth} ${sheetHeight}">
<defs><radialGradient id="light" cx="${lightAt}%" cy="25%" r="95%">
<stop offset="0" stop-color="#fff" stop-opacity=".28"/><stop offset=".55" stop-color="#fff" stop-opacity="0"/>
<stop offset="1" stop-color="#000" stop-opacity=".38"/></radialGradient></defs>
<g transform="rotate(${tilt} ${middleX} ${middleY}) translate(${middleX} ${middleY}) scale(1.06) translate(${-middleX} ${-middleY})">
${scenes[scene](stage, palette)}</g>
<rect width="${sheetWidth}" height="${sheetHeight}" fill="url(#light)"/></svg>`;
}

/** A small JPEG without any lettering, the same bytes for the same order. */
export async function drawPicture(order: PictureOrder): Promise<Uint8Array<ArrayBuffer>> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(Buffer.from(svgOf(order))).flatten({ background: '#ffffff' });
  const dated =
    order.takenAt === null
      ? picture
      : picture.withExif({ IFD2: { DateTimeOriginal: `${order.takenAt.replaceAll('-', ':')}:00` } });
  return new Uint8Array(await dated.jpeg({ quality: 82, chromaSubsampling: '4:4:4' }).toBuffer());
}
