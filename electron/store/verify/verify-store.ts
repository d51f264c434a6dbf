import { Fault } from '../../../shared/contract/fault.ts';
import type { Words } from '../../words/words.ts';
import type { Store } from '../store.ts';
import { attachments } from './attachments.ts';
import { audit } from './audit.ts';
import { type Finding, type Note, nextTurn, type StoreCheck } from './check.ts';
import { foreignKeys } from './foreign-keys.ts';
import { header } from './header.ts';
import { numbers } from './numbers.ts';
import { pages } from './pages.ts';
import { strictness } from './strictness.ts';
import { triggers } from './triggers.ts';

export interface VerifyResult {
  ok: boolean;
  checks: { name: string; ok: boolean; detail: string }[];
}

export interface VerifyOptions {
  /** The sentences of the reader's language. */
  words: Words;
  /** Checks of the domains, done after the store's own. */
  more?: readonly StoreCheck[];
}

const storeChecks = [header, pages, foreignKeys, triggers, strictness, audit, numbers, attachments];

/** A damaged file can have thousands of problems; so many are told, the others are counted. */
const mostTold = 5;

/**
 * Looks the whole store over without changing it. A check that cannot be carried out counts as failed, and the others
 * are still done. Takes turns with other calls between the slices of its work.
 */
export async function verifyStore(store: Store, { words, more = [] }: VerifyOptions): Promise<VerifyResult> {
  const checks: VerifyResult['checks'] = [];
  for (const check of [...storeChecks, ...more]) {
    const { problems, facts } = await lookSafely(check, store);
    // Replaced by a backup meanwhile: that is no fault of what was looked at.
    if (store.closed) throw new Fault('storageBusy', 'storageBusy');
    const told: Note[] = [...problems.slice(0, mostTold)];
    if (problems.length > mostTold) told.push({ key: 'verify:more', values: { count: problems.length - mostTold } });
    const detail = [...told, ...facts].map((note) => say(note, words)).join(words('verify:joiner'));
    checks.push({ name: check.name, ok: problems.length === 0, detail });
    await nextTurn();
  }
  return { ok: checks.every((check) => check.ok), checks };
}

function say({ key, values, of }: Note, words: Words): string {
  return words(key, { ...values, ...(of !== undefined && { of: say(of, words) }) });
}

async function lookSafely(check: StoreCheck, store: Store): Promise<Finding> {
  try {
    return await check.look(store);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { problems: [{ key: 'verify:notDone', values: { detail } }], facts: [] };
  }
}
