/** What of `package-lock.json` matters here. */
export interface LockFile {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  license?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32'];
const processors = ['arm64', 'x64', 'ia32', 'arm'];

/**
 * The platform packages (`@biomejs/cli-win32-x64`, …) that some package wants as optional and the lock does not hold, as
 * entries to add. npm leaves them out where its registry does not have them, and `npm ci` then refuses the lock file
 * everywhere; with an entry that names system and processor it passes over them. Their integrity is not known here.
 */
export function missingPlatformPackages(lock: LockFile): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const [path, owner] of Object.entries(lock.packages)) {
    if (path === '') continue;
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const held = [`node_modules/${name}`, `${path}/node_modules/${name}`].some((place) => place in lock.packages);
      if (!held) missing[`node_modules/${name}`] = entryOf(name, version, owner);
    }
  }
  return missing;
}

function entryOf(name: string, version: string, owner: LockedPackage): LockedPackage {
  const parts = name.split('/').at(-1)?.split('-') ?? [];
  const named = (known: readonly string[]) => known.filter((one) => parts.includes(one));
  return {
    version,
    cpu: named(processors),
    ...(owner.dev ? { dev: true } : {}),
    ...(parts.includes('musl') ? { libc: ['musl'] } : {}),
    ...(owner.license ? { license: owner.license } : {}),
    optional: true,
    os: named(systems),
  };
}
