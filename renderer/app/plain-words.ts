import i18next from 'i18next';
import type { Words } from './use-words.ts';

/** The sentence of a key, where the present language has one of just this key into which nothing is put. */
function sentenceOf(key: string): string | null {
  const [namespace = '', path = ''] = key.split(':');
  let found: unknown = i18next.getResourceBundle(i18next.language, namespace);
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null) return null;
    found = (found as Record<string, unknown>)[part];
  }
  return typeof found === 'string' && !/\{\{|\$t\(/.test(found) ? found : null;
}

/**
 * Says a sentence that takes no values by a plain look at the words, and leaves everything else to i18next: a page has
 * hundreds of them, and i18next looked for something to put into each.
 */
export function plainWords(words: Words): Words {
  const say = words as unknown as (key: string, values?: object) => string;
  const plain = (key: string, values?: object) => (values === undefined ? sentenceOf(key) : null) ?? say(key, values);
  return plain as unknown as Words;
}
