import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { z } from 'zod';
import type { SaveResult } from '../../shared/contract/desktop-bridge.ts';
import { writeWholeFile } from '../office/write-whole-file.ts';
import type { Words } from '../words/words.ts';
import { proposeFileName } from './proposed-name.ts';

/** Largest file that the page may hand over, in bytes; an archive of many documents is larger than one upload. */
const largestFile = 512 * 1024 * 1024;

const saveRequest = z.tuple([z.string().min(1).max(1000), z.instanceof(Uint8Array)]);

/** The file that was saved last, for "show in folder". */
export interface SavedFile {
  path: string | null;
}

/**
 * Shows the save dialog and writes the bytes whole. The page proposes a name; the place is the person's choice alone.
 * A file that cannot be written is told in a message, and `saved` is then false.
 */
export async function saveFile(
  window: BrowserWindow,
  args: readonly unknown[],
  last: SavedFile,
  words: Words,
): Promise<SaveResult> {
  const [name, bytes] = saveRequest.parse(args);
  if (bytes.byteLength > largestFile) return { saved: false };
  const proposed = proposeFileName(name);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), proposed),
    filters: extname(proposed) ? [{ name: extname(proposed).slice(1), extensions: [extname(proposed).slice(1)] }] : [],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return { saved: false };
  try {
    await writeWholeFile(filePath, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    await dialog.showMessageBox(window, {
      type: 'error',
      message: words('shell:save.failed', { name: basename(filePath) }),
      detail: words(code === 'ENOSPC' ? 'shell:save.diskFull' : 'shell:save.chooseAnother'),
    });
    return { saved: false };
  }
  last.path = filePath;
  return { saved: true, where: filePath };
}
