import type { DesktopBridge, SaveResult, ShownFolder } from '../../shared/contract/desktop-bridge.ts';
import { createBrowserServices } from './browser-services.ts';
import { createElectronServices } from './electron-services.ts';
import type { Notice } from './notice.ts';
import type { Words } from './use-words.ts';

declare global {
  interface Window {
    /** Put there by the preload of the desktop shell; absent in a browser. */
    readonly desktopBridge?: DesktopBridge;
  }
}

/** What only a desktop can do. Nothing else in the page knows which shell it is in. */
export interface DesktopServices {
  /**
   * Lets the person keep a file: the desktop shows a save dialog, a browser downloads.
   * `name` is a proposal; `saved` is false when the person cancelled.
   */
  save(name: string, bytes: Blob | Uint8Array<ArrayBuffer>): Promise<SaveResult>;
  /** Prints the page as it is laid out for paper. */
  print(): Promise<void>;
  /** Shows a notice that disturbs nobody: the operating system's, whose click opens the first line, or one in the page. */
  notify(notice: Notice, t: Words): Promise<void>;
  /** Shows a folder in the file manager; absent where the shell cannot. */
  openFolder?(folder: ShownFolder): Promise<void>;
}

/** The services of the shell in which the page runs. */
export const desktopServices: DesktopServices = window.desktopBridge
  ? createElectronServices(window.desktopBridge)
  : createBrowserServices();
