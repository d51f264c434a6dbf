import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
const keyBytes = 32;
const blockSize = 8;

function options(cost: number) {
  return { N: 2 ** cost, r: blockSize, p: 1, maxmem: 256 * 1024 * 1024 };
}

/** `scrypt$<log2 N>$<salt>$<key>` of a password; `cost` is log2 of scrypt's N. */
export async function hashPassword(password: string, cost: number): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFC'), salt, keyBytes, options(cost));
  return ['scrypt', cost, salt.toString('base64'), key.toString('base64')].join('$');
}

/** True when `password` is the one that `hash` was made of. Takes the same time whichever byte differs. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, cost, salt = '', key = ''] = hash.split('$');
  const expected = Buffer.from(key, 'base64');
  const derived = await derive(password.normalize('NFC'), Buffer.from(salt, 'base64'), keyBytes, options(Number(cost)));
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}
