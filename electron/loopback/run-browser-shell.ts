import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultFolder } from '../office/default-folder.ts';
import { explainOpening } from '../office/explain-opening.ts';
import { fillWithSample } from '../office/fill-with-sample.ts';
import { openOffice } from '../office/office.ts';
import { loadBuiltPage } from '../page/built-page.ts';
import { systemWords } from '../words/words.ts';
import { openInBrowser } from './open-in-browser.ts';
import { type Loopback, serveLoopback } from './serve-loopback.ts';

/** Where the bundler puts the page, seen from the entry's own folder `out/main`. */
const pageFolder = join(dirname(process.argv[1] ?? '.'), '..', 'renderer');

/** What to serve and where. */
export interface BrowserShellOptions {
  readonly folder: string;
  /** Fill an empty store with the sample school first. */
  readonly sample: boolean;
  /** 0 takes a free one. */
  readonly port: number;
}

/**
 * Opens the store and serves the page. The returned shell's `close` closes both.
 *
 * @throws what `openOffice`, `fillWithSample` and `serveLoopback` throw; the store is closed again then.
 */
export async function openBrowserShell({ folder, sample, port }: BrowserShellOptions): Promise<Loopback> {
  const office = await openOffice({ folder });
  try {
    if (sample) await fillWithSample(office);
    const loopback = await serveLoopback(office, await loadBuiltPage(pageFolder), port);
    return {
      ...loopback,
      async close() {
        await loopback.close();
        await office.close();
      },
    };
  } catch (error) {
    await office.close();
    throw error;
  }
}

/** Closes the shell at the first Ctrl+C or request to end, calls `then`, and lets the process end by itself. */
export function closeOnSignal(shell: Loopback, then: () => void = () => undefined): void {
  const close = () => void shell.close().then(then);
  process.once('SIGINT', close).once('SIGTERM', close);
}

/**
 * The browser shell from its command line: prints the address on stdout (and nothing else there), then goes on until it is
 * stopped.
 *
 * @returns the exit code: 1 when it could not start, said in one sentence on stderr.
 */
export async function runBrowserShell(args: readonly string[]): Promise<number> {
  const words = systemWords();
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, sample: { type: 'boolean' }, 'no-open': { type: 'boolean' } },
  });
  const sample = values.sample === true;
  const folder = values.data ?? defaultFolder(sample ? 'sample' : 'store');
  try {
    const shell = await openBrowserShell({ folder, sample, port: 0 });
    closeOnSignal(shell);
    process.stdout.write(`${shell.startAddress}\n`);
    if (values['no-open'] === true) return 0;
    openInBrowser(shell.startAddress);
    process.stderr.write(`${words('shell:start.address')}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${explainOpening(error, folder, words)}\n`);
    return 1;
  }
}
