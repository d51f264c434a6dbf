import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, session } from 'electron';
import { defaultFolder } from '../office/default-folder.ts';
import { loadBuiltPage } from '../page/built-page.ts';
import { languageOf, type Words, wordsIn } from '../words/words.ts';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { answerBridge } from './bridge.ts';
import { channels } from './channels.ts';
import { createMenu } from './menu.ts';
import { type OfficeHost, startOffice } from './office-host.ts';
import { lockApp, lockSession } from './security.ts';
import { createWindow, showPage } from './window.ts';

interface ShellOptions {
  readonly folder: string;
  readonly sample: boolean;
}

/** Chromium's own switches stand among the arguments, so what is not ours is passed over. */
function readOptions(args: readonly string[]): ShellOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { data: { type: 'string' }, sample: { type: 'boolean' } },
  });
  const sample = values.sample === true;
  const folder = typeof values.data === 'string' ? values.data : defaultFolder(sample ? 'sample' : 'store');
  return { folder: resolve(folder), sample };
}

function tellAndQuit(words: Words, sentence: string | null): void {
  dialog.showErrorBox(words('shell:productName'), sentence ?? words('shell:officeLost'));
  app.quit();
}

function keepOneInstance(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}

function closeOfficeOnQuit(office: OfficeHost): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void office.close().finally(() => app.quit());
  });
  app.on('window-all-closed', () => app.quit());
}

/**
 * The desktop shell: the office in a process of its own, the page on `app://`, one window, one instance for each data
 * folder's owner.
 *
 * @param out the folder of the bundles, which holds `main`, `preload` and `renderer`.
 */
export async function runDesktopShell(out: string, args: readonly string[]): Promise<void> {
  registerAppScheme();
  lockApp(app);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Windows shows notices only for a program that it knows by this name, which the installer gives to the shortcut.
  app.setAppUserModelId('org.school-safety-desk');
  await app.whenReady();
  const words = wordsIn(languageOf(app.getPreferredSystemLanguages()[0] ?? ''));
  const { folder, sample } = readOptions(args);
  const page = await loadBuiltPage(join(out, 'renderer'));

  lockSession(session.defaultSession);
  serveAppScheme(session.defaultSession, page);
  const window = createWindow({
    preload: join(out, 'preload', 'preload.cjs'),
    icon: join(out, '..', 'resources', 'icons', 'icon.png'),
    title: words('shell:productName'),
    devTools: !app.isPackaged,
    dark: nativeTheme.shouldUseDarkColors,
  });
  const office = await startOffice(join(out, 'main', 'office.js'), [folder, ...(sample ? ['sample'] : [])], {
    restarted: () => window.webContents.send(channels.officeRestarted),
    lost: (sentence) => tellAndQuit(words, sentence),
  });
  if ('sentence' in office) return tellAndQuit(words, office.sentence);

  Menu.setApplicationMenu(createMenu(words, { mac: process.platform === 'darwin', devTools: !app.isPackaged, window }));
  answerBridge({ window, office, storeFolder: folder, words });
  keepOneInstance(window);
  closeOfficeOnQuit(office);
  await showPage(window);
}
