import { crc32, deflateSync } from 'node:zlib';

/**
 * A black-and-white PNG of one bit a pixel: small, and the same bytes for the same picture.
 *
 * @param rows the picture's squares from the top, true for black.
 * @param scale pixels of a square's side.
 */
export function pngBitmap(rows: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const width = (rows[0]?.length ?? 0) * scale;
  const stride = 1 + Math.ceil(width / 8);
  const pixels = Buffer.alloc(stride * rows.length * scale);
  rows.forEach((row, y) => {
    const first = y * scale * stride;
    for (let x = 0; x < width; x += 1) {
      // A bit that is set is white; each line begins with its filter, none.
      if (!row[Math.floor(x / scale)]) {
        const at = first + 1 + (x >> 3);
        pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7));
      }
    }
    for (let copy = 1; copy < scale; copy += 1) pixels.copy(pixels, first + copy * stride, first, first + stride);
  });
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(rows.length * scale, 4);
  size.writeUInt8(1, 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]),
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
