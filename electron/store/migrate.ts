import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/all.ts';

/**
 * Brings the store to the newest shape: all pending migrations in one transaction together with `user_version`.
 * Throws the first error; the store is then as it was.
 */
export async function migrate<Shape>(kysely: Kysely<Shape>, all = migrations): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => all } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
