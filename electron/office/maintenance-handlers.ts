import { basename, join } from 'node:path';
import { implement } from '@orpc/server';
import { maintenanceContract } from '../../shared/contract/maintenance.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { backUpTo, listBackups } from '../store/backup.ts';
import type { PresentStore } from './present-store.ts';
import { restoreBackup } from './restore-backup.ts';
import { verifyOffice } from './verify-office.ts';

const on = implement(maintenanceContract).$context<CallContext>();

/** The safety officer's care of the store: checks, backups, audit. */
export const createMaintenanceHandlers = (present: PresentStore) => ({
  verify: on.verify.handler(({ context, input }) => verifyOffice(context.store, input.language)),
  backup: {
    list: on.backup.list.handler(({ context: { store } }) => ({
      folder: store.files.backups,
      backups: listBackups(store),
    })),
    make: on.backup.make.handler(async ({ context }) => {
      const { store, clock } = context;
      const madeAt = clock.now();
      const name = `store_${madeAt.slice(0, 19).replaceAll(':', '-')}.db`;
      const { file, bytes } = await backUpTo(store, join(store.files.backups, name));
      await store.write(({ audit }) =>
        audit({ at: madeAt, actor: callerOf(context), action: 'maintenance.backup.make', subject: name }),
      );
      return { file: basename(file), bytes, madeAt };
    }),
    restore: on.backup.restore.handler(({ context, input }) => restoreBackup(present, context, input.file)),
  },
  audit: on.audit.handler(({ context, input }) =>
    context.store.read(async (db) => ({
      rows: await db
        .selectFrom('audit')
        .select(['id', 'at', 'by_name as by', 'action', 'subject'])
        .orderBy('id', 'desc')
        .limit(input.size)
        .offset((input.page - 1) * input.size)
        .execute(),
      ...(await db
        .selectFrom('audit')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()),
    })),
  ),
});
