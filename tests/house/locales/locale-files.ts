import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../../build/project-root.ts';
import { type Language, languages } from '../../../shared/contract/document.ts';

/** The sentences of one language: `namespace:key.of.it` → sentence, plural forms each on their own. */
export type Sentences = ReadonlyMap<string, string>;

interface Tree {
  [key: string]: string | Tree;
}

function flatten(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}

export function readSentences(language: Language): Sentences {
  const folder = join(projectRoot, 'resources', 'locales', language);
  return new Map(
    globSync('*.json', { cwd: folder }).flatMap((file) =>
      flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')), `${basename(file, '.json')}:`),
    ),
  );
}

export const sentencesOf = Object.fromEntries(
  languages.map((language) => [language, readSentences(language)]),
) as Record<Language, Sentences>;

/** A key without the ending of its plural form: `state_one` and `state_other` are one sentence. */
export function withoutPlural(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

/** Every sentence there is, plural forms together, in whichever language. */
export const allKeys: ReadonlySet<string> = new Set(
  Object.values(sentencesOf).flatMap((sentences) => [...sentences.keys()].map(withoutPlural)),
);

export const namespaces: ReadonlySet<string> = new Set([...allKeys].map((key) => key.slice(0, key.indexOf(':'))));

/** The names that stand in `{{…}}` in a sentence. */
export function placeholdersOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))].toSorted();
}
