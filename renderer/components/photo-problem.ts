import type { Reason } from '../../shared/contract/reasons.ts';
import { maxPhotoBytes } from '../../shared/hazards/photo-limits.ts';

const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif'];

/**
 * Why a chosen file cannot become a photo, found before it is sent; null when nothing speaks against it.
 * The office looks again, and closer.
 */
export async function photoProblem(file: File): Promise<Reason | null> {
  if (file.size === 0) return 'photoEmpty';
  if (file.size > maxPhotoBytes) return 'photoTooLarge';
  const bytes = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const head = String.fromCharCode(...bytes);
  if (head.slice(4, 8) === 'ftyp' && heicBrands.includes(head.slice(8, 12))) return 'photoHeic';
  const isKnown =
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP');
  return isKnown ? null : 'photoTypeUnknown';
}
