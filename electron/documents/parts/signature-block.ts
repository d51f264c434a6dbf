import type { Language } from '../../../shared/contract/document.ts';
import { cleanText } from '../clean-text.ts';
import { type TextBlock, text } from '../document-content.ts';
import type { FormatProfile } from '../format-profile.ts';
import { longDay } from '../printed-values.ts';

/** Characters between date and right edge of a sealed document, and the least that a long name leaves. */
const dateFromRight = 4;
const nameFromRight = 2;

/**
 * Name and date at the end of a sealed document (加盖印章的公文): the date four characters from the right, the name
 * centred above it, room for the seal over both; a name longer than that moves the date to its own middle. The date has
 * no leading zeros. In English both stand at the right.
 */
export function signatureBlock(profile: FormatProfile, language: Language, sealName: string, day: string): TextBlock[] {
  const date = longDay(language, day);
  const name = cleanText(sealName).replaceAll('\n', ' ');
  if (language === 'en') return [text('sealName', name), text('date', date)];
  const wider = (widthInCharacters(name) - widthInCharacters(date)) / 2;
  const nameRight = Math.max(nameFromRight, dateFromRight - wider);
  const width = profile.characterWidth[language];
  const block = [text('date', date, Math.round((nameRight + wider) * width))];
  return name === '' ? block : [text('sealName', name, Math.round(nameRight * width)), ...block];
}

/** Width in Chinese characters: others take half of one, and Word keeps a quarter free between the two kinds. */
function widthInCharacters(line: string): number {
  let width = 0;
  let before: number | null = null;
  for (const character of line) {
    const own = character.charCodeAt(0) < 0x2000 ? 0.5 : 1;
    width += own + (before === null || before === own ? 0 : 0.25);
    before = own;
  }
  return width;
}
