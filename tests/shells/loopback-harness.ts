import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { os } from '@orpc/server';
import { type Loopback, type ServedOffice, serveLoopback } from '../../electron/loopback/serve-loopback.ts';
import { loadBuiltPage } from '../../electron/page/built-page.ts';

/** A session of the small office that these tests serve: it counts its calls. */
export interface CountingSession {
  readonly number: number;
  calls: number;
}

const procedure = os.$context<{ session: CountingSession }>();

const router = {
  count: procedure.handler(({ context }) => {
    context.session.calls += 1;
    return { session: context.session.number, calls: context.session.calls };
  }),
  sizeOf: procedure.handler(({ input }) => (input instanceof File ? input.size : -1)),
  nested: { echo: procedure.handler(({ input }) => input) },
};

export type HarnessRouter = typeof router;

/** A loopback shell over a page of three files and a router of three procedures. */
export interface Harness extends Loopback {
  readonly port: number;
  readonly errors: unknown[];
  readonly closed: number[];
  /** Uses the start address and gives the cookie. */
  signIn(): Promise<string>;
  call(name: string, cookie: string, init?: RequestInit): Promise<Response>;
  /** Sends bytes as they are and gives everything that came back. */
  sendRaw(bytes: string | Uint8Array): Promise<string>;
}

async function makePage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'page', 'index.html'), '<meta property="csp-nonce" nonce="%CSP_NONCE%"><p>page</p>');
  await writeFile(join(folder, 'page', 'assets', 'index-abc.js'), 'export {};');
  await writeFile(join(folder, 'page', '.stamp'), 'stamp');
  return folder;
}

/** Starts the shell on a free port. */
export async function startHarness(): Promise<Harness> {
  const errors: unknown[] = [];
  const closed: number[] = [];
  let opened = 0;
  const office: ServedOffice<CountingSession> = {
    router,
    openSession: () => ({ number: ++opened, calls: 0 }),
    closeSession: (session) => closed.push(session.number),
    logError: (error) => errors.push(error),
  };
  const folder = await makePage();
  const loopback = await serveLoopback(office, await loadBuiltPage(join(folder, 'page')));
  const port = Number(new URL(loopback.origin).port);
  return {
    ...loopback,
    port,
    errors,
    closed,
    async signIn() {
      const response = await fetch(loopback.startAddress, { redirect: 'manual' });
      return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    },
    call: (name, cookie, init) =>
      fetch(`${loopback.origin}/rpc/${name}`, {
        method: 'POST',
        body: '{}',
        ...init,
        headers: { 'content-type': 'application/json', cookie, ...init?.headers },
      }),
    sendRaw: (bytes) =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        let received = '';
        socket.setEncoding('latin1').on('data', (text) => {
          received += text;
        });
        socket.on('close', () => resolve(received)).on('error', reject);
      }),
    async close() {
      await loopback.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
