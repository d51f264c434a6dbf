import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentPath, keepAttachment, readAttachment } from '../../electron/store/attachments.ts';
import { sha256Of } from '../../electron/store/sha256.ts';
import { folderState } from '../support/folder-state.ts';
import { newStore } from './new-store.ts';

const bytes = new TextEncoder().encode('a photo');

describe('an attachment', () => {
  it('lies under its SHA-256, whole and alone', async () => {
    const store = await newStore();
    const sha256 = keepAttachment(store, bytes);
    expect(sha256).toBe(sha256Of(bytes));
    expect(folderState(store.files.attachments)).toEqual({
      [`${sha256.slice(0, 2)}/`]: '',
      [`${sha256.slice(0, 2)}/${sha256}`]: sha256,
    });
  });

  it('comes back byte for byte, and twice the same is one file', async () => {
    const store = await newStore();
    const sha256 = keepAttachment(store, bytes);
    expect(keepAttachment(store, bytes)).toBe(sha256);
    expect(readAttachment(store, sha256)).toEqual(bytes);
    expect(Object.keys(folderState(store.files.attachments))).toHaveLength(2);
  });

  it('that is gone or altered is said, never shown', async () => {
    const store = await newStore();
    const sha256 = keepAttachment(store, bytes);
    const path = attachmentPath(store.files.attachments, sha256);
    writeFileSync(path, 'A photo');
    expect(() => readAttachment(store, sha256)).toThrow(
      expect.objectContaining({ code: 'storageDamaged', reason: 'attachmentDamaged' }),
    );
    rmSync(path);
    expect(() => readAttachment(store, sha256)).toThrow(
      expect.objectContaining({ code: 'notFound', reason: 'attachmentMissing' }),
    );
  });

  it('that was altered is healed when the same picture comes again', async () => {
    const store = await newStore();
    const sha256 = keepAttachment(store, bytes);
    writeFileSync(attachmentPath(store.files.attachments, sha256), '');
    keepAttachment(store, bytes);
    expect(readAttachment(store, sha256)).toEqual(bytes);
  });

  it('that cannot be written is a storage fault and leaves no part', async () => {
    const store = await newStore();
    const path = attachmentPath(store.files.attachments, sha256Of(bytes));
    // A folder where the file should go: the rename fails after the bytes are written.
    mkdirSync(path, { recursive: true });
    writeFileSync(`${path}/x`, '');
    expect(() => keepAttachment(store, bytes)).toThrow();
    expect(Object.keys(folderState(dirname(path))).filter((name) => name.includes('.part-'))).toEqual([]);
  });

  it('is asked for by a hash only', async () => {
    const store = await newStore();
    for (const name of ['../store.db', 'AB'.repeat(32), '', 'ab'.repeat(31)]) {
      expect(() => readAttachment(store, name), name).toThrow('not a SHA-256');
    }
  });
});
