import { basename, join } from 'node:path';
import { systemClock } from '../call/call-context.ts';
import { backUpTo } from '../store/backup.ts';
import type { Words } from '../words/words.ts';
import { withDeskOffice } from './desk-office.ts';
import type { DeskResult } from './desk-result.ts';

/** `backup`: a checked copy of the store, to a file that was named (in place of an older one of that name) or into the store's own `backups`. */
export async function makeBackup(folder: string, to: string | null, words: Words): Promise<DeskResult> {
  return withDeskOffice(folder, { mustExist: true }, async ({ office, owner }) => {
    const at = systemClock.now();
    const name = `store_${at.slice(0, 19).replaceAll(':', '-')}.db`;
    const { file, bytes, sha256, rows } = await backUpTo(office.store, to ?? join(office.store.files.backups, name));
    await office.store.write(({ audit }) =>
      audit({ at, actor: owner, action: 'desk.backup', subject: basename(file) }),
    );
    return {
      object: { file, bytes, sha256, rows },
      lines: [words('desk:done.backup', { file, rows })],
      exitCode: 0,
    };
  });
}
