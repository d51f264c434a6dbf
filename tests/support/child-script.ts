import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A running child of the test, killed when the test is over if it still runs. */
export interface ChildScript {
  readonly process: ChildProcess;
  /** The lines of its stdout so far. */
  readonly lines: string[];
  /** Waits for the next line of stdout; undefined when it ended without one. */
  nextLine(): Promise<string | undefined>;
  /** Ends it at once, as a power cut would end the program. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves when it has ended, with its exit code (null when killed) and what it wrote to stderr. */
  readonly ended: Promise<{ code: number | null; errors: string }>;
}

/** Runs a script of the tests in a Node process of its own. `before` is put in front of the command (such as `sh -c …`). */
export function startChild(
  script: URL,
  args: readonly string[],
  options: SpawnOptions & { before?: readonly string[] } = {},
): ChildScript {
  const { before = [], ...spawnOptions } = options;
  const [command = process.execPath, ...rest] = [...before, process.execPath, script.pathname, ...args];
  const child = spawn(command, rest, { ...spawnOptions, stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const waiting: ((line: string | undefined) => void)[] = [];
  let read = 0;
  let errors = '';
  child.stderr?.on('data', (data) => {
    errors += String(data);
  });
  // Without a stdout there would be no test.
  const stdout = createInterface({ input: child.stdout ?? process.stdin });
  stdout.on('line', (line) => {
    lines.push(line);
    const next = waiting.shift();
    if (next === undefined) return;
    read += 1;
    next(line);
  });
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.once('close', (code) => {
      for (const next of waiting.splice(0)) next(undefined);
      resolve({ code, errors });
    });
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    process: child,
    lines,
    ended,
    kill,
    async nextLine() {
      const line = lines[read];
      if (line !== undefined) {
        read += 1;
        return line;
      }
      if (child.exitCode !== null || child.signalCode !== null) return undefined;
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
