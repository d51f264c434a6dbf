import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LockFile, missingPlatformPackages } from '../../build/lock-file.ts';
import { projectRoot } from '../../build/project-root.ts';

const read = (): LockFile => JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));

test('the lock file holds the packages of every platform, else npm ci refuses it: node build/run.mjs complete-lock', () => {
  expect(Object.keys(missingPlatformPackages(read()))).toEqual([]);
});

test('the lock file names no place that packages came from', () => {
  expect(Object.values(read().packages).filter((one) => 'resolved' in one)).toEqual([]);
});

test('a platform package that is left out is found, with its system and processor', () => {
  const lock = read();
  delete lock.packages['node_modules/@biomejs/cli-win32-x64'];
  expect(missingPlatformPackages(lock)).toEqual({
    'node_modules/@biomejs/cli-win32-x64': expect.objectContaining({ os: ['win32'], cpu: ['x64'], optional: true }),
  });
});
