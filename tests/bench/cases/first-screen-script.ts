import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { type ServedPage, withServedPages } from '../page/served-pages.ts';
import { visit, withBrowser } from '../page/visit.ts';
import { formatFigure } from '../print-result.ts';

const limitBytes = 300 * 1024;

/**
 * Script that Chromium loads before the first screen stands, each file gzipped: the larger of sign-in and home, against a
 * page of React and Mantine alone.
 */
export const firstScreenScript: BenchCase = () =>
  withServedPages((pages) =>
    withBrowser(async (browser) => {
      const bytesOf = async (page: ServedPage, content: string) =>
        scriptBytes(page, (await visit(browser, page, content)).scripts);
      const signIn = await bytesOf(pages.signIn, 'input[type="password"]');
      const home = await bytesOf(pages.home, 'main h2');
      return {
        unit: 'bytes',
        ours: Math.max(signIn, home),
        peer: await bytesOf(pages.bare, 'main h2'),
        peerName: 'a bare page of React and Mantine',
        limit: { atMost: limitBytes },
        runs: 1,
        peakMb: { driver: ownPeakMb() },
        note: `sign-in ${formatFigure(signIn, 'bytes')}, home ${formatFigure(home, 'bytes')}`,
        more: { signIn, home },
      };
    }),
  );

async function scriptBytes({ folder }: ServedPage, scripts: readonly string[]): Promise<number> {
  const files = await Promise.all(scripts.map((address) => readFile(join(folder, new URL(address).pathname))));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
}
