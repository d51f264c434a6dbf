import { canRunOffice } from './office/node-version.ts';
import { systemWords } from './words/words.ts';

// Loaded after the check: the database driver ends an older Node without a word.
if (canRunOffice(process.versions.node)) {
  const { runDemo } = await import('./demo/run-demo.ts');
  process.exitCode = await runDemo(process.argv.slice(2));
} else {
  process.stderr.write(`${systemWords()('shell:start.oldNode', { version: process.versions.node })}\n`);
  process.exitCode = 1;
}
