import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import type { BuiltPage } from '../page/built-page.ts';
import { type CookieSessions, createCookieSessions } from './cookie-sessions.ts';
import { renderNoSessionPage } from './no-session-page.ts';
import { isCall, type Refusal, refuseRequest, rpcPrefix, splitTarget } from './request-gate.ts';
import { createStartToken, type StartToken } from './start-token.ts';

/** What the browser shell needs of an office. */
export interface ServedOffice<Session> {
  readonly router: AnyRouter;
  openSession(shell: 'browser'): Session;
  closeSession(session: Session): void;
  /** Notes an unexpected error. */
  logError(error: unknown): void;
}

/** A running browser shell. */
export interface Loopback {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The address to open: origin, `/start` and the token. */
  readonly startAddress: string;
  close(): Promise<void>;
}

interface Served<Session> {
  readonly host: string;
  readonly office: ServedOffice<Session>;
  readonly page: BuiltPage;
  readonly token: StartToken;
  readonly sessions: CookieSessions<Session>;
  readonly calls: RPCHandler<{ session: Session }>;
}

/** How long a refused sender may go on sending, in ms; what it sends is thrown away. */
const lingerMs = 2_000;

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  response.writeHead(refusal.status, {
    connection: 'close',
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(refusal.reason),
    'x-content-type-options': 'nosniff',
  });
  // The answer goes out at once, but ending it would reset the connection under a sender that is still sending, and a
  // browser would then report a broken network instead of the refusal.
  response.write(refusal.reason);
  request.resume();
  const finish = () => response.end();
  request.once('end', finish).once('close', finish);
  setTimeout(() => request.destroy(), lingerMs).unref();
}

function refuseWithoutSession(response: ServerResponse, path: string, host: string): void {
  if (isCall(path)) {
    // The contract's `locked`, in the shape in which the page's client reads an error.
    const json = { defined: true, code: 'locked', status: 401, message: 'locked', data: { reason: 'noSession' } };
    response.writeHead(401, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify({ json }));
    return;
  }
  const { headers, body } = renderNoSessionPage(host);
  response.writeHead(401, headers).end(body);
}

function start<Session>(
  request: IncomingMessage,
  response: ServerResponse,
  query: string,
  served: Served<Session>,
): void {
  const offered = new URLSearchParams(query).get('token') ?? '';
  if (!served.token.matches(offered)) {
    refuseWithoutSession(response, '/start', served.host);
    return;
  }
  response.writeHead(303, {
    location: '/',
    'set-cookie': served.sessions.open(request.headers.cookie),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  response.end();
}

async function answer<Session>(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served<Session>,
): Promise<void> {
  const refusal = refuseRequest(request, served.host);
  if (refusal) return refuse(request, response, refusal);
  const { path, query } = splitTarget(request.url ?? '/');
  if (path === '/start') return start(request, response, query, served);
  const session = served.sessions.find(request.headers.cookie);
  if (session === undefined) return refuseWithoutSession(response, path, served.host);

  if (isCall(path)) {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    // A file in an answer is for the page's script; opened as a document it must not be able to do anything.
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    const { matched } = await served.calls.handle(request, response, { prefix: rpcPrefix, context: { session } });
    if (!matched) response.writeHead(404, { 'content-type': 'text/plain' }).end('No such procedure');
    return;
  }
  const { status, headers, body } = served.page.answer(path);
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'text/plain', connection: 'close' }).end('Unexpected error');
}

/**
 * Serves the page and the office's procedures to browsers of this PC on 127.0.0.1.
 *
 * @param port 0 takes a free one.
 * @throws when the port is taken (`EADDRINUSE`).
 */
export async function serveLoopback<Session>(
  office: ServedOffice<Session>,
  page: BuiltPage,
  port = 0,
): Promise<Loopback> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = createStartToken();
  const sessions = createCookieSessions<Session>((server.address() as AddressInfo).port, {
    open: () => office.openSession('browser'),
    close: (session) => office.closeSession(session),
  });
  const served: Served<Session> = { host, office, page, token, sessions, calls: new RPCHandler(office.router) };

  server.on('request', (request, response) => {
    response.on('error', () => undefined);
    answer(request, response, served).catch((error: unknown) => {
      office.logError(error);
      fail(response);
    });
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });

  return {
    origin: `http://${host}`,
    startAddress: `http://${host}/start?token=${token.value}`,
    async close() {
      sessions.closeAll();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
