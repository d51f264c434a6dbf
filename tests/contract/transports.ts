import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { serveLoopback } from '../../electron/loopback/serve-loopback.ts';
import type { Office } from '../../electron/office/office.ts';
import { fromWorkerPort } from '../../electron/office/office-port.ts';
import { servePort } from '../../electron/office/serve-port.ts';
import { loadBuiltPage } from '../../electron/page/built-page.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';

/** One way from a caller to the office. */
export interface Transport {
  /** A client with a session of its own, signed out. */
  open(): Promise<OfficeClient>;
  close(): Promise<void>;
}

/** Straight into the router, as `desk` and the sample builder call. */
async function direct(office: Office): Promise<Transport> {
  return {
    open: async () => office.client({ session: office.openSession('desktop') }),
    close: async () => {},
  };
}

/** Through a message port, as the desktop shell's page calls. */
async function messagePort(office: Office): Promise<Transport> {
  const ports: MessagePort[] = [];
  return {
    async open() {
      const { port1, port2 } = new MessageChannel();
      servePort(fromWorkerPort(port1), office);
      ports.push(port2);
      const client: OfficeClient = createORPCClient(new PortLink({ port: port2 }));
      port2.start();
      return client;
    },
    close: async () => {
      for (const port of ports) port.close();
    },
  };
}

/** Over HTTP on 127.0.0.1, as the browser shell's page calls; each client brings its own cookie. */
async function http(office: Office): Promise<Transport> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-page-'));
  await writeFile(join(folder, 'index.html'), '<p>page</p>');
  const loopback = await serveLoopback(office, await loadBuiltPage(folder));
  return {
    async open() {
      const started = await fetch(loopback.startAddress, { redirect: 'manual' });
      const cookie = started.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return createORPCClient(new HttpLink({ url: `${loopback.origin}/rpc`, headers: { cookie } }));
    },
    async close() {
      await loopback.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Every way to the office, by name. */
export const transports: Record<string, (office: Office) => Promise<Transport>> = {
  direct,
  'message port': messagePort,
  HTTP: http,
};
