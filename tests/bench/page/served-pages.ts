import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildIfStale } from '../../../build/build-if-stale.ts';
import { projectRoot } from '../../../build/project-root.ts';
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

/** Builds what is missing, fills a store with the sample school, and serves the pages for `use` from another process. */
export function withServedPages<T>(use: (pages: ServedPages) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const bare = join(folder, 'bare');
    await buildIfStale(['renderer']);
    await buildBarePage(bare);
    const places = [join(folder, 'store'), join(projectRoot, 'out', 'renderer'), bare];
    const server = fork(join(import.meta.dirname, 'serve-pages.ts'), places, { execArgv: [], stdio: 'inherit' });
    const ended = once(server, 'exit');
    try {
      const served = once(server, 'message').then(([message]) => message as ServedPages);
      const pages = await Promise.race([served, ended.then(() => null)]);
      if (pages === null) throw new Error('the pages could not be served');
      return await use(pages);
    } finally {
      if (server.connected) server.disconnect();
      await ended;
    }
  });
}
