import { parentPort as workerParent } from 'node:worker_threads';
import type { OfficeMessage, ShellMessage } from './messages.ts';
import { fromElectronPort, fromWorkerPort, type OfficePort } from './office-port.ts';

/** The shell, seen from the office process. */
export interface ParentProcess {
  tell(message: OfficeMessage): void;
  listen(listeners: { connect(port: OfficePort): void; close(): void }): void;
}

/**
 * The parent of this process: Electron's main process when this is a utility process, the main thread when it is a Node
 * worker thread.
 *
 * @throws when it is neither.
 */
export function findParentProcess(): ParentProcess {
  // Electron puts `parentPort` on `process` in utility processes only.
  const electronParent: Electron.ParentPort | undefined = process.parentPort;
  if (electronParent) {
    return {
      tell: (message) => electronParent.postMessage(message),
      listen: (listeners) =>
        electronParent.on(
          'message',
          ({ data, ports: [port] }: { data: ShellMessage; ports: Electron.MessagePortMain[] }) => {
            if (data.kind === 'connect' && port) listeners.connect(fromElectronPort(port));
            if (data.kind === 'close') listeners.close();
          },
        ),
    };
  }
  if (!workerParent) throw new Error('The office process needs a parent that speaks to it');
  const parent = workerParent;
  return {
    tell: (message) => parent.postMessage(message),
    listen: (listeners) =>
      parent.on('message', (message: ShellMessage) => {
        if (message.kind === 'connect' && message.port) listeners.connect(fromWorkerPort(message.port));
        if (message.kind === 'close') listeners.close();
      }),
  };
}
