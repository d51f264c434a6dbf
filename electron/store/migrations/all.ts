import type { Migration } from 'kysely/migration';
import * as initial from './0010-initial.ts';
import * as chemicals from './0020-chemicals.ts';

/** All migrations by name, oldest first. Numbered in tens; each ends by setting `user_version` to its number. */
export const migrations: Record<string, Migration> = {
  '0010-initial': initial,
  '0020-chemicals': chemicals,
};

/** `user_version` of a store of this program. */
export const newestVersion = 20;
