import { describe, expect, it } from 'vitest';
import { roles } from '../../../shared/accounts/roles.ts';
import { countCauses } from '../../../shared/chemicals/count-cause.ts';
import { countStates } from '../../../shared/chemicals/count-line.ts';
import { languages } from '../../../shared/contract/document.ts';
import { reasons } from '../../../shared/contract/reasons.ts';
import { placeKinds } from '../../../shared/contract/school.ts';
import { commandStates } from '../../../shared/hazards/decide.ts';
import {
  categories,
  grades,
  hazardKinds,
  hazardStates,
  origins,
  photoStages,
} from '../../../shared/hazards/vocabulary.ts';
import { readSourceFiles } from '../source-files.ts';
import { allKeys, placeholdersOf, sentencesOf, withoutPlural } from './locale-files.ts';
import { findKeyUses } from './used-keys.ts';

const program = readSourceFiles().filter((file) => /^(electron|renderer|shared|build)\//.test(file.path));
const uses = program.flatMap(findKeyUses);

/** Sentences that go with a closed list of words: one for each, and no other. */
const closedGroups: [group: string, words: readonly string[]][] = [
  ['errors:reason', [...reasons, 'officeUnreachable']],
  ['errors:next', [...reasons, 'officeUnreachable']],
  ['hazards:state', hazardStates],
  ['hazards:grade', grades],
  ['hazards:origin', origins],
  ['hazards:category', categories],
  ['hazards:kind', hazardKinds],
  ['hazards:stage', photoStages],
  ['hazards:command', Object.keys(commandStates)],
  ['accounts:role', roles],
  ['counts:cause', countCauses],
  ['counts:state', countStates],
  ['school:places.kind', placeKinds],
];

describe('the two languages', () => {
  it('have the same sentences', () => {
    for (const language of languages) {
      const keys = new Set([...sentencesOf[language].keys()].map(withoutPlural));
      expect(
        [...allKeys].filter((key) => !keys.has(key)),
        `missing in ${language}`,
      ).toEqual([]);
    }
  });

  it('put the same values into them', () => {
    const differing = [...allKeys].filter((key) => {
      const [chinese, english] = (['zh-CN', 'en'] as const).map((language) => {
        const forms = [key, `${key}_other`].map((form) => sentencesOf[language].get(form));
        return placeholdersOf(forms.find((form) => form !== undefined) ?? '').join();
      });
      return chinese !== english;
    });
    expect(differing).toEqual([]);
  });

  it('have every plural form that they need', () => {
    const plural = [...allKeys].filter((key) => sentencesOf.en.has(`${key}_other`) || sentencesOf.en.has(`${key}_one`));
    const incomplete = plural.filter((key) => {
      const chinese = sentencesOf['zh-CN'].has(key) || sentencesOf['zh-CN'].has(`${key}_other`);
      return !chinese || !sentencesOf.en.has(`${key}_one`) || !sentencesOf.en.has(`${key}_other`);
    });
    expect(incomplete).toEqual([]);
  });

  it('say something everywhere', () => {
    for (const language of languages) {
      expect(
        [...sentencesOf[language]].filter(([, sentence]) => sentence.trim() === ''),
        language,
      ).toEqual([]);
    }
  });

  it('do not mix: no Chinese in the English sentences', () => {
    const mixed = [...sentencesOf.en].filter(
      // A language is called by its own name.
      ([key, sentence]) => key !== 'app:otherLanguage' && /[\u3400-\u9fff\uff00-\uffef]/.test(sentence),
    );
    expect(mixed).toEqual([]);
  });
});

describe('the sentences and the program', () => {
  it('fit: the program names no sentence that is not there', () => {
    const all = [...allKeys];
    const missing = uses.filter(({ sure, pattern }) => sure && !all.some((key) => pattern.test(key)));
    expect(missing.map(({ where, written }) => `${where} ${written}`)).toEqual([]);
  });

  it('fit: there is no sentence that the program never says', () => {
    const patterns = [...new Map(uses.map(({ written, pattern }) => [written, pattern])).values()];
    expect([...allKeys].filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it.each(closedGroups)('%s has one for each word of its list', (group, words) => {
    const inGroup = [...allKeys].filter((key) => key.startsWith(`${group}.`)).map((key) => key.slice(group.length + 1));
    expect(inGroup.filter((key) => !key.includes('.')).toSorted()).toEqual(words.toSorted());
  });
});
