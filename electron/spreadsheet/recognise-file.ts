import { refuse } from './refuse.ts';

/** What old Office files and encrypted new ones begin with (Compound File Binary). */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipEntry = [0x50, 0x4b, 3, 4];

const beginsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

/** Says by its first bytes whether a file can be an .xlsx; its name is not asked. Faults: empty, an .xls, encrypted, something else. */
export function recogniseFile(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('spreadsheetEmpty');
  if (beginsWith(bytes, compoundFile)) refuse(isEncrypted(bytes) ? 'spreadsheetEncrypted' : 'spreadsheetOldFormat');
  if (!beginsWith(bytes, zipEntry)) refuse('spreadsheetNotXlsx');
}

/** An .xlsx with a password is a compound file whose directory names a stream `EncryptedPackage` (MS-OFFCRYPTO 2.3.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le');
}
