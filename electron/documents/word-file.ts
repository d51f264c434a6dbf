import type { DocumentFile } from './document-basis.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A finished document as it travels through the contract. */
export function wordFile({ name, bytes }: DocumentFile): File {
  return new File([Uint8Array.from(bytes)], name, { type: mediaType });
}
