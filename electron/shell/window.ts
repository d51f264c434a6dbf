import { BrowserWindow } from 'electron';
import { pageAddress } from './app-protocol.ts';
import { securePreferences } from './security.ts';

/** Paper of the light theme and of the dark one, so that the window never flashes white before the page is drawn. */
const paper = { light: '#faf9f6', dark: '#181a19' } as const;

/** What a window needs to know. */
export interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  readonly devTools: boolean;
  readonly dark: boolean;
}

/** Makes the window, hidden until the page has been drawn once. */
export function createWindow({ preload, icon, title, devTools, dark }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title,
    icon,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: dark ? paper.dark : paper.light,
    webPreferences: securePreferences(preload, devTools),
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the page into the window. */
export async function showPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(pageAddress);
}
