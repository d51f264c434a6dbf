import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { startChild } from '../support/child-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const script = new URL('children/on-full-disk.ts', import.meta.url);

/** Runs a command with a disk of 3 MB of its own mounted at `folder`, where the system lets one do that. */
function withSmallDisk(folder: string): string[] {
  const mount = 'mount -t tmpfs -o size=3m tmpfs "$0" && exec "$@"';
  return ['unshare', '--mount', '--map-root-user', 'sh', '-c', mount, folder];
}

function canMount(): boolean {
  const [command = '', ...args] = [...withSmallDisk(process.cwd()), 'true'];
  return process.platform === 'linux' && spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

it('a full disk: each work that needs room says so, nothing half is left, and the store goes on', async ({ skip }) => {
  skip(!canMount(), 'a small disk of one’s own needs Linux and the right to mount');
  const folder = temporaryFolder();
  const child = startChild(script, [folder], { before: withSmallDisk(folder) });
  const { errors } = await child.ended;
  expect(errors).toBe('');
  expect(JSON.parse(child.lines[0] ?? '{}')).toEqual({
    write: 'storageFull',
    people: 500,
    attachment: 'storageFull',
    backup: 'storageFull',
    backupThere: false,
    newStore: 'full',
    newStoreThere: false,
    parts: [],
    writeAfterwards: 'done',
    peopleAfterwards: 501,
  });
});
