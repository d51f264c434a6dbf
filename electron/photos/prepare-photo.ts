import { Fault } from '../../shared/contract/fault.ts';
import { maxPhotoBytes, maxPhotoSide } from '../../shared/hazards/photo-limits.ts';
import { isCalendarDay } from '../../shared/school/calendar.ts';

/** A picture ready to be kept: no metadata, upright, at most `maxPhotoSide` pixels, JPEG or PNG as Word can show it. */
export interface PreparedPhoto {
  bytes: Uint8Array;
  mediaType: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  /** Day on which its camera says it was taken. */
  takenOn: string | null;
}

// A picture of more pixels than this is not from a camera; it would only fill the memory.
const mostPixels = 100_000_000;
const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif'];

function kindOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.slice(4, 8) === 'ftyp' && heicBrands.includes(head.slice(8, 12))) throw new Fault('invalid', 'photoHeic');
  throw new Fault('invalid', 'photoTypeUnknown');
}

async function dayTaken(bytes: Uint8Array): Promise<string | null> {
  const { default: ExifReader } = await import('exifreader');
  try {
    const tags = await ExifReader.load(Buffer.from(bytes), { async: true });
    const written = tags.DateTimeOriginal?.description ?? tags.DateTimeDigitized?.description ?? '';
    // Exif writes `2026:09:28 10:15:00`, in the camera's own time.
    const day = written.slice(0, 10).replaceAll(':', '-');
    return isCalendarDay(day) ? day : null;
  } catch {
    return null;
  }
}

/**
 * Checks and cleans a picture that somebody chose. Throws `invalid` with `photoEmpty`, `photoTooLarge`, `photoHeic`,
 * `photoTypeUnknown` or `photoUnreadable`.
 */
export async function preparePhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  if (bytes.length === 0) throw new Fault('invalid', 'photoEmpty');
  if (bytes.length > maxPhotoBytes) throw new Fault('invalid', 'photoTooLarge');
  const kind = kindOf(bytes);
  const { default: sharp } = await import('sharp');
  try {
    const upright = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
      .autoOrient()
      .resize({ width: maxPhotoSide, height: maxPhotoSide, fit: 'inside', withoutEnlargement: true });
    const encoded =
      kind === 'png'
        ? upright.png()
        : upright.flatten({ background: '#ffffff' }).jpeg({ quality: 88, chromaSubsampling: '4:4:4' });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return {
      bytes: new Uint8Array(data),
      mediaType: kind === 'png' ? 'image/png' : 'image/jpeg',
      width: info.width,
      height: info.height,
      takenOn: await dayTaken(bytes),
    };
  } catch (error) {
    throw new Fault('invalid', 'photoUnreadable', {
      detail: error instanceof Error ? error.message.slice(0, 100) : '',
    });
  }
}
