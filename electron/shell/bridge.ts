import { join } from 'node:path';
import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, shell } from 'electron';
import { z } from 'zod';
import { shownFolders } from '../../shared/contract/desktop-bridge.ts';
import type { Words } from '../words/words.ts';
import { isOwnAddress } from './app-protocol.ts';
import { channels } from './channels.ts';
import type { OfficeHost } from './office-host.ts';
import { type SavedFile, saveFile } from './save-file.ts';
import { showNotice } from './show-notice.ts';

const folderRequest = z.tuple([z.enum(shownFolders)]);

/** What the bridge reaches: the one window, the office, the store's folder. */
export interface BridgeTargets {
  readonly window: BrowserWindow;
  readonly office: OfficeHost;
  readonly storeFolder: string;
  readonly words: Words;
}

async function openFolder(args: readonly unknown[], storeFolder: string, last: SavedFile): Promise<void> {
  const [folder] = folderRequest.parse(args);
  if (folder === 'lastSaved') {
    if (last.path) shell.showItemInFolder(last.path);
    return;
  }
  await shell.openPath(folder === 'store' ? storeFolder : join(storeFolder, 'backups'));
}

/**
 * Answers the preload's messages. Only the main frame of our window, showing our page, is heard; what it sends is
 * checked like any input, because a page that was taken over could send anything.
 */
export function answerBridge({ window, office, storeFolder, words }: BridgeTargets): void {
  const last: SavedFile = { path: null };
  const isOurPage = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent) =>
    senderFrame !== null && senderFrame === window.webContents.mainFrame && isOwnAddress(senderFrame.url);

  const answer = (channel: string, work: (args: unknown[]) => Promise<unknown>) =>
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isOurPage(event)) throw new Error('Refused');
      return work(args);
    });

  ipcMain.on(channels.connectOffice, (event) => {
    if (isOurPage(event)) window.webContents.postMessage(channels.officePort, null, [office.connect()]);
  });
  answer(channels.save, (args) => saveFile(window, args, last, words));
  answer(channels.openFolder, (args) => openFolder(args, storeFolder, last));
  answer(channels.print, async () => window.webContents.print({ printBackground: true }));
  answer(channels.notify, async (args) => showNotice(window, args));
}
