import { execFile } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs one of tests/shells/scenarios in a Node process of its own and gives what it printed, which is JSON. Whatever else
 * ends the process (an error, an unhandled rejection) is the test's failure.
 */
export function runScenario<Result>(name: string, ...args: readonly string[]): Promise<Result> {
  const script = join(import.meta.dirname, 'scenarios', `${name}.ts`);
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...args], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.message}\n${stderr}\n${stdout}`));
      else resolve(JSON.parse(stdout) as Result);
    });
  });
}
