import { nearestFirst } from '../../shared/chemicals/name-nearness.ts';
import type { CatalogueEntry } from '../../shared/contract/substance-origin.ts';
import { pinyinOf } from '../school/pinyin.ts';
import { catalogue } from './reference.ts';

/** What a substance is called. */
export interface SubstanceNames {
  nameZh: string;
  nameEn: string;
  aliases: readonly string[];
  formula: string;
  cas: string | null;
}

/** More of the shipped table than this nobody looks through. */
const mostEntries = 20;

/** What is searched of a substance. Pinyin first, so that the list is in the order of the Chinese names. */
export function searchTextOf({ nameZh, nameEn, aliases, formula, cas }: SubstanceNames): string {
  const names = [nameZh, ...aliases].map((name) => ({ name, ...pinyinOf(name, false) }));
  const parts = names.flatMap(({ pinyin, initials, name }) => [pinyin, initials, name]);
  return [...parts, nameEn, formula, cas ?? ''].join(' ').toLowerCase();
}

/** Everything that a substance is called, with the pinyin and initials that stand in its search text (`searchTextOf`). */
export function namesIn(searchText: string, { nameZh, nameEn, aliases, formula, cas }: SubstanceNames): string[] {
  const chinese = [nameZh, ...aliases];
  const spoken: string[] = [];
  // Pinyin and initials have no space in them, a name may.
  let at = 0;
  for (const name of chinese) {
    const [pinyin = '', initials = ''] = searchText.slice(at).split(' ', 2);
    spoken.push(pinyin, initials);
    at += pinyin.length + initials.length + name.toLowerCase().length + 3;
  }
  return [...chinese, ...spoken, nameEn, formula, cas ?? ''].filter((name) => name !== '');
}

const entries = catalogue.substances.map((substance) => {
  const names = { ...substance, nameEn: substance.nameEn ?? '', formula: substance.formula ?? '' };
  const text = searchTextOf(names);
  return { substance: names, text, names: namesIn(text, names) };
});

/** The shipped substances that match, twenty at most, those that are called just so first. */
export function searchCatalogue(search: string): CatalogueEntry[] {
  const wanted = search.toLowerCase();
  const found = entries.filter(({ text }) => text.includes(wanted));
  return nearestFirst(found, ({ names }) => names, search)
    .slice(0, mostEntries)
    .map(({ substance: { nameZh, nameEn, aliases, formula, cas, hazardClasses, storageGroup } }) => ({
      ...{ nameZh, nameEn, aliases, formula, cas, hazardClasses, storageGroup },
      checked: catalogue.checked,
      source: catalogue.source.text,
    }));
}
