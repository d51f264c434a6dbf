import { type CellContent, type PictureBlock, type RowContent, type TableBlock, text } from '../document-content.ts';
import type { TableShape } from '../document-layout.ts';
import { type FormatProfile, type PageName, shareWidth, typeAreaWidth } from '../format-profile.ts';

/** A photo with its caption, as it goes into a grid. */
export interface GridPhoto {
  /** A JPEG or PNG file. */
  bytes: Uint8Array;
  /** Of the picture, in pixels. */
  width: number;
  height: number;
  caption: string;
  /** Printed in its place when the bytes are neither JPEG nor PNG. */
  unreadable: string;
}

/** Two columns without rules. Its layout names it `photoGrid`. */
export function photoGridShape(profile: FormatProfile, page: PageName): TableShape {
  return {
    columns: shareWidth(typeAreaWidth(profile.pages[page]), [1, 1]),
    margins: profile.cells.facts,
    ruled: false,
    rows: {
      pair: {
        cells: [
          { style: 'photo', vertical: 'center' },
          { style: 'photo', vertical: 'center' },
        ],
      },
    },
  };
}

/**
 * Photos in pairs side by side, each above its caption; a string stands where there is none. The caption
 * stands in the row of its photo, so a page never ends between them.
 */
export function photoGrid(
  profile: FormatProfile,
  pairs: readonly (readonly [GridPhoto | string, GridPhoto | string])[],
): TableBlock {
  const rows = pairs.map(
    (pair): RowContent => ({ shape: 'pair', cells: pair.map((photo) => gridCell(profile, photo)) }),
  );
  return { kind: 'table', shape: 'photoGrid', rows };
}

function gridCell(profile: FormatProfile, photo: GridPhoto | string): CellContent {
  if (typeof photo === 'string') return [text('photoCaption', photo)];
  const format = pictureFormat(photo.bytes);
  const caption = text('photoCaption', photo.caption);
  if (format === null) return [text('photoCaption', photo.unreadable), caption];
  const picture: PictureBlock = {
    kind: 'picture',
    style: 'photo',
    bytes: photo.bytes,
    format,
    ...fitInto(profile.photoBox, photo.width, photo.height),
    description: photo.caption,
  };
  return [picture, caption];
}

/** Told by the first bytes, never by a name. */
export function pictureFormat(bytes: Uint8Array): 'jpeg' | 'png' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return png.every((byte, index) => bytes[index] === byte) ? 'png' : null;
}

/** The largest size with the picture's proportions that fits `box`; the box itself when the size makes no sense. */
function fitInto(box: { width: number; height: number }, width: number, height: number) {
  if (!(width > 0 && height > 0 && Number.isFinite(width / height))) return box;
  const scale = Math.min(box.width / width, box.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
