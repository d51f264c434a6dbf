// `npm run check`: types, format and lint, then the house rules (imports, locales, prose). Says all that is wrong, not the first only.
import { runTool } from '../testing/run-tool.ts';

const codes = [
  await runTool('tsc', ['--noEmit', '-p', 'tsconfig.json']),
  await runTool('biome', ['check', '--error-on-warnings', '.']),
  await runTool('vitest', ['run', '--project', 'house']),
];
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
