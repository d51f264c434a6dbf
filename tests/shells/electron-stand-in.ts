import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { MessageChannel, type MessagePort as NodePort, Worker } from 'node:worker_threads';

// Stands in for the module 'electron' where its runtime is not present: the same names and shapes (typed by electron.d.ts), no
// windows. What the program does with it is written down in `record` for the tests to look at.

type Handler = (request: Request) => Response | Promise<Response>;
type IpcEvent = { senderFrame: { url: string } | null; ports: readonly MessagePort[] };

/** Everything that the program set up. */
export const record = {
  schemes: [] as Electron.CustomScheme[],
  protocolHandlers: new Map<string, Handler>(),
  windows: [] as StandInWindow[],
  sandboxed: false,
  permissionRequest: null as Parameters<Electron.Session['setPermissionRequestHandler']>[0],
  permissionCheck: null as Parameters<Electron.Session['setPermissionCheckHandler']>[0],
  devicePermission: null as Parameters<Electron.Session['setDevicePermissionHandler']>[0],
  displayMedia: null as Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0],
  beforeRequest: null as Parameters<Electron.WebRequest['onBeforeRequest']>[0],
  ipcHandlers: new Map<string, (event: IpcEvent, ...args: unknown[]) => unknown>(),
  menu: null as unknown,
  errorBoxes: [] as string[][],
  messages: [] as Electron.MessageBoxOptions[],
  /** What the save dialog answers. */
  saveDialog: { canceled: true, filePath: '' } as Electron.SaveDialogReturnValue,
  saveProposals: [] as (string | undefined)[],
  openedPaths: [] as string[],
  notices: [] as (Electron.NotificationConstructorOptions | undefined)[],
  shownNotices: [] as EventEmitter[],
  prints: 0,
  offices: [] as Worker[],
  quits: 0,
  isFirstInstance: true,
};

class StandInFrame {
  url = '';
}

class StandInContents extends EventEmitter {
  readonly mainFrame = new StandInFrame();
  openWindow: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.openWindow = handler;
  }
  print(): void {
    record.prints += 1;
  }
  send(channel: string, ...args: unknown[]): void {
    ipcRenderer.emit(channel, { ports: [] }, ...args);
  }
  postMessage(channel: string, message: unknown, ports: StandInPort[] = []): void {
    ipcRenderer.emit(channel, { ports: ports.map((port) => port.nodePort) }, message);
  }
}

class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly options: Electron.BrowserWindowConstructorOptions;
  shown = false;
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    record.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  /** Loads the page as Electron does: the answer of the protocol, the preload, then "ready". */
  async loadURL(url: string): Promise<void> {
    const handler = record.protocolHandlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler || !(await handler(new Request(url))).ok) throw new Error(`ERR_FAILED ${url}`);
    this.webContents.mainFrame.url = url;
    const preload = this.options.webPreferences?.preload;
    if (preload) createRequire(import.meta.url)(preload);
    this.emit('ready-to-show');
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
}

/** Electron's main-side port over a Node one: a message arrives as an event with `data`. */
class StandInPort extends EventEmitter {
  readonly nodePort: NodePort;
  constructor(nodePort: NodePort) {
    super();
    this.nodePort = nodePort;
  }
}

class StandInChannel {
  readonly port1: StandInPort;
  readonly port2: StandInPort;
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new StandInPort(port1);
    this.port2 = new StandInPort(port2);
  }
}

/** A utility process, played by a worker thread. */
class StandInProcess extends EventEmitter {
  readonly worker: Worker;
  constructor(entry: string, args: string[]) {
    super();
    this.worker = new Worker(entry, { workerData: args });
    this.worker.on('message', (message) => this.emit('message', message));
    this.worker.on('exit', (code) => this.emit('exit', code));
    record.offices.push(this.worker);
  }
  postMessage(message: object, ports: StandInPort[] = []): void {
    const port = ports[0]?.nodePort;
    this.worker.postMessage(port ? { ...message, port } : message, port ? [port] : []);
  }
  kill(): boolean {
    void this.worker.terminate();
    return true;
  }
}

class StandInNotification extends EventEmitter {
  constructor(options?: Electron.NotificationConstructorOptions) {
    super();
    record.notices.push(options);
    record.shownNotices.push(this);
  }
  static isSupported(): boolean {
    return true;
  }
  show(): void {}
  close(): void {}
}

class StandInApp extends EventEmitter {
  readonly isPackaged = true;
  enableSandbox(): void {
    record.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return record.isFirstInstance;
  }
  setAppUserModelId(): void {}
  async whenReady(): Promise<void> {}
  getPreferredSystemLanguages(): string[] {
    return ['zh-Hans-CN'];
  }
  getPath(): string {
    return '/documents';
  }
  quit(): void {
    record.quits += 1;
    const event = { prevented: false, preventDefault: () => Object.assign(event, { prevented: true }) };
    this.emit('will-quit', event);
    if (!event.prevented) this.emit('quit');
  }
  exit(code: number): void {
    process.exit(code);
  }
}

class StandInSession extends EventEmitter {
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => record.protocolHandlers.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: typeof record.beforeRequest) => {
      record.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: typeof record.permissionRequest): void {
    record.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: typeof record.permissionCheck): void {
    record.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: typeof record.devicePermission): void {
    record.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: typeof record.displayMedia): void {
    record.displayMedia = handler;
  }
}

class StandInIpcMain extends EventEmitter {
  handle(channel: string, handler: (event: IpcEvent, ...args: unknown[]) => unknown): void {
    record.ipcHandlers.set(channel, handler);
  }
}

class StandInIpcRenderer extends EventEmitter {
  send(channel: string, ...args: unknown[]): void {
    ipcMain.emit(channel, { senderFrame: record.windows[0]?.webContents.mainFrame ?? null, ports: [] }, ...args);
  }
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const senderFrame = record.windows[0]?.webContents.mainFrame ?? null;
    return record.ipcHandlers.get(channel)?.({ senderFrame, ports: [] }, ...structuredClone(args));
  }
}

export const app = new StandInApp();
export const ipcMain = new StandInIpcMain();
export const ipcRenderer = new StandInIpcRenderer();
export const session = { defaultSession: new StandInSession() };
export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => record.schemes.push(...schemes),
};
export const nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors'> = { shouldUseDarkColors: false };
export const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
  exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: api }),
};
export const shell: Pick<Electron.Shell, 'openPath' | 'showItemInFolder'> = {
  openPath: async (path) => {
    record.openedPaths.push(path);
    return '';
  },
  showItemInFolder: (path) => record.openedPaths.push(path),
};
export const dialog = {
  showErrorBox: (title: string, content: string) => record.errorBoxes.push([title, content]),
  showSaveDialog: async (_window: unknown, options: Electron.SaveDialogOptions) => {
    record.saveProposals.push(options.defaultPath);
    return record.saveDialog;
  },
  showMessageBox: async (_window: unknown, options: Electron.MessageBoxOptions) => {
    record.messages.push(options);
    return { response: 0, checkboxChecked: false };
  },
};
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: unknown) => {
    record.menu = menu;
  },
};
export const utilityProcess = { fork: (entry: string, args: string[] = []) => new StandInProcess(entry, args) };
export { StandInChannel as MessageChannelMain, StandInNotification as Notification, StandInWindow as BrowserWindow };
