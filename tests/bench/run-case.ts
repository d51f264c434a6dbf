import { benchCases } from './cases.ts';

// A process for one case: `node --expose-gc run-case.ts NAME`, started by the bench with a channel for the result.
const name = process.argv[2] ?? '';
const load = benchCases[name];
if (load === undefined) throw new Error(`no case ${name}`);
const measure = await load();
const result = await measure();
await new Promise<void>((resolve) => process.send?.(result, () => resolve()) ?? resolve());
process.disconnect?.();
