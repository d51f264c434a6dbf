import { fork } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { type BenchResult, keepsLimit } from '../../tests/bench/bench-case.ts';
import { benchCases } from '../../tests/bench/cases.ts';
import { faultLine, headLine, resultLine } from '../../tests/bench/print-result.ts';
import { projectRoot } from '../project-root.ts';

const runner = join(projectRoot, 'tests', 'bench', 'run-case.ts');
const resultsFile = join(projectRoot, 'bench', 'results.json');
/** A case that takes longer hangs. Generous, because a slow PC is not a fault. */
const mostMs = 20 * 60_000;

type Outcome = { result: BenchResult } | { fault: string };

/** Measures one case in a process of its own: what it leaves in memory or breaks is nobody else's. */
function measure(name: string): Promise<Outcome> {
  const child = fork(runner, [name], {
    execArgv: [...process.execArgv, '--expose-gc'],
    stdio: 'pipe',
    timeout: mostMs,
  });
  let result: BenchResult | null = null;
  let said = '';
  child.stdout?.on('data', () => undefined);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-10_000);
  });
  child.once('message', (message) => {
    result = message as BenchResult;
  });
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      if (result !== null) resolve({ result });
      else resolve({ fault: lastError(said) ?? `ended with ${signal ?? code} and no result` });
    });
  });
}

/** The last line of what a process said that names an error: where one caused another, the cause comes last. */
function lastError(said: string): string | undefined {
  const lines = said.split('\n').map((line) => line.trim());
  return lines.findLast((line) => /^\w*Error\b.*: /.test(line)) ?? lines.findLast((line) => line !== '');
}

/** Names of the cases asked for: all, or those that begin with one of the words. */
function choose(asked: readonly string[]): string[] {
  const names = Object.keys(benchCases);
  return asked.length === 0 ? names : names.filter((name) => asked.some((word) => name.startsWith(word)));
}

/** Versions of the packages that have a part in the figures. */
async function readVersions(): Promise<Record<string, string>> {
  const { version, dependencies, devDependencies } = JSON.parse(
    await readFile(join(projectRoot, 'package.json'), 'utf8'),
  );
  return { 'school-safety-desk': version, ...process.versions, ...dependencies, ...devDependencies };
}

async function writeResults(outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
  const cases = [...outcomes].map(([name, outcome]) => {
    if ('fault' in outcome) return { name, ...outcome };
    const { result } = outcome;
    return { name, ok: keepsLimit(result), ratio: result.peer === null ? null : result.ours / result.peer, ...result };
  });
  const machine = {
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryMb: Math.round(totalmem() / 1024 ** 2),
  };
  const results = { finishedAt: new Date().toISOString(), machine, versions: await readVersions(), cases };
  await mkdir(join(resultsFile, '..'), { recursive: true });
  await writeFile(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
}

const names = choose(process.argv.slice(2));
if (names.length === 0) {
  process.stderr.write(`No such case. There are: ${Object.keys(benchCases).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const outcomes = new Map<string, Outcome>();
  process.stdout.write(`${headLine}\n`);
  for (const name of names) {
    const outcome = await measure(name);
    outcomes.set(name, outcome);
    const fine = 'result' in outcome && keepsLimit(outcome.result);
    if (!fine) process.exitCode = 1;
    process.stdout.write(
      `${'result' in outcome ? resultLine(name, outcome.result) : faultLine(name, outcome.fault)}\n`,
    );
    // After each, so that what was measured is kept when somebody stops the rest.
    await writeResults(outcomes);
  }
}
