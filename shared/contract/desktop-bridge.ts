/** The `data` of the window message with which the preload hands the office's port to the page. */
export const officePortMessage = 'school-safety-desk:office-port';

/** The `data` of the window message that says: the office ended and a new one runs; ask for a port again. */
export const officeRestartedMessage = 'school-safety-desk:office-restarted';

/** The `data` of the window message that says: the person clicked the latest notice. */
export const noticeOpenedMessage = 'school-safety-desk:notice-opened';

/** Folders that the desktop shell can show; the page never names a path. */
export const shownFolders = ['store', 'backups', 'lastSaved'] as const;
export type ShownFolder = (typeof shownFolders)[number];

/** `where` names the place for the reader, where the shell knows it. */
export interface SaveResult {
  readonly saved: boolean;
  readonly where?: string;
}

/** What the preload puts into the page as `window.desktopBridge`, and all of it. */
export interface DesktopBridge {
  /** Asks for a port to the office; it comes as a window message. */
  connectOffice(): void;
  /** Shows the save dialog and writes `bytes`; `saved` is false when the person cancelled. */
  save(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<SaveResult>;
  print(): Promise<void>;
  /** Shows a notice of the operating system, without a sound; a click on it comes back as a window message. */
  notify(title: string, body: string): Promise<void>;
  openFolder(folder: ShownFolder): Promise<void>;
}
