import type { DocumentTexts } from './document-texts.ts';

const mark = '\uE001';

/**
 * A sentence with `names` in it, cut once: for cells that are written thousands of times. For sentences without plural
 * forms only. The returned function takes the values in the order of `names`.
 */
export function textTemplate(
  texts: DocumentTexts,
  key: string,
  names: readonly string[],
): (...values: string[]) => string {
  const marked = texts(key, Object.fromEntries(names.map((name, index) => [name, mark + index + mark])));
  const pieces = marked.split(mark);
  return (...values) => {
    let sentence = '';
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index] ?? '';
      sentence += index % 2 === 0 ? piece : (values[Number(piece)] ?? '');
    }
    return sentence;
  };
}
