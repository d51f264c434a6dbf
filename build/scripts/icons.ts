import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { encodeIcns, encodeIco, type SizedPicture } from '../icon-files.ts';
import { projectRoot } from '../project-root.ts';

// Makes the pictures that the systems want from icon.svg. Run by hand after a change of the drawing.
const folder = join(projectRoot, 'resources', 'icons');
const svg = await readFile(join(folder, 'icon.svg'));

async function draw(size: number): Promise<SizedPicture> {
  // At 72 dots an inch one unit of the drawing is one pixel.
  const density = Math.max(1, (72 * size) / 512);
  return { size, png: await sharp(svg, { density }).resize(size, size).png({ compressionLevel: 9 }).toBuffer() };
}

const [small, large] = await Promise.all([
  Promise.all([16, 24, 32, 48, 64, 128, 256].map(draw)),
  Promise.all([512, 1024].map(draw)),
]);
await writeFile(join(folder, 'icon.ico'), encodeIco(small));
await writeFile(join(folder, 'icon.icns'), encodeIcns([...small, ...large]));
await writeFile(join(folder, 'icon.png'), large[0]?.png ?? '');
