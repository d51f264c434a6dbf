import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { systemWords, type WordsKey } from '../../electron/words/words.ts';
import { buildIfStale } from '../build-if-stale.ts';
import { fetchElectron, findElectron } from '../electron-runtime.ts';
import { projectRoot, resolveTyped } from '../project-root.ts';

const words = systemWords();
const tell = (key: WordsKey) => process.stderr.write(`${words(key)}\n`);

/** A PC without a network knows at once; only a real download is worth a line of its own. In ms. */
const silentMs = 1_500;

/** A desktop shell that ends with an error this soon, in ms, has never shown a window (no display, no libraries). */
const neverOpenedMs = 10_000;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        sample: { type: 'boolean', default: false },
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${words('shell:start.usage')}\n`);
    return null;
  }
}

/** Runs the desktop shell until it is closed. Resolves false when it never opened. */
function runDesktop(executable: string, args: readonly string[]): Promise<boolean> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const startedAt = Date.now();
  const desktop = spawn(executable, [projectRoot, ...args], { stdio: 'inherit', env });
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopped = true;
      desktop.kill(signal);
    });
  }
  return new Promise((resolve) => {
    desktop.once('error', () => resolve(false));
    desktop.once('exit', (code) => resolve(stopped || code === 0 || Date.now() - startedAt > neverOpenedMs));
  });
}

async function openDesktop(args: readonly string[]): Promise<boolean> {
  let executable = await findElectron();
  if (!executable) {
    const saying = setTimeout(() => tell('shell:start.fetchingRuntime'), silentMs);
    executable = await fetchElectron();
    clearTimeout(saying);
  }
  if (!executable) {
    tell('shell:start.noRuntime');
    return false;
  }
  const opened = await runDesktop(executable, args);
  if (!opened) tell('shell:start.desktopFailed');
  return opened;
}

const options = readOptions();
if (options === null) {
  process.exitCode = 2;
} else {
  const shellArgs = [
    ...(options.data === undefined ? [] : ['--data', resolveTyped(options.data)]),
    ...(options.sample ? ['--sample'] : []),
  ];
  await buildIfStale();
  const inBrowser = options.browser || options['no-open'];
  if (inBrowser || !(await openDesktop(shellArgs))) {
    const entry = join(projectRoot, 'out', 'main', 'browser.js');
    process.argv.splice(1, Infinity, entry, ...shellArgs, ...(options['no-open'] ? ['--no-open'] : []));
    await import(pathToFileURL(entry).href);
  }
}
