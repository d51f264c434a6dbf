import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** What a script printed, and its exit code. */
export interface ScriptRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A script that is still running. */
export interface RunningScript {
  readonly child: ChildProcess;
  /** Resolves with the first whole line on stdout. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<ScriptRun>;
}

/**
 * Starts `node build/run.mjs NAME …` as npm does: in the project folder, with the folder where somebody typed in INIT_CWD.
 * The system's language is English.
 */
export function startScript(name: string, args: readonly string[], typedIn: string, input = ''): RunningScript {
  const child = spawn(process.execPath, ['build/run.mjs', name, ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: typedIn, LC_ALL: 'C', LANG: 'C' },
  });
  let stdout = '';
  let stderr = '';
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.on('data', (text) => {
      stdout += text;
      if (stdout.includes('\n')) resolve(stdout.slice(0, stdout.indexOf('\n')));
    });
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  child.stdin.end(input);
  const ended = new Promise<ScriptRun>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  return { child, firstLine, ended };
}

/** Runs a script to its end. */
export function runScript(name: string, args: readonly string[], typedIn: string, input = ''): Promise<ScriptRun> {
  return startScript(name, args, typedIn, input).ended;
}
