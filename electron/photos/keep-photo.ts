import { safeFileName } from '../documents/file-name.ts';
import { keepAttachment } from '../store/attachments.ts';
import type { Store, Writer } from '../store/store.ts';
import { preparePhoto } from './prepare-photo.ts';

/** A picture that lies among the attachments; its row is still to be written. */
export interface KeptPhoto {
  sha256: string;
  name: string;
  mediaType: 'image/jpeg' | 'image/png';
  bytes: number;
  width: number;
  height: number;
  takenOn: string | null;
}

/** Checks, cleans and keeps a picture, before the transaction that names it. Throws `invalid` and the storage faults. */
export async function keepPhoto(store: Store, file: File): Promise<KeptPhoto> {
  const { bytes, ...prepared } = await preparePhoto(new Uint8Array(await file.arrayBuffer()));
  const sha256 = keepAttachment(store, bytes);
  return { ...prepared, sha256, name: photoName(file.name, prepared.mediaType), bytes: bytes.length };
}

/** The row of a kept picture among the attachments. */
export async function insertAttachment(tx: Writer['tx'], photo: KeptPhoto, createdAt: string): Promise<void> {
  const { sha256, bytes, mediaType } = photo;
  await tx
    .insertInto('attachment')
    .values({ sha256, bytes, media_type: mediaType, created_at: createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A picture's name is data, never a path: its last part, clean, with the ending of what it became. */
function photoName(given: string, mediaType: KeptPhoto['mediaType']): string {
  const base = given.split(/[\\/]/).at(-1) ?? '';
  const stem = base.replace(/\.[^.]*$/, '').trim();
  return safeFileName(stem === '' ? 'photo' : stem, mediaType === 'image/png' ? 'png' : 'jpg');
}
