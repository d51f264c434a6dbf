import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '../../build/build-if-stale.ts';

/** Marks the place of the fuses in Electron's executable. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 8;
/** How a fuse stands in the executable. */
const off = 0x30;
const on = 0x31;
const inherit = 0x90;

const root = join(import.meta.dirname, '..', '..');
let folder: string;
let packed: string;
let inside: string[];
let unpacked: string[];

/** A folder shaped like Electron's, with an executable that has fuses and does nothing. */
async function makeElectronStandIn(place: string): Promise<void> {
  await mkdir(join(place, 'resources'), { recursive: true });
  await mkdir(join(place, 'locales'));
  for (const locale of ['en-US', 'fr', 'zh-CN']) await writeFile(join(place, 'locales', `${locale}.pak`), locale);
  await writeFile(join(place, 'version'), '45.4.1');
  await writeFile(join(place, 'LICENSE'), '');
  const fuses = Buffer.concat([
    Buffer.from(fuseSentinel),
    Buffer.from([1, fuseCount]),
    Buffer.alloc(fuseCount, inherit),
  ]);
  await writeFile(join(place, 'electron'), Buffer.concat([Buffer.alloc(64), fuses, Buffer.alloc(64)]));
  await chmod(join(place, 'electron'), 0o755);
}

async function listFolder(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length));
}

beforeAll(async () => {
  await buildIfStale();
  folder = await mkdtemp(join(tmpdir(), 'packed-'));
  await makeElectronStandIn(join(folder, 'electron'));
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: null,
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronDist: join(folder, 'electron'),
      directories: { output: join(folder, 'dist'), buildResources: 'resources/icons' },
    },
  });
  packed = join(folder, 'dist', 'linux-unpacked');
  inside = listPackage(join(packed, 'resources', 'app.asar'), { isPack: false });
  unpacked = await listFolder(join(packed, 'resources', 'app.asar.unpacked'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the product holds the desktop shell, the office and the page', () => {
  expect(inside).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/out/main/main.js',
      '/out/main/office.js',
      '/out/main/spreadsheet.js',
      '/out/preload/preload.cjs',
      '/out/renderer/index.html',
      '/resources/icons/icon.png',
    ]),
  );
  expect(inside.some((name) => /^\/out\/renderer\/assets\/(start|index)-[\w-]+\.js$/.test(name))).toBe(true);
});

test('it holds no other shell, no sources and no tests', () => {
  const folders = new Set(inside.map((name) => name.split('/')[1]));
  expect([...folders].sort()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
  expect(
    inside.filter((name) => /browser\.js$|cli\.js$|unshipped|\.stamp$/.test(name) && name.startsWith('/out')),
  ).toEqual([]);
  expect(inside.filter((name) => /\.(?:map|tsx?|md)$/.test(name))).toEqual([]);
});

test('no code of the browser shell is in the shipped bundles', async () => {
  const bundles = inside.filter((name) => name.startsWith('/out/main/') && name.endsWith('.js'));
  expect(bundles.length).toBeGreaterThan(1);
  for (const name of bundles) {
    const code = await readFile(join(root, name), 'utf8');
    expect([name, /from "node:http"|desk-\$\{port\}/.test(code)]).toEqual([name, false]);
  }
});

test('it holds only the packages that are not bundled', () => {
  const packages = new Set(inside.flatMap((name) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)/.exec(name)?.[1] ?? []));
  expect([...packages].filter((name) => !name.startsWith('@img/')).sort()).toEqual([
    'better-sqlite3',
    'detect-libc',
    'fflate',
    'semver',
    'sharp',
  ]);
});

test('compiled parts lie outside the archive, where the system can load them', () => {
  const drivers = unpacked.filter((name) => name.includes('/prebuilds/')).map((name) => basename(name));
  expect(drivers).toEqual([`linux-${process.arch}.node`]);
  expect(unpacked.some((name) => /@img\/sharp-[^/]+\/.*\.node$/.test(name))).toBe(true);
  expect(unpacked.some((name) => /libvips/.test(name))).toBe(true);
});

test('the fuses are set in the executable', async () => {
  const executable = (await readdir(packed)).find((name) => name === 'school-safety-desk');
  const wire = await getCurrentFuseWire(join(packed, executable ?? ''));
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  });
});

test('it speaks the program’s two languages only', async () => {
  expect((await readdir(join(packed, 'locales'))).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
});
