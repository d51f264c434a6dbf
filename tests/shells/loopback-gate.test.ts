import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { RouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maxBodyBytes } from '../../electron/loopback/request-gate.ts';
import { type Harness, type HarnessRouter, startHarness } from './loopback-harness.ts';

let shell: Harness;
let cookie: string;
beforeAll(async () => {
  shell = await startHarness();
  cookie = await shell.signIn();
});
afterAll(() => shell.close());

/** The server must still answer as before. */
async function expectAlive(): Promise<void> {
  expect((await shell.call('count', cookie)).status).toBe(200);
}

function rawCall(head: readonly string[], body = ''): string {
  return [`POST /rpc/count HTTP/1.1`, `Cookie: ${cookie}`, 'Connection: close', ...head, '', body].join('\r\n');
}

describe('another site', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]:1', ''])(
    'as host %j is refused',
    async (host) => {
      expect(await shell.sendRaw(rawCall([`Host: ${host}`, 'Content-Length: 2'], '{}'))).toMatch(/^HTTP\/1\.1 403 /);
    },
  );

  test('without a host is refused', async () => {
    expect(await shell.sendRaw(rawCall(['Content-Length: 2'], '{}'))).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(await shell.sendRaw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
  });

  test.each(['http://evil.example', 'null', 'http://localhost', 'file://', 'http://127.0.0.1:1'])(
    'as origin %s is refused',
    async (origin) => {
      expect((await shell.call('count', cookie, { headers: { origin } })).status).toBe(403);
    },
  );

  test.each(['cross-site', 'same-site', 'none'])('as %s fetch is refused', async (site) => {
    const head = [`Host: 127.0.0.1:${shell.port}`, `Sec-Fetch-Site: ${site}`, 'Content-Length: 2'];
    expect(await shell.sendRaw(rawCall(head, '{}'))).toMatch(/^HTTP\/1\.1 403 /);
  });

  test('our own origin is welcome', async () => {
    expect((await shell.call('count', cookie, { headers: { origin: shell.origin } })).status).toBe(200);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not a way to call', async (method) => {
    expect((await shell.call('count', cookie, { method, body: null })).status).toBe(405);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not a way to load the page', async (method) => {
    expect((await fetch(`${shell.origin}/`, { method, headers: { cookie } })).status).toBe(405);
  });
});

describe('the body limit', () => {
  test('refuses a large body by its head, before any of it has come', async () => {
    const head = [`Host: 127.0.0.1:${shell.port}`, `Content-Length: ${maxBodyBytes + 1}`];
    expect(await shell.sendRaw(rawCall(head))).toMatch(/^HTTP\/1\.1 413 /);
    await expectAlive();
  });

  test('tells a browser that sends it all the same', async () => {
    const response = await shell.call('sizeOf', cookie, { body: new Uint8Array(maxBodyBytes + 1) });
    expect(response.status).toBe(413);
    await expectAlive();
  });

  test('refuses a body of unknown length', async () => {
    const head = [`Host: 127.0.0.1:${shell.port}`, 'Transfer-Encoding: chunked'];
    expect(await shell.sendRaw(rawCall(head, '2\r\n{}\r\n0\r\n\r\n'))).toMatch(/^HTTP\/1\.1 411 /);
  });

  test('lets a file of 20 MB through', async () => {
    const link = new RPCLink({ url: `${shell.origin}/rpc`, headers: { cookie } });
    const client: RouterClient<HarnessRouter> = createORPCClient(link);
    expect(await client.sizeOf(new File([new Uint8Array(20 * 1024 * 1024)], '照片.png'))).toBe(20 * 1024 * 1024);
  });
});

describe('rubbish', () => {
  const host = () => `Host: 127.0.0.1:${shell.port}\r\n`;

  test.each<[string, () => string | Uint8Array]>([
    ['bytes', () => new Uint8Array(4096).map((_, index) => (index * 37) % 256)],
    ['a half request line', () => 'GET\r\n\r\n'],
    ['an absolute address', () => `GET http://evil.example/ HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`],
    ['an asterisk', () => `OPTIONS * HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`],
    ['a tunnel', () => `CONNECT evil.example:443 HTTP/1.1\r\n${host()}\r\n`],
    ['a protocol upgrade', () => `GET / HTTP/1.1\r\n${host()}Upgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n`],
    ['two lengths', () => rawCall([host().trim(), 'Content-Length: 2', 'Content-Length: 3'], '{}')],
    ['a negative length', () => rawCall([host().trim(), 'Content-Length: -1'], '{}')],
    ['length and chunks', () => rawCall([host().trim(), 'Content-Length: 2', 'Transfer-Encoding: chunked'], '{}')],
    ['a huge head', () => rawCall([host().trim(), `X-Large: ${'x'.repeat(70_000)}`])],
    ['many heads', () => rawCall([host().trim(), ...Array.from({ length: 3000 }, (_, index) => `X-${index}: 1`)])],
    [
      'a bracket for a host in the path',
      () => `GET //[ HTTP/1.1\r\n${host()}Cookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    ],
  ])('%s: answered or cut off, and the server goes on', async (_name, make) => {
    const answer = await shell.sendRaw(make()).catch(() => '');
    expect(answer).not.toMatch(/^HTTP\/1\.1 [25]/);
    await expectAlive();
  });

  test.each([
    'not json',
    '{',
    'null',
    '[]',
    '"text"',
    '{"json":{},"meta":[[0,"json","__proto__","polluted"]]}',
    '{"json":{"__proto__":{"polluted":1}}}',
    '{"json":1,"meta":[[1,"a","b"]]}',
    '{"json":1,"meta":"x"}',
    '{"json":{},"maps":[[[]]],"meta":[]}',
    `${'['.repeat(100_000)}`,
    `{"json":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  ])('a call with body number %# is answered without a failure inside', async (body) => {
    const response = await shell.call('count', cookie, { body });
    expect([200, 400]).toContain(response.status);
    expect((Object.prototype as Record<string, unknown>).polluted).toBeUndefined();
    await expectAlive();
  });

  test.each([
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'text/event-stream',
    'application/x-www-form-urlencoded',
    'image/png',
    'x',
  ])('a call of type %s', async (type) => {
    await shell.call('nested/echo', cookie, { body: 'rubbish\u0000', headers: { 'content-type': type } });
    await expectAlive();
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'nested',
    'nested/__proto__/echo',
    'count/x',
    '%',
    '%00',
    '..%2fcount',
    '',
  ])('procedure %j is not found', async (name) => {
    expect((await shell.call(name, cookie)).status).toBe(404);
    await expectAlive();
  });

  test('a sender that goes away in the middle', async () => {
    const head = rawCall([`Host: 127.0.0.1:${shell.port}`, 'Content-Length: 1000'], '{"json":');
    const { connect } = await import('node:net');
    await new Promise<void>((resolve) => {
      const socket = connect(shell.port, '127.0.0.1', () => socket.write(head, () => socket.destroy()));
      socket.on('close', () => resolve());
    });
    await expectAlive();
  });
});
