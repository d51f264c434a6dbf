import { bridge, finish, startDesktop } from '../desktop-child.ts';

// What the program sets up: preferences, the app:// protocol, permissions, navigation, the menu.
const electron = await startDesktop(process.argv[2] ?? '');
const { record, ipcMain } = electron;
const window = record.windows[0];
const contents = window?.webContents;
const protocolHandler = record.protocolHandlers.get('app');
if (!window || !contents || !protocolHandler) throw new Error('No window');

async function get(address: string, method = 'GET') {
  const response = await protocolHandler?.(new Request(address, { method }));
  return {
    status: response?.status,
    headers: Object.fromEntries(response?.headers ?? []),
    body: await response?.text(),
  };
}

function isStopped(event: string, url: string): boolean {
  let stopped = false;
  contents?.emit(event, { url, preventDefault: () => (stopped = true) });
  return stopped;
}

const grants: boolean[] = [];
for (const permission of ['notifications', 'media', 'geolocation', 'openExternal'] as const) {
  record.permissionRequest?.({} as never, permission, (granted) => grants.push(granted), {} as never);
  grants.push(record.permissionCheck?.(null, permission, '', {} as never) ?? true);
}
grants.push(record.devicePermission?.({} as never) ?? true);

const cancelled: Record<string, boolean | undefined> = {};
for (const url of [
  'app://desk/assets/a.js',
  'blob:app://desk/1',
  'https://example.org/',
  'file:///etc/passwd',
  'app://other/',
]) {
  record.beforeRequest?.({ url } as never, ({ cancel }) => {
    cancelled[url] = cancel;
  });
}

/** A message from a frame that is not our page's main frame. */
function sendFrom(senderFrame: { url: string } | null): unknown {
  let connected = false;
  const send = contents?.postMessage;
  Object.assign(contents ?? {}, { postMessage: () => (connected = true) });
  ipcMain.emit('office:connect', { senderFrame, ports: [] });
  Object.assign(contents ?? {}, { postMessage: send });
  let refused = false;
  try {
    record.ipcHandlers.get('desktop:print')?.({ senderFrame, ports: [] });
  } catch {
    refused = true;
  }
  return { connected, refused };
}

const ownUrl = contents.mainFrame.url;
const frames = {
  none: sendFrom(null),
  inner: sendFrom({ url: ownUrl }),
  moved: (() => {
    contents.mainFrame.url = 'https://example.org/';
    const result = sendFrom(contents.mainFrame);
    contents.mainFrame.url = ownUrl;
    return result;
  })(),
};

const index = await get('app://desk/');
await finish(electron, {
  sandboxed: record.sandboxed,
  schemes: record.schemes,
  preferences: window.options.webPreferences,
  shown: window.shown,
  bridge: Object.keys(bridge()),
  index,
  asset: await get(`app://desk/${/assets\/[\w-]+\.js/.exec(index.body ?? '')?.[0]}`),
  refusedAddresses: await Promise.all(
    [
      'app://desk/..%2f..%2fpackage.json',
      'app://desk/%2e%2e/%2e%2e/package.json',
      'app://desk/..%5c..%5cpackage.json',
      'app://desk/.stamp',
      'app://desk/%00',
      'app://desk/%',
      'app://desk//etc/passwd',
      'app://other/',
      'app://desk.other/',
    ].map(async (address) => ({ address, status: (await get(address)).status })),
  ),
  methods: await Promise.all(
    ['POST', 'PUT', 'DELETE', 'HEAD'].map(async (method) => (await get('app://desk/', method)).status),
  ),
  grants,
  cancelled,
  navigation: ['will-navigate', 'will-frame-navigate', 'will-redirect'].map((event) => ({
    own: isStopped(event, 'app://desk/#/hazards'),
    foreign: [
      'https://example.org/',
      'app://desk.example/',
      'file:///etc/passwd',
      'javascript:1',
      'data:text/html,x',
      'rubbish',
    ].map((url) => isStopped(event, url)),
  })),
  webview: isStopped('will-attach-webview', ''),
  download: (() => {
    let stopped = false;
    electron.session.defaultSession.emit('will-download', { preventDefault: () => (stopped = true) });
    return stopped;
  })(),
  newWindow: contents.openWindow?.({ url: 'app://desk/' } as never),
  frames,
  menu: record.menu,
});
