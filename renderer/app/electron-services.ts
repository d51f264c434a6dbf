import type { DesktopBridge } from '../../shared/contract/desktop-bridge.ts';
import type { DesktopServices } from './desktop-services.ts';

/** The desktop shell's services: each is one call over the preload's bridge. */
export function createElectronServices(bridge: DesktopBridge): DesktopServices {
  return {
    async save(name, bytes) {
      return bridge.save(name, bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes);
    },
    print: () => bridge.print(),
    notify: (title, body) => bridge.notify(title, body),
    openFolder: (folder) => bridge.openFolder(folder),
  };
}
