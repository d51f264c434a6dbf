/** A name with what it can be found by: full pinyin (`wangfang`) and initials (`wf`), lower case without spaces. */
export interface SearchableName {
  name: string;
  pinyin: string;
  initials: string;
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function matchesWord(word: string, names: readonly SearchableName[]): boolean {
  return names.some(
    ({ name, pinyin, initials }) => comparable(name).includes(word) || pinyin.includes(word) || initials.includes(word),
  );
}

/**
 * True when every word that was typed is found in one of the names: in Chinese, in full pinyin or in initials. A place is
 * found by its own name and by those of the places around it, so that `jxl dlt` finds 教学楼 / 东楼梯.
 */
export function matchesName(typed: string, names: readonly SearchableName[]): boolean {
  const words = comparable(typed)
    .split(/[\s/]+/)
    .filter((word) => word !== '');
  return words.every((word) => matchesWord(word, names));
}

/** Orders matches: 0 the name or its initials begin with what was typed, 1 its pinyin does, 2 it is somewhere inside. */
export function matchRank(typed: string, { name, pinyin, initials }: SearchableName): 0 | 1 | 2 {
  const word = comparable(typed).trim();
  if (comparable(name).startsWith(word) || initials.startsWith(word)) return 0;
  return pinyin.startsWith(word) ? 1 : 2;
}
