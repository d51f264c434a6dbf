import { dirname } from 'node:path';
import { app } from 'electron';
import { runDesktopShell } from './shell/run-desktop-shell.ts';

// The bundle stands in out/main.
runDesktopShell(dirname(import.meta.dirname), process.argv.slice(1)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
});
