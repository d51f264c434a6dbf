import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from './loopback-harness.ts';

let shell: Harness;
beforeAll(async () => {
  shell = await startHarness();
});
afterAll(() => shell.close());

describe('the start address', () => {
  test('gives a cookie of this port that scripts and other sites cannot use, and leads to the page', async () => {
    const response = await fetch(shell.startAddress, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.get('set-cookie')).toMatch(
      new RegExp(`^desk-${shell.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
  });

  test.each(['', '?token=', '?token=x', `?token=${'A'.repeat(43)}`, '?token=%ff%00', '?TOKEN=1'])(
    'refuses %j',
    async (query) => {
      const response = await fetch(`${shell.origin}/start${query}`, { redirect: 'manual' });
      expect(response.status).toBe(401);
      expect(response.headers.get('set-cookie')).toBeNull();
    },
  );

  test('works again and again, each time with a session of its own', async () => {
    const [one, two] = [await shell.signIn(), await shell.signIn()];
    expect(one).not.toBe(two);
    const first = await (await shell.call('count', one)).json();
    const again = await (await shell.call('count', one)).json();
    const other = await (await shell.call('count', two)).json();
    expect(again.json).toEqual({ session: first.json.session, calls: 2 });
    expect(other.json.session).not.toBe(first.json.session);
    expect(other.json.calls).toBe(1);
  });

  test('used with an old cookie, ends the session of that cookie', async () => {
    const old = await shell.signIn();
    const { session } = (await (await shell.call('count', old)).json()).json;
    await fetch(shell.startAddress, { redirect: 'manual', headers: { cookie: old } });
    expect(shell.closed).toContain(session);
    expect((await shell.call('count', old)).status).toBe(401);
  });
});

describe('without a cookie', () => {
  test('the page says in both languages what to open', async () => {
    const response = await fetch(`${shell.origin}/`);
    const body = await response.text();
    expect(response.status).toBe(401);
    expect(body).toContain('<section lang="zh-CN">');
    expect(body).toContain('<section lang="en">');
    expect(body).toContain(`${shell.origin}/start`);
    const nonce = /<style nonce="([^"]+)"/.exec(body)?.[1];
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  });

  test.each(['/assets/index-abc.js', '/rpc/count', '/nothing'])('%s is refused', async (path) => {
    const method = path.startsWith('/rpc') ? 'POST' : 'GET';
    expect((await fetch(shell.origin + path, { method })).status).toBe(401);
  });

  test('a call gets the contract’s "locked" in the shape that the client reads', async () => {
    const response = await shell.call('count', `desk-${shell.port}=made-up`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      json: { defined: true, code: 'locked', data: { reason: 'noSession' } },
    });
  });
});

describe('the page', () => {
  test('has a new nonce in the policy and in the document each time', async () => {
    const cookie = await shell.signIn();
    const seen = new Set<string>();
    for (let time = 0; time < 3; time++) {
      const response = await fetch(`${shell.origin}/`, { headers: { cookie } });
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
      expect(response.headers.get('content-security-policy')).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' blob: data:; ` +
          "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('cache-control')).toBe('no-store');
      seen.add(nonce);
    }
    expect(seen.size).toBe(3);
  });

  test('keeps hashed files for ever and gives them their type', async () => {
    const headers = { cookie: await shell.signIn() };
    const response = await fetch(`${shell.origin}/assets/index-abc.js`, { headers });
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).toBe('export {};');
    const head = await fetch(`${shell.origin}/assets/index-abc.js`, { method: 'HEAD', headers });
    expect(head.headers.get('content-length')).toBe('10');
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/.stamp',
    '/%00',
    '/%',
    '/__proto__',
    '/constructor',
    '/C:/secret.txt',
    '/etc/passwd',
  ])('does not find %s', async (path) => {
    const cookie = await shell.signIn();
    const answer = await shell.sendRaw(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${shell.port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toMatch(/secret|stamp$/);
  });
});
