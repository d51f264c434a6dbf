import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const entry = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'browser.js');

/** A browser shell that runs in a process of its own. */
export interface RunningShell {
  /** `http://127.0.0.1:PORT/start?token=…`: each visit is a session of its own. */
  readonly startAddress: string;
  stop(): Promise<void>;
}

async function firstAddress(shell: ChildProcess): Promise<string> {
  if (shell.stdout === null) throw new Error('no stdout');
  for await (const line of createInterface(shell.stdout)) {
    if (line.startsWith('http://')) return line.trim();
  }
  throw new Error('the browser shell ended before it printed its address');
}

/** Starts the built browser shell on the store in `folder`; `sample` fills an empty one with the sample school. */
export async function startBrowserShell(folder: string, { sample }: { sample: boolean }): Promise<RunningShell> {
  const args = [entry, '--no-open', '--data', folder, ...(sample ? ['--sample'] : [])];
  const shell = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(shell, 'exit');
  return {
    startAddress: await firstAddress(shell),
    async stop() {
      shell.kill();
      await ended;
    },
  };
}
