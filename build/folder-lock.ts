import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pollMs = 200;
/** A lock whose owner has not written its number after this time was left by a process that died between the two steps. */
const ownerlessMs = 10_000;

/** Whether a process with this number runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isAbandoned(folder: string): Promise<boolean> {
  const owner = await readFile(join(folder, 'pid'), 'utf8').catch(() => '');
  if (owner) return !isAlive(Number(owner));
  const made = await stat(folder).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > ownerlessMs;
}

/** Renamed before it is removed, so that nobody ever sees a half-removed lock. */
async function remove(folder: string): Promise<void> {
  const aside = `${folder}.${randomUUID()}`;
  await rename(folder, aside).catch(() => undefined);
  await rm(aside, { recursive: true, force: true });
}

/**
 * Runs `work` while this process holds the folder lock; `onWait` is called once when another process holds it.
 * The lock only saves double work: what runs inside must stay right if two processes are in it, because a lock
 * left by a killed process can be cleared by two others at the same moment.
 */
export async function withFolderLock<T>(folder: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  for (let told = false; ; ) {
    try {
      await mkdir(folder);
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'EPERM')))
        throw error;
    }
    if (await isAbandoned(folder)) {
      await remove(folder);
      continue;
    }
    if (!told) onWait();
    told = true;
    await wait(pollMs);
  }
  try {
    await writeFile(join(folder, 'pid'), String(process.pid));
    return await work();
  } finally {
    await remove(folder);
  }
}
