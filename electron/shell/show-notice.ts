import { type BrowserWindow, Notification } from 'electron';
import { z } from 'zod';
import { channels } from './channels.ts';

const request = z.tuple([z.string().max(200), z.string().max(1000)]);

// Held: one that nobody holds is collected as garbage, and a click on it is lost.
let latest: Notification | null = null;

/** Shows a notice of the operating system without a sound; it replaces the one before. A click brings the window and tells the page. */
export function showNotice(window: BrowserWindow, args: readonly unknown[]): void {
  const [title, body] = request.parse(args);
  if (!Notification.isSupported()) return;
  latest?.close();
  latest = new Notification({ title, body, silent: true });
  latest.on('click', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.webContents.send(channels.noticeOpened);
  });
  latest.show();
}
