import { z } from 'zod';
import { language } from './document.ts';
import { moment } from './fields.ts';
import { procedure } from './procedure.ts';

export const check = z.object({ name: z.string(), ok: z.boolean(), detail: z.string() });

export const backupView = z.object({ file: z.string(), bytes: z.int(), madeAt: moment });

/** The name of a file of the list; never a path. */
const bareName = /^[^/\\]+$/;

export const auditRow = z.object({
  id: z.int(),
  at: moment,
  by: z.string(),
  action: z.string(),
  subject: z.string(),
});

export const maintenanceContract = {
  /** Looks the whole store over; each check's `detail` is a sentence of `language`. */
  verify: procedure('maintenance.manage')
    .input(z.strictObject({ language }))
    .output(z.object({ ok: z.boolean(), checks: z.array(check) })),
  backup: {
    list: procedure('maintenance.manage').output(z.object({ folder: z.string(), backups: z.array(backupView) })),
    make: procedure('maintenance.manage').output(backupView),
    /**
     * Puts a backup of the list in the place of the store, which is kept as the backup `kept` (a folder of its own, where it
     * is too damaged for one). Everybody is signed out. Calls under way are refused with `storageBusy`.
     */
    restore: procedure('maintenance.manage')
      .input(z.strictObject({ file: z.string().max(255).regex(bareName) }))
      .output(z.object({ file: z.string(), madeAt: moment, kept: z.string() })),
  },
  audit: procedure('maintenance.manage')
    .input(z.strictObject({ page: z.int().min(1).max(100_000), size: z.int().min(1).max(100) }))
    .output(z.object({ rows: z.array(auditRow), total: z.int() })),
};
