import type { Reader, Writer } from './store.ts';

/** A fact about the store itself, or undefined. */
export async function readMeta(db: Reader | Writer['tx'], key: string): Promise<string | undefined> {
  return (await (db as Reader).selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst())?.value;
}

/** Writes a fact about the store itself. */
export async function writeMeta(tx: Writer['tx'], key: string, value: string): Promise<void> {
  await tx
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** log2(N) of scrypt for this store's passwords. */
export async function passwordCost(db: Reader | Writer['tx']): Promise<number> {
  return Number((await readMeta(db, 'passwordCost')) ?? 17);
}

/** Seed and as-of day of a sample store, or null for a real one. */
export async function sampleOf(db: Reader | Writer['tx']): Promise<{ seed: number; asOf: string } | null> {
  const value = await readMeta(db, 'sample');
  return value === undefined ? null : JSON.parse(value);
}
