import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { serveLoopback } from '../../../electron/loopback/serve-loopback.ts';
import type { OfficeClient } from '../../../shared/contract/contract.ts';
import { alternate, median, repeated, warmUp } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { formatFigure } from '../print-result.ts';
import { benchSignIn, signIn } from '../store/bench-school.ts';
import { withBenchOffice, withBenchStore } from '../store/with-bench-store.ts';

const turns = { runs: 101, warmUps: 5 };
const warmUpMs = 500;
const calls = 5;

/** A small call (`session.current`, signed in) over the loopback shell's HTTP, against `node:http` that answers the same JSON. */
export const callHttp: BenchCase = () =>
  withBenchStore(10, (folder) =>
    withBenchOffice(folder, async (office) => {
      // Only calls are made here, no page is asked for.
      const noPage = { status: 404 as const, headers: {}, body: Buffer.alloc(0) };
      const shell = await serveLoopback(office, { answer: () => noPage });
      const started = await fetch(shell.startAddress, { redirect: 'manual' });
      const cookie = started.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const link = new RPCLink({ url: `${shell.origin}/rpc`, headers: { cookie } });
      const client: OfficeClient = createORPCClient(link);
      const answer = await client.accounts.session.signIn(benchSignIn);
      const echo = await openEcho(answer);
      const call = () => client.accounts.session.current();
      const direct = office.client({ session: await signIn(office) });
      const callDirectly = () => direct.accounts.session.current();
      await warmUp(warmUpMs, echo.call);
      await warmUp(warmUpMs, call);
      await warmUp(warmUpMs, callDirectly);
      const sides = [call, echo.call, callDirectly].map((side) => repeated(calls, side));
      const [ours = [], peer = [], directly = []] = await alternate(sides, turns);
      await shell.close();
      await echo.close();
      return {
        unit: 'ms',
        ours: median(ours),
        peer: median(peer),
        peerName: 'bare node:http with the same JSON',
        limit: null,
        runs: turns.runs,
        peakMb: { both: ownPeakMb() },
        note: `the same call without a way to go: ${formatFigure(median(directly), 'ms')}`,
        more: { direct: median(directly) },
      };
    }),
  );

async function openEcho(answer: unknown) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const headers = { 'content-type': 'application/json' };
  return {
    call: async () => (await fetch(address, { method: 'POST', headers, body: '{}' })).json(),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
