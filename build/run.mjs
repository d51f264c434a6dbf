// Plain JavaScript that any Node can read: the scripts beside it are TypeScript, which an old Node refuses with an
// error that helps nobody. `node build/run.mjs NAME …` runs build/scripts/NAME.ts with the arguments that follow.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [name, ...args] = process.argv.slice(2);
const script = new URL(`./scripts/${name}.ts`, import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const atLeast = (wantedMajor, wantedMinor) => major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);

if (!atLeast(22, 12)) {
  const language = /^zh/i.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh-CN' : 'en';
  const file = new URL(`../resources/locales/${language}/shell.json`, import.meta.url);
  const sentence = JSON.parse(readFileSync(file, 'utf8')).start.oldNode;
  process.stderr.write(`${sentence.replace('{{version}}', process.versions.node)}\n`);
  process.exitCode = 1;
} else if (major === 22 && !atLeast(22, 18)) {
  // These versions read TypeScript only when asked to.
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, fileURLToPath(script), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  process.argv.splice(1, 2, fileURLToPath(script));
  await import(script.href);
}
