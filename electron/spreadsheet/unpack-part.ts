import { crc32, createInflateRaw } from 'node:zlib';
import { refuse } from './refuse.ts';
import type { ZipPart } from './zip-directory.ts';

/** In bytes: what lies unpacked in the memory at a time. */
const chunkSize = 65_536;

/**
 * Unpacks a part piece by piece and counts: as soon as it holds more than it declares it is refused, so the limits that the
 * directory was checked against hold in truth. Faults: `spreadsheetDamaged`, also for a wrong checksum.
 */
export async function* unpackPart(file: Uint8Array, part: ZipPart): AsyncGenerator<Uint8Array> {
  let size = 0;
  let crc = 0;
  for await (const chunk of piecesOf(file.subarray(part.start, part.end), part.deflated)) {
    size += chunk.length;
    if (size > part.size) refuse('spreadsheetDamaged');
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== part.size || crc !== part.crc) refuse('spreadsheetDamaged');
}

async function* piecesOf(packed: Uint8Array, deflated: boolean): AsyncGenerator<Uint8Array> {
  if (!deflated) {
    for (let at = 0; at < packed.length; at += chunkSize) yield packed.subarray(at, at + chunkSize);
    return;
  }
  const inflater = createInflateRaw({ chunkSize });
  inflater.end(packed);
  const pieces: AsyncIterator<Uint8Array> = inflater[Symbol.asyncIterator]();
  try {
    for (;;) {
      const piece = await pieces.next().catch(() => refuse('spreadsheetDamaged'));
      if (piece.done === true) return;
      yield piece.value;
    }
  } finally {
    inflater.destroy();
  }
}
