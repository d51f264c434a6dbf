import { contextBridge, ipcRenderer } from 'electron';
import {
  type DesktopBridge,
  noticeOpenedMessage,
  officePortMessage,
  officeRestartedMessage,
} from '../shared/contract/desktop-bridge.ts';
import { channels } from './shell/channels.ts';

const bridge: DesktopBridge = {
  connectOffice: () => ipcRenderer.send(channels.connectOffice),
  save: (name, bytes) => ipcRenderer.invoke(channels.save, name, bytes),
  print: () => ipcRenderer.invoke(channels.print),
  notify: (title, body) => ipcRenderer.invoke(channels.notify, title, body),
  openFolder: (folder) => ipcRenderer.invoke(channels.openFolder, folder),
};

contextBridge.exposeInMainWorld('desktopBridge', bridge);

// A port cannot pass through contextBridge. The target is this very window, so "*" tells nobody else.
ipcRenderer.on(channels.officePort, (event) => window.postMessage(officePortMessage, '*', event.ports));
ipcRenderer.on(channels.officeRestarted, () => window.postMessage(officeRestartedMessage, '*'));
ipcRenderer.on(channels.noticeOpened, () => window.postMessage(noticeOpenedMessage, '*'));
