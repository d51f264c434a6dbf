import { expect, test } from 'vitest';
import { prepareQuery } from '../../electron/store/prepared-query.ts';
import type { Store } from '../../electron/store/store.ts';
import { newStore } from './new-store.ts';

interface Asked {
  [name: string]: string | readonly string[] | undefined;
  keys?: readonly string[];
  value?: string;
}

const metaKeys = prepareQuery((db, { keys, value }: Asked, direction: 'asc' | 'desc') => {
  let query = db.selectFrom('meta').select('key').orderBy('key', direction);
  if (keys) query = query.where('key', 'in', keys);
  if (value) query = query.where('value', '=', value);
  return query;
});

const ask = (store: Store, asked: Asked, direction: 'asc' | 'desc' = 'asc') =>
  store.read(async (db) => (await metaKeys(db, asked, direction)).map((row) => row.key));

test('a prepared query answers with the values of each call, not with those of the first', async () => {
  const store = await newStore();
  expect(await ask(store, { keys: ['storeId'] })).toEqual(['storeId']);
  expect(await ask(store, { keys: ['createdAt'] })).toEqual(['createdAt']);
  expect(await ask(store, { keys: ['nothing'] })).toEqual([]);
});

test('a longer list, a value left out and another choice make another query', async () => {
  const store = await newStore();
  expect(await ask(store, { keys: ['storeId', 'createdAt'] })).toEqual(['createdAt', 'storeId']);
  expect(await ask(store, { keys: ['storeId', 'createdAt'] }, 'desc')).toEqual(['storeId', 'createdAt']);
  expect(await ask(store, { keys: ['storeId', 'createdAt'], value: '12' })).toEqual([]);
  expect(await ask(store, { value: '12' })).toEqual(['passwordCost']);
  expect(await ask(store, { keys: undefined, value: '12' })).toEqual(['passwordCost']);
  expect(await ask(store, {})).toEqual(['createdAt', 'passwordCost', 'storeId']);
});

test('more shapes than are kept are still answered', async () => {
  const store = await newStore();
  for (let count = 1; count <= 250; count++) {
    const keys = Array.from({ length: count }, (_, index) => (index === 0 ? 'storeId' : `other${index}`));
    expect(await ask(store, { keys })).toEqual(['storeId']);
  }
});

test('a limit that would be bound is refused', async () => {
  const store = await newStore();
  const firstKeys = prepareQuery((db, { most }: { most: number }) => db.selectFrom('meta').select('key').limit(most));
  await expect(store.read((db) => firstKeys(db, { most: 1 }))).rejects.toThrow('a bound limit');
});
