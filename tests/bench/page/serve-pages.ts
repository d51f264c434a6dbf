import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { serveLoopback } from '../../../electron/loopback/serve-loopback.ts';
import { type Office, openOffice } from '../../../electron/office/office.ts';
import { loadBuiltPage } from '../../../electron/page/built-page.ts';
import { fillStoreWithSample } from '../../../electron/sample/fill-store-with-sample.ts';
import { defaultSeed } from '../../../electron/sample/sample-host.ts';
import { samplePassword } from '../../../shared/accounts/sample-accounts.ts';
import type { OfficeClient } from '../../../shared/contract/contract.ts';
import { benchClock, benchToday, dayText } from '../store/bench-clock.ts';
import type { ServedPage, ServedPages } from './served-pages.ts';

// A process of its own, `node serve-pages.ts STORE OURS BARE`: a server that shared one with the driver of the browser would
// answer late. Serves until the channel to its parent closes.
const [store = '', ours = '', bare = ''] = process.argv.slice(2);
const office = await openOffice({ folder: store, clock: benchClock, dailyWork: false });
await fillStoreWithSample(office, { seed: defaultSeed, asOf: dayText(benchToday) });
const [product, other] = [await serve(office, ours), await serve(office, bare)];
const pages: ServedPages = {
  signIn: await product.newSession(),
  home: await product.newSession(),
  bare: await other.newSession(),
};
await signIn(pages.home);
process.once('disconnect', async () => {
  await product.close();
  await other.close();
  await office.close();
});
process.send?.(pages);

async function serve(served: Office, folder: string) {
  const shell = await serveLoopback(served, await loadBuiltPage(folder));
  return {
    close: shell.close,
    async newSession(): Promise<ServedPage> {
      const started = await fetch(shell.startAddress, { redirect: 'manual' });
      const [name = '', value = ''] = started.headers.getSetCookie()[0]?.split(';')[0]?.split('=') ?? [];
      return { origin: shell.origin, cookie: { name, value }, folder };
    },
  };
}

async function signIn({ origin, cookie: { name, value } }: ServedPage): Promise<void> {
  const link = new RPCLink({ url: `${origin}/rpc`, headers: { cookie: `${name}=${value}` } });
  const client: OfficeClient = createORPCClient(link);
  await client.accounts.session.signIn({ username: 'officer', password: samplePassword });
}
