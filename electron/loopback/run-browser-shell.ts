import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultFolder } from '../office/default-folder.ts';
import { fillWithSample } from '../office/fill-with-sample.ts';
import { openOffice } from '../office/office.ts';
import { loadBuiltPage } from '../page/built-page.ts';
import { systemWords } from '../words/words.ts';
import { openInBrowser } from './open-in-browser.ts';
import { serveLoopback } from './serve-loopback.ts';

/** Where the bundler puts the page, seen from the entry's own folder `out/main`. */
const pageFolder = join(dirname(process.argv[1] ?? '.'), '..', 'renderer');

/**
 * Opens the store, serves the page and prints the address on stdout (and nothing else there), then goes on until it is
 * stopped by SIGINT or SIGTERM.
 *
 * @returns the exit code: 1 when it could not start, said in one sentence on stderr.
 */
export async function runBrowserShell(args: readonly string[]): Promise<number> {
  const words = systemWords();
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      sample: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const folder = values.data ?? defaultFolder(values.sample ? 'sample' : 'store');
  const office = await openOffice({ folder });
  if (values.sample) await fillWithSample(office);
  const loopback = await serveLoopback(office, await loadBuiltPage(pageFolder), Number(values.port));

  process.stdout.write(`${loopback.startAddress}\n`);
  if (!values['no-open']) {
    openInBrowser(loopback.startAddress);
    process.stderr.write(`${words('shell:start.address')}\n`);
  }
  const stop = async () => {
    await loopback.close();
    await office.close();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return 0;
}
