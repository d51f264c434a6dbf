import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { fromWorkerPort } from '../../../electron/office/office-port.ts';
import { servePort } from '../../../electron/office/serve-port.ts';
import type { OfficeClient } from '../../../shared/contract/contract.ts';
import { alternate, median, repeated, warmUp } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { formatFigure } from '../print-result.ts';
import { benchSignIn, signIn } from '../store/bench-school.ts';
import { withBenchOffice, withBenchStore } from '../store/with-bench-store.ts';

const turns = { runs: 101, warmUps: 5 };
const warmUpMs = 500;
const calls = 10;

/** A small call (`session.current`, signed in) through a message port, against a port that posts the same answer back at once. */
export const callPort: BenchCase = () =>
  withBenchStore(10, (folder) =>
    withBenchOffice(folder, async (office) => {
      const { port1, port2 } = new MessageChannel();
      servePort(fromWorkerPort(port1), office);
      const client: OfficeClient = createORPCClient(new RPCLink({ port: port2 }));
      port2.start();
      const answer = await client.accounts.session.signIn(benchSignIn);
      const echo = openEcho();
      const call = () => client.accounts.session.current();
      const direct = office.client({ session: await signIn(office) });
      const callDirectly = () => direct.accounts.session.current();
      const callEcho = () => echo.send(answer);
      await warmUp(warmUpMs, callEcho);
      await warmUp(warmUpMs, call);
      await warmUp(warmUpMs, callDirectly);
      const sides = [call, callEcho, callDirectly].map((side) => repeated(calls, side));
      const [ours = [], peer = [], directly = []] = await alternate(sides, turns);
      port2.close();
      echo.close();
      return {
        unit: 'ms',
        ours: median(ours),
        peer: median(peer),
        peerName: 'bare postMessage echo of the same answer',
        limit: null,
        runs: turns.runs,
        peakMb: { both: ownPeakMb() },
        note: `the same call without a way to go: ${formatFigure(median(directly), 'ms')}`,
        more: { direct: median(directly) },
      };
    }),
  );

function openEcho() {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', (message) => port1.postMessage(message));
  return {
    send: (message: unknown) =>
      new Promise((resolve) => {
        port2.once('message', resolve);
        port2.postMessage(message);
      }),
    close: () => port2.close(),
  };
}
