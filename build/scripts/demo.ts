// `npm run demo -- --out DIR --as-of YYYY-MM-DD`: the sample school and its documents, without a window.
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemWords } from '../../electron/words/words.ts';
import { buildIfStale } from '../build-if-stale.ts';
import { withFolderLock } from '../folder-lock.ts';
import { projectRoot, resolveTyped } from '../project-root.ts';

const demo = join(projectRoot, 'demo');

function readOptions() {
  try {
    return parseArgs({ options: { out: { type: 'string' }, 'as-of': { type: 'string' } } }).values;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${systemWords()('desk:demo.usage', { detail })}\n`);
    return null;
  }
}

function run(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(projectRoot, 'out', 'main', 'demo.js'), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

const options = readOptions();
if (options === null) {
  process.exitCode = 2;
} else {
  await buildIfStale(['main']);
  await mkdir(demo, { recursive: true });
  const out = options.out === undefined ? join(demo, 'out') : resolveTyped(options.out);
  const asOf = options['as-of'];
  const args = ['--store', join(demo, 'store'), '--out', out, ...(asOf === undefined ? [] : ['--as-of', asOf])];
  process.exitCode = await withFolderLock(
    join(demo, '.lock'),
    () => process.stderr.write(`${systemWords()('desk:demo.waiting')}\n`),
    () => run(args),
  );
}
