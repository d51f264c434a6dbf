import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, withFolderLock } from './folder-lock.ts';
import { projectRoot } from './project-root.ts';
import { type Sources, stampSources } from './source-stamp.ts';

export type Bundle = 'main' | 'preload' | 'renderer';

const everyBundle: readonly Bundle[] = ['main', 'preload', 'renderer'];
const toolFiles = ['electron.vite.config.ts', 'package-lock.json', 'tsconfig.json'];
const nodeSources: Sources = { folders: ['electron', 'shared', 'resources'], files: toolFiles };
const sourcesOf: Record<Bundle, Sources> = {
  main: nodeSources,
  preload: nodeSources,
  renderer: { folders: ['renderer', 'shared', 'resources'], files: toolFiles },
};

const stampFile = '.stamp';
const out = join(projectRoot, 'out');

interface Stale {
  readonly bundle: Bundle;
  readonly stamp: string;
}

async function findStale(bundles: readonly Bundle[]): Promise<Stale[]> {
  const checked = await Promise.all(
    bundles.map(async (bundle) => ({
      bundle,
      stamp: await stampSources(projectRoot, sourcesOf[bundle]),
      built: await readFile(join(out, bundle, stampFile), 'utf8').catch(() => ''),
    })),
  );
  return checked.filter(({ stamp, built }) => stamp !== built);
}

/** Puts a finished folder in its place. Retried, because a virus scanner or a second process may hold either for a moment. */
async function swapIn(fresh: string, place: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const old = join(out, `.old-${process.pid}-${randomUUID()}`);
    await rename(place, old).catch(() => undefined);
    try {
      await rename(fresh, place);
      await rm(old, { recursive: true, force: true });
      return;
    } catch (error) {
      await rename(old, place).catch(() => undefined);
      if (attempt === 20) throw error;
      await wait(100);
    }
  }
}

/** Removes what a build that was killed left behind; its process number is part of the name. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(out)) {
    const pid = /^\.(?:old|fresh)-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(out, name), { recursive: true, force: true });
  }
}

async function build(stale: readonly Stale[]): Promise<void> {
  const fresh = join(out, `.fresh-${process.pid}-${randomUUID()}`);
  process.env.NODE_ENV_ELECTRON_VITE = 'production';
  const [{ resolveConfig }, vite] = await Promise.all([import('electron-vite'), import('vite')]);
  const { config } = await resolveConfig(
    {
      root: projectRoot,
      configFile: join(projectRoot, 'electron.vite.config.ts'),
      mode: 'production',
      logLevel: 'warn',
      build: { outDir: fresh },
    },
    'build',
    'production',
  );
  try {
    for (const { bundle, stamp } of stale) {
      const bundleConfig = config?.[bundle];
      if (!bundleConfig) throw new Error(`electron.vite.config.ts has no part for ${bundle}`);
      await vite.build(bundleConfig);
      await writeFile(join(fresh, bundle, stampFile), stamp);
      await swapIn(join(fresh, bundle), join(out, bundle));
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/**
 * Builds those of the given bundles into out/ that are missing or older than their sources. Says what it does on stderr
 * only, so that stdout stays with the caller. Safe when two processes call it at once: one builds, the other waits
 * and finds everything fresh; a bundle appears in its place finished or not at all.
 */
export async function buildIfStale(bundles: readonly Bundle[] = everyBundle): Promise<void> {
  if ((await findStale(bundles)).length === 0) return;
  await mkdir(out, { recursive: true });
  await withFolderLock(
    join(out, '.lock'),
    () => process.stderr.write('Another process is building; waiting for it.\n'),
    async () => {
      const stale = await findStale(bundles);
      if (stale.length === 0) return;
      await removeLeftovers();
      process.stderr.write(`Building ${stale.map(({ bundle }) => bundle).join(', ')} …\n`);
      await build(stale);
    },
  );
}
