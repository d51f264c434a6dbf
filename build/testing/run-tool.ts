import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from '../project-root.ts';

const require = createRequire(import.meta.url);

/** A tool's script in its package; the package need not export it. */
function scriptOf(packageName: string, script: string): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), script);
}

export const tools = {
  vitest: () => scriptOf('vitest', 'vitest.mjs'),
  playwright: () => scriptOf('@playwright/test', 'cli.js'),
  biome: () => scriptOf('@biomejs/biome', 'bin/biome'),
  tsc: () => scriptOf('typescript', 'bin/tsc'),
} as const;

interface ToolRun {
  env?: Readonly<Record<string, string>>;
  /** `shown` lets it write to the terminal; `hidden` throws its output away. */
  output?: 'shown' | 'hidden';
}

/** Runs a tool with this very Node and resolves its exit code. */
export function runTool(tool: keyof typeof tools, args: readonly string[], run: ToolRun = {}): Promise<number> {
  const child = spawn(process.execPath, [tools[tool](), ...args], {
    cwd: projectRoot,
    stdio: run.output === 'hidden' ? 'ignore' : 'inherit',
    env: { ...process.env, ...run.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Where a tool writes its report, with an older one removed. */
export async function reportFile(name: string): Promise<string> {
  const file = join(projectRoot, 'out', 'test-reports', `${name}.json`);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  return file;
}

/** A tool's report, or null when the tool did not get as far as writing one. */
export async function readReport<Report>(file: string): Promise<Report | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Report);
}
