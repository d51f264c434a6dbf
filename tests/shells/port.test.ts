import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { os, type RouterClient } from '@orpc/server';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromWorkerPort } from '../../electron/office/office-port.ts';
import { servePort } from '../../electron/office/serve-port.ts';

const procedure = os.$context<{ session: { number: number } }>();
const router = {
  whoAmI: procedure.handler(({ context }) => context.session.number),
  echo: procedure.handler(({ input }) => input),
  fail: procedure.handler((): string => {
    throw new Error('inside');
  }),
};

interface Page {
  readonly port: NodePort;
  readonly client: RouterClient<typeof router>;
}

let pages: Page[];
let errors: unknown[];
let closed: number[];
let opened: number;

function openPage(): Page {
  const { port1, port2 } = new MessageChannel();
  servePort(fromWorkerPort(port1), {
    router,
    openSession: () => ({ number: ++opened }),
    closeSession: (session) => closed.push(session.number),
    logError: (error) => errors.push(error),
  });
  const client: RouterClient<typeof router> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  const page = { port: port2, client };
  pages.push(page);
  return page;
}

beforeEach(() => {
  pages = [];
  errors = [];
  closed = [];
  opened = 0;
});
afterEach(() => {
  for (const { port } of pages) port.close();
});

test('each port has a session of its own, which ends with the port', async () => {
  const [one, two] = [openPage(), openPage()];
  expect([await one.client.whoAmI(), await two.client.whoAmI(), await one.client.whoAmI()]).toEqual([1, 2, 1]);
  one.port.close();
  await expect.poll(() => closed).toEqual([1]);
  expect(await two.client.whoAmI()).toBe(2);
});

test('a file goes there and back', async () => {
  const { client } = openPage();
  const sent = new File([new Uint8Array(5_000_000).fill(7)], '照片.png', { type: 'image/png' });
  const received = await client.echo(sent);
  expect(received).toBeInstanceOf(File);
  expect(received).toMatchObject({ name: '照片.png', size: 5_000_000, type: 'image/png' });
});

test('an error inside a procedure is an answer and not a crash', async () => {
  const { client } = openPage();
  await expect(client.fail()).rejects.toThrow();
  expect(await client.whoAmI()).toBe(1);
});

const frames: unknown[] = [
  undefined,
  null,
  0,
  true,
  '',
  'rubbish',
  '{',
  'null',
  '[]',
  '{}',
  '{"i":"1"}',
  '{"i":"1","p":null}',
  '{"i":"1","p":{"u":5}}',
  '{"i":"1","p":{"u":"not an address"}}',
  '{"i":"1","p":{"u":"/echo","h":5}}',
  '{"i":"1","p":{"u":"/echo","h":{"content-type":5}}}',
  '{"i":"1","p":{"u":"/echo","h":{"content-type":"multipart/form-data"}}}',
  '{"i":"1","p":{"u":"/echo","h":{"content-type":"text/event-stream"}}}',
  '{"i":"1","p":{"u":"/__proto__/x"}}',
  '{"i":"1","p":{"u":"/echo","b":{"json":{},"meta":[[0,"__proto__","polluted"]]}}}',
  '{"i":{"a":1},"p":{"u":"/echo"}}',
  '{"i":"1","t":3,"p":null}',
  '{"i":"1","t":3}',
  '{"i":"1","t":4}',
  '{"i":"1","t":99,"p":{}}',
  new Uint8Array(0),
  new Uint8Array([255]),
  new Uint8Array([255, 255, 255]),
  new Uint8Array(1000).fill(200),
  new ArrayBuffer(16),
  new DataView(new ArrayBuffer(8)),
  [1, 2, 3],
  { i: '1', p: { u: '/whoAmI' } },
  { i: '1', t: 3 },
  new Map([[1, 2]]),
  new Error('rubbish'),
  'x'.repeat(25 * 1024 * 1024),
];

test('rubbish on the port is dropped, and calls before and after it are answered', async () => {
  const { port, client } = openPage();
  for (const frame of frames) {
    port.postMessage(frame);
    expect(await client.whoAmI()).toBe(1);
  }
  expect(errors.length).toBeGreaterThan(20);
  expect((Object.prototype as Record<string, unknown>).polluted).toBeUndefined();
});

test('no frame that can be sent ends the office', async () => {
  const { port, client } = openPage();
  const requestLike = fc.record(
    {
      i: fc.oneof(fc.string(), fc.jsonValue()),
      t: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.jsonValue()),
      p: fc.oneof(
        fc.jsonValue(),
        fc.record({ u: fc.oneof(fc.string(), fc.constant('/echo')), h: fc.jsonValue(), b: fc.jsonValue() }),
      ),
    },
    { requiredKeys: [] },
  );
  const frame = fc.oneof(
    fc.string(),
    fc.uint8Array(),
    fc.json(),
    requestLike,
    requestLike.map((request) => JSON.stringify(request)),
    requestLike.map(
      (request) => new Uint8Array(Buffer.concat([Buffer.from(JSON.stringify(request)), Buffer.from([255, 1])])),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 20 }), async (burst) => {
      for (const one of burst) port.postMessage(one);
      expect(await client.whoAmI()).toBe(1);
    }),
    { numRuns: 200, seed: 20_261_127 },
  );
});
