import { megabyte, type SpreadsheetLimits } from './limits.ts';
import { refuse } from './refuse.ts';

/** A part of the file as the archive's directory describes it. */
export interface ZipPart {
  readonly name: string;
  /** Deflated, or as it is. */
  readonly deflated: boolean;
  readonly crc: number;
  /** Where its packed bytes begin and end in the file. */
  readonly start: number;
  readonly end: number;
  /** Unpacked, in bytes, as declared. */
  readonly size: number;
}

/** Parts by `partKey` of their names. */
export type ZipDirectory = ReadonlyMap<string, ZipPart>;

/** Names of parts are compared without regard to case (ECMA-376 part 2). */
export const partKey = (name: string): string => name.toLowerCase();

const endLength = 22;
const entryLength = 46;
const localLength = 30;
/** A comment of the archive can have 65,535 bytes. */
const longestEnd = endLength + 0xffff;
/** Bits of the flags that say "encrypted", also by the strong kind. */
const encryptedFlags = 0b100_0001;

/**
 * Reads the directory of a zip and nothing else, so that a bomb is known before it is unpacked.
 *
 * Faults: `spreadsheetTooLarge` by the sizes that it declares, `spreadsheetEncrypted`, and `spreadsheetDamaged` for what no
 * spreadsheet program writes: zip64, several volumes, other methods than deflate, two parts of one name, parts that
 * overlap, a name that leads out of the archive.
 */
export function readZipDirectory(bytes: Uint8Array, limits: SpreadsheetLimits): ZipDirectory {
  if (bytes.length > limits.allBytes) refuse('spreadsheetTooLarge', { megabytes: limits.allBytes / megabyte });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(file);
  const volumes = file.readUInt32LE(end + 4);
  const count = file.readUInt16LE(end + 10);
  const start = file.readUInt32LE(end + 16);
  const stop = start + file.readUInt32LE(end + 12);
  if (volumes !== 0 || count === 0xffff || stop > end) refuse('spreadsheetDamaged');
  if (count > limits.parts) refuse('spreadsheetTooLarge', { megabytes: limits.allBytes / megabyte });

  const parts = new Map<string, ZipPart>();
  let at = start;
  let all = 0;
  for (let index = 0; index < count; index++) {
    if (at + entryLength > stop || file.readUInt32LE(at) !== 0x02014b50) refuse('spreadsheetDamaged');
    const { part, length } = readEntry(file, at, start);
    at += length;
    if (part === null) continue;
    if (parts.has(partKey(part.name))) refuse('spreadsheetDamaged');
    parts.set(partKey(part.name), part);
    all += part.size;
    if (part.size > limits.partBytes) refuse('spreadsheetTooLarge', { megabytes: limits.partBytes / megabyte });
    if (all > limits.allBytes) refuse('spreadsheetTooLarge', { megabytes: limits.allBytes / megabyte });
  }
  refuseOverlaps([...parts.values()]);
  return parts;
}

/** Where the archive's last record begins; what a broken download cut off had it at the end. */
function findEnd(file: Buffer): number {
  for (let at = file.length - endLength; at >= Math.max(0, file.length - longestEnd); at--) {
    if (file.readUInt32LE(at) === 0x06054b50 && at + endLength + file.readUInt16LE(at + 20) <= file.length) return at;
  }
  return refuse('spreadsheetDamaged');
}

/** @param limit where the directory begins: parts lie before it. */
function readEntry(file: Buffer, at: number, limit: number): { part: ZipPart | null; length: number } {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const packed = file.readUInt32LE(at + 20);
  const size = file.readUInt32LE(at + 24);
  const nameLength = file.readUInt16LE(at + 28);
  const length = entryLength + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  const local = file.readUInt32LE(at + 42);
  // Some old programs write `\`; both mean the same on every system that has it.
  const name = file.toString('utf8', at + entryLength, at + entryLength + nameLength).replaceAll('\\', '/');

  if ((flags & encryptedFlags) !== 0) refuse('spreadsheetEncrypted');
  if (name === '' || leadsOutside(name) || (method !== 0 && method !== 8)) refuse('spreadsheetDamaged');
  // All ones mean that a zip64 record has the true number.
  if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) refuse('spreadsheetDamaged');
  if (local + localLength > limit || file.readUInt32LE(local) !== 0x04034b50) refuse('spreadsheetDamaged');
  const start = local + localLength + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const end = start + packed;
  if (end > limit || file.readUInt16LE(local + 8) !== method) refuse('spreadsheetDamaged');
  if (method === 0 && packed !== size) refuse('spreadsheetDamaged');
  if (name.endsWith('/')) return { part: null, length };
  return { part: { name, deflated: method === 8, crc: file.readUInt32LE(at + 16), start, end, size }, length };
}

function leadsOutside(name: string): boolean {
  return /^[/]|^[A-Za-z]:|\0/.test(name) || name.split('/').includes('..');
}

/** Parts that share bytes make a small file large many times over. */
function refuseOverlaps(parts: ZipPart[]): void {
  parts.sort((a, b) => a.start - b.start);
  let free = 0;
  for (const { start, end } of parts) {
    if (start < free) refuse('spreadsheetDamaged');
    free = end;
  }
}
