import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LockFile, missingPlatformPackages } from '../lock-file.ts';
import { projectRoot } from '../project-root.ts';

// Run by hand after `npm install`: puts back the platform packages that this machine's registry does not have.
const file = join(projectRoot, 'package-lock.json');
const lock: LockFile = JSON.parse(await readFile(file, 'utf8'));
const { '': root, ...held } = lock.packages;
const packages = { ...held, ...missingPlatformPackages(lock) };
const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(root === undefined ? sorted : [['', root], ...sorted]);
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
