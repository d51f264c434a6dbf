import { type DesktopBridge, noticeOpenedMessage } from '../../shared/contract/desktop-bridge.ts';
import type { DesktopServices } from './desktop-services.ts';
import type { Notice } from './notice.ts';

/** The desktop shell's services: each is one call over the preload's bridge. */
export function createElectronServices(bridge: DesktopBridge): DesktopServices {
  let latest: Notice | null = null;
  window.addEventListener('message', (event) => {
    if (event.source === window && event.data === noticeOpenedMessage) latest?.lines[0]?.onOpen();
  });
  return {
    async save(name, bytes) {
      return bridge.save(name, bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes);
    },
    print: () => bridge.print(),
    async notify(notice, t) {
      latest = notice;
      await bridge.notify(notice.title(t), notice.lines.map((line) => line.say(t)).join('\n'));
    },
    openFolder: (folder) => bridge.openFolder(folder),
  };
}
