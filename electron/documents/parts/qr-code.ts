import { encode } from 'uqr';
import { pngBitmap } from './png-bitmap.ts';

/** White squares around the code, as readers want them (ISO/IEC 18004). */
const quietZone = 4;
/** Pixels of a square: sharp at 300 dots to the inch up to 30 mm. */
const scale = 10;

/** A text as QR code, as a PNG file. A quarter of it may be smudged (level Q). */
export function qrCode(text: string): Uint8Array {
  return pngBitmap(encode(text, { ecc: 'Q', border: quietZone }).data, scale);
}
