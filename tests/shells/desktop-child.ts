import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { DesktopBridge } from '../../shared/contract/desktop-bridge.ts';
import type * as StandIn from './electron-stand-in.ts';

// Runs in a Node process of its own: the built main and preload against the stand-in for Electron, and in the same process
// the page's own client with a window of the few things that it uses.

const root = join(import.meta.dirname, '..', '..');
const standIn = join(import.meta.dirname, 'electron-stand-in.ts');

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    // The preload is CommonJS: `require` wants a path where `import` wants an address.
    return next(context.conditions.includes('require') ? standIn : pathToFileURL(standIn).href, context);
  },
});

/** The page's window: events, messages to itself, and what the preload puts into it. */
class PageWindow extends EventTarget {
  readonly location = new URL('app://desk/');
  desktopBridge!: DesktopBridge;
  postMessage(data: unknown, _origin: string, ports: readonly MessagePort[] = []): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, ports, source: this }));
  }
}

const pageWindow = new PageWindow();
Object.defineProperty(globalThis, 'window', { value: pageWindow });

/** Starts the desktop shell on a data folder and resolves when the page has been loaded, or the program has quit. */
export async function startDesktop(folder: string): Promise<typeof StandIn> {
  const electron: typeof StandIn = await import('electron' as string);
  const settled = new Promise<void>((resolve) => {
    electron.app.once('quit', () => resolve());
    electron.app.on('web-contents-created', () => {
      electron.record.windows[0]?.once('ready-to-show', () => resolve());
    });
  });
  process.argv = [process.execPath, root, '--data', folder];
  await import(join(root, 'out', 'main', 'main.js'));
  await settled;
  return electron;
}

/** The page's client, as the page itself makes it, over the port that the preload hands over. */
export async function loadPageClient(): Promise<{
  office: OfficeClient;
  onOfficeRestarted(listener: () => void): () => void;
}> {
  return import('../../renderer/app/office-client.ts');
}

/** The bridge that the preload exposed. */
export function bridge(): DesktopBridge {
  return pageWindow.desktopBridge;
}

/** Gives the result to the test and ends the program as a person would. */
export async function finish(electron: typeof StandIn, result: unknown): Promise<void> {
  const ended = new Promise((resolve) => electron.app.once('quit', resolve));
  electron.app.quit();
  await ended;
  process.stdout.write(JSON.stringify(result), () => process.exit(0));
}
