import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { buildIfStale } from '../../../build/build-if-stale.ts';
import { projectRoot } from '../../../build/project-root.ts';
import { serveLoopback } from '../../../electron/loopback/serve-loopback.ts';
import { type Office, openOffice } from '../../../electron/office/office.ts';
import { loadBuiltPage } from '../../../electron/page/built-page.ts';
import { fillStoreWithSample } from '../../../electron/sample/fill-store-with-sample.ts';
import { defaultSeed } from '../../../electron/sample/sample-host.ts';
import { samplePassword } from '../../../shared/accounts/sample-accounts.ts';
import type { OfficeClient } from '../../../shared/contract/contract.ts';
import { benchClock, benchToday, dayText } from '../store/bench-clock.ts';
import { withFolder } from '../store/with-bench-store.ts';
import { buildBarePage } from './build-bare-page.ts';

/** A page that the loopback shell serves, with the cookie that it is asked with. */
export interface ServedPage {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  cookie: { name: string; value: string };
  /** Where its files lie. */
  folder: string;
}

/** The product's page before and after sign-in to the sample school, and the bare one, each served by the same code. */
export interface ServedPages {
  signIn: ServedPage;
  home: ServedPage;
  bare: ServedPage;
}

/** Builds what is missing, fills a store with the sample school and serves the pages for `use`. */
export function withServedPages<T>(use: (pages: ServedPages) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const ours = join(projectRoot, 'out', 'renderer');
    const bare = join(folder, 'bare');
    await buildIfStale(['renderer']);
    await buildBarePage(bare);
    const office = await openOffice({ folder: join(folder, 'store'), clock: benchClock, dailyBackup: false });
    await fillStoreWithSample(office, { seed: defaultSeed, asOf: dayText(benchToday) });
    const shells = [await serve(office, ours), await serve(office, bare)] as const;
    try {
      const [product, other] = shells;
      const home = await product.newSession();
      await signIn(home);
      return await use({ signIn: await product.newSession(), home, bare: await other.newSession() });
    } finally {
      for (const shell of shells) await shell.close();
      await office.close();
    }
  });
}

async function serve(office: Office, folder: string) {
  const shell = await serveLoopback(office, await loadBuiltPage(folder));
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
