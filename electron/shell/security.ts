import type { App, Session, WebContents, WebPreferences } from 'electron';
import { isOwnAddress } from './app-protocol.ts';

// Everything that keeps the page in its box stands in this file: https://www.electronjs.org/docs/latest/tutorial/security

/** The page's preferences. Most are Electron's defaults; they are said so that a change of a default changes nothing here. */
export function securePreferences(preload: string, devTools: boolean): WebPreferences {
  return {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // The dictionaries would be fetched from the network.
    spellcheck: false,
  };
}

/** Addresses that the page may load: its own, what it made itself, and the developer tools' where they are allowed. */
function isLocal(address: string): boolean {
  return isOwnAddress(address) || /^(?:blob|data|devtools):/.test(address);
}

/** No permissions, no devices, no downloads, no network. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Sandboxes every page of the program and keeps each where it is. Must run before Electron is ready. */
export function lockApp(app: App): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}
