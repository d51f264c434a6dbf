import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Without a single new byte for this long, in ms, a download is given up. */
const stalledMs = 15_000;
const checkEveryMs = 1_000;

const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** The runtime's executable, or null when it is not there. Electron's own index.js is not asked: it downloads by itself. */
export async function findElectron(): Promise<string | null> {
  const name = await readFile(join(electronFolder, 'path.txt'), 'utf8').catch(() => '');
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(electronFolder, 'dist');
  const executable = join(dist, name || 'electron');
  return (name || process.env.ELECTRON_OVERRIDE_DIST_PATH) && existsSync(executable) ? executable : null;
}

async function countBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name)).catch(() => null)));
  return sizes.reduce((sum, size) => sum + (size?.size ?? 0), 0);
}

/**
 * Runs Electron's own installer, which knows mirrors, proxies and checksums, and watches the folder that it downloads
 * into: it is stopped when nothing arrives any more, so that a PC without a network does not wait long.
 */
async function runInstaller(downloads: string): Promise<void> {
  const installer = spawn(process.execPath, [join(electronFolder, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads },
  });
  const ended = new Promise<void>((resolve) => installer.once('exit', () => resolve()).once('error', () => resolve()));
  let bytes = 0;
  let changedAt = Date.now();
  const watch = setInterval(async () => {
    const now = (await countBytes(downloads)) + (await countBytes(join(electronFolder, 'dist')));
    if (now !== bytes) changedAt = Date.now();
    bytes = now;
    if (Date.now() - changedAt > stalledMs) installer.kill();
  }, checkEveryMs);
  await ended;
  clearInterval(watch);
}

/** Fetches the runtime where that is possible. Returns its executable, or null. */
export async function fetchElectron(): Promise<string | null> {
  const downloads = await mkdtemp(join(tmpdir(), 'school-safety-desk-'));
  try {
    await runInstaller(downloads);
    return await findElectron();
  } finally {
    await rm(downloads, { recursive: true, force: true });
  }
}
