import { crc32, deflateRawSync, constants as zlib } from 'node:zlib';

/** A file of the archive, ready to be written: it can be made once and put into many archives. */
export interface ZipEntry {
  name: string;
  crc: number;
  size: number;
  /** 8 deflated, 0 as it is. */
  method: 0 | 8;
  data: readonly Uint8Array[];
}

const level = 6;
/** Bit 11: names are UTF-8. */
const utf8Names = 0x0800;
/** Made by Unix, version 2.0; Word for Mac has been seen to distrust files without attributes. */
const madeBy = (3 << 8) | 20;
const regularFile = 0o100644 * 0x10000;

/** Compresses `bytes` as one entry; pictures are stored as they are. */
export function zipEntry(name: string, bytes: Uint8Array): ZipEntry {
  const method = /\.(png|jpe?g)$/.test(name) ? 0 : 8;
  const data = method === 0 ? bytes : deflateRawSync(bytes, { level });
  return { name, crc: crc32(bytes), size: bytes.length, method, data: [data] };
}

/**
 * Compresses a text that is never whole in memory. Each chunk is deflated by itself and ends at a byte boundary (sync
 * flush), so the pieces joined are one valid deflate stream.
 */
export class ZipTextEntry {
  readonly #name: string;
  readonly #data: Uint8Array[] = [];
  #crc = 0;
  #size = 0;

  constructor(name: string) {
    this.#name = name;
  }

  write(text: string): void {
    this.#push(Buffer.from(text, 'utf8'), zlib.Z_SYNC_FLUSH);
  }

  finish(text: string): ZipEntry {
    this.#push(Buffer.from(text, 'utf8'), zlib.Z_FINISH);
    return { name: this.#name, crc: this.#crc, size: this.#size, method: 8, data: this.#data };
  }

  #push(bytes: Uint8Array, finishFlush: number): void {
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    this.#data.push(deflateRawSync(bytes, { level, finishFlush }));
  }
}

/** Date and time of an ISO moment in the form of MS-DOS, read in UTC; the format begins in 1980. */
function dosTime(moment: string): number {
  const at = new Date(moment);
  const year = at.getUTCFullYear();
  if (!(year >= 1980 && year <= 2107)) return (1 << 21) | (1 << 16);
  const date = ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

/** The archive of `entries` in their order, all dated `moment` (ISO, UTC): the same input gives the same bytes. */
export function zipArchive(entries: readonly ZipEntry[], moment: string): Uint8Array {
  const at = dosTime(moment);
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const packed = entry.data.reduce((sum, part) => sum + part.length, 0);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(utf8Names, 2);
    common.writeUInt16LE(entry.method, 4);
    common.writeUInt32LE(at, 6);
    common.writeUInt32LE(entry.crc, 10);
    common.writeUInt32LE(packed, 14);
    common.writeUInt32LE(entry.size, 18);
    common.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(regularFile, 6);
    central.writeUInt32LE(offset, 10);
    pieces.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, name, ...entry.data);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, madeBy & 0xff, madeBy >> 8]), common, central, name);
    offset += 30 + name.length + packed;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}
