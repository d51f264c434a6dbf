import { describe, expect, it } from 'vitest';
import { checkWordFile } from '../../electron/documents/check/check-word-file.ts';
import { cleanText, linesOf } from '../../electron/documents/clean-text.ts';
import { buildHazardLedger } from '../../electron/hazards/documents/hazard-ledger.ts';
import { allHostile, hostileTexts } from './hostile-texts.ts';
import { basis, hazard } from './sample-hazards.ts';
import { partsOf, textOf } from './word-xml.ts';

async function ledgerText(description: string): Promise<string> {
  const { bytes } = await buildHazardLedger({ ...basis, hazards: [hazard({ description })] });
  expect(checkWordFile(bytes).filter(({ rule }) => rule !== 'leftover')).toEqual([]);
  return textOf(partsOf(bytes));
}

describe('hostile text', () => {
  it('loses its control characters, keeps its line breaks and becomes well-formed', () => {
    expect(cleanText(hostileTexts.controls ?? '')).toBe('AB\nCDEF\nGH');
    expect(linesOf(hostileTexts.lines ?? '')).toEqual(['one', 'two', 'three', 'four', 'five', 'six seven']);
    expect(cleanText(hostileTexts.surrogates ?? '')).toBe('left � alone � pair 😀 end �');
    expect(cleanText(hostileTexts.nonCharacters ?? '')).toBe('xyz');
    expect(cleanText(hostileTexts.bidi ?? '')).toBe('filexcod.exe isolated \u200Fmark');
    expect(cleanText(hostileTexts.emoji ?? '')).toBe(hostileTexts.emoji);
    expect(linesOf(hostileTexts.blanks ?? '')).toEqual(['']);
  });

  it('is printed as it was typed where it is harmless', async () => {
    const text = await ledgerText(allHostile);
    expect(text).toContain(hostileTexts.markup);
    expect(text).toContain(hostileTexts.templates);
    expect(text).toContain(hostileTexts.emoji);
    expect(text).toContain(hostileTexts.prototype);
  });

  it('does not fill places of our own sentences', async () => {
    const data = { ...basis, school: { ...basis.school, name: '{{count}} $t(ledger.title) {{open}}' } };
    const { bytes } = await buildHazardLedger({ ...data, hazards: [] });
    expect(textOf(partsOf(bytes))).toContain('填报单位：{{count}} $t(ledger.title) {{open}}');
  });

  it('may be 20,000 characters long', async () => {
    const long = `${'长'.repeat(19_990)}末尾十个字在这里了。`;
    expect(await ledgerText(long)).toContain(long);
  });
});
