import { processTerminal } from './desk/terminal.ts';
import { canRunOffice } from './office/node-version.ts';
import { systemWords } from './words/words.ts';

// Loaded after the check: the database driver ends an older Node without a word.
if (canRunOffice(process.versions.node)) {
  const { runDesk } = await import('./desk/run-desk.ts');
  process.exitCode = await runDesk(process.argv.slice(2), processTerminal);
} else {
  processTerminal.complain(systemWords()('shell:start.oldNode', { version: process.versions.node }));
  process.exitCode = 1;
}
