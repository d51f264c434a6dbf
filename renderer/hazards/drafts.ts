/**
 * What people typed and have not saved, kept while the page is open: leaving a form by mistake loses nothing.
 * Keys carry the account, so nobody meets another's words.
 */
const drafts = new Map<string, unknown>();

/** The draft under `key`, or undefined. The caller keeps one type a key. */
export function readDraft<T>(key: string): T | undefined {
  return drafts.get(key) as T | undefined;
}

export function keepDraft(key: string, draft: unknown): void {
  drafts.set(key, draft);
}

export function dropDraft(key: string): void {
  drafts.delete(key);
}
