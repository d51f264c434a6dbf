import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The secret in the address that the browser shell prints; one per process, valid until it ends. */
export interface StartToken {
  readonly value: string;
  /** Compares in constant time, whatever the length of what was offered. */
  matches(offered: string): boolean;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** A new token of 256 random bits. */
export function createStartToken(): StartToken {
  const value = randomBytes(32).toString('base64url');
  const expected = digest(value);
  return { value, matches: (offered) => timingSafeEqual(digest(offered), expected) };
}
