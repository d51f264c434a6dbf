import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from '../build-if-stale.ts';
import { projectRoot, resolveTyped } from '../project-root.ts';

const args = process.argv.slice(2);

// Only `serve` shows the page.
await buildIfStale(args.includes('serve') ? ['main', 'renderer'] : ['main']);

const desk = spawn(process.execPath, [join(projectRoot, 'out', 'main', 'cli.js'), ...args], {
  cwd: resolveTyped('.'),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => desk.kill(signal));
desk.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
