import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import { publishFile } from './durable-file.ts';
import { sha256Of } from './sha256.ts';
import type { Store } from './store.ts';
import { asFault, errorCode } from './store-fault.ts';

/** Where the attachment with this hash lies: `attachments/ab/<sha256>`. */
export function attachmentPath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return join(folder, sha256.slice(0, 2), sha256);
}

/**
 * Puts bytes on the disk under their SHA-256 and returns it. To be called before the row is written: a crash in between
 * leaves a file without a row, never a row without a file. A damaged file of the same content is healed.
 * Throws the storage faults.
 */
export function keepAttachment(store: Store, bytes: Uint8Array): string {
  const sha256 = sha256Of(bytes);
  const path = attachmentPath(store.files.attachments, sha256);
  const temporary = `${path}.part-${process.pid}`;
  try {
    const known = readIfThere(path);
    if (known !== null && sha256Of(known) === sha256) return sha256;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, bytes);
    publishFile(temporary, path);
    return sha256;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asFault(error);
  }
}

/** The bytes of an attachment. Throws `notFound` when the file is gone and `storageDamaged` when it was altered. */
export function readAttachment(store: Store, sha256: string): Uint8Array<ArrayBuffer> {
  const bytes = readIfThere(attachmentPath(store.files.attachments, sha256));
  if (bytes === null) throw new Fault('notFound', 'attachmentMissing');
  if (sha256Of(bytes) !== sha256) throw new Fault('storageDamaged', 'attachmentDamaged');
  return bytes;
}

function readIfThere(path: string): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw asFault(error);
  }
}
