import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, line, maxTextLength, optionalLine, optionalText, text } from '../../shared/contract/text.ts';

describe('text as it is stored', () => {
  it.each([
    ['line ends of Windows and old Macs', 'a\r\nb\rc', 'a\nb\nc'],
    ['line ends that chat programs send', 'a\u2028b\u2029c\u000bd\u000ce\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u009ff', 'abcdef'],
    ['zero-width and bidirectional marks', 'a\u200bb\u200ec\u202ed\u2066e\u061cf', 'abcdef'],
    ['byte order marks and soft hyphens', '\ufeffa\u00adb\ufeff', 'ab'],
    ['half a surrogate pair', 'a\ud800b\udc00c', 'abc'],
    ['characters that are none', 'a\uffffb\u{1fffe}c', 'abc'],
    ['white space around it', ' \u3000\t a b \n', 'a b'],
    ['letters written in two parts', 'Cafe\u0301', 'Café'],
  ])('is without %s', (_what, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it.each([
    ['emoji, also those that are joined', '👩‍🔧 ❤️ 🇨🇳'],
    ['rare characters beyond the first plane', '𠮷野家'],
    ['tabs and single line feeds', 'a\tb\nc'],
    ['what could be markup, SQL or a formula', `=1+1 <b>&amp;</b> '; drop table hazard; --`],
    ['names of object fields', '__proto__ constructor'],
  ])('keeps %s', (_what, raw) => {
    expect(cleanText(raw)).toBe(raw);
  });

  it('cleaned twice is cleaned once, and is always well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 20 }), (raw, more) => {
        const clean = cleanText(raw + more);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a field', () => {
  it('that is required is not filled by what cannot be seen', () => {
    for (const raw of ['', '  ', '\u200b\ufeff', '\u0000', '\u3000\n']) {
      expect(text().safeParse(raw).success, JSON.stringify(raw)).toBe(false);
      expect(line().safeParse(raw).success, JSON.stringify(raw)).toBe(false);
      expect(optionalText().parse(raw)).toBe('');
      expect(optionalLine().parse(raw)).toBe('');
    }
  });

  it('takes as many characters as it says and no more', () => {
    expect(text().parse('字'.repeat(maxTextLength))).toHaveLength(maxTextLength);
    expect(text().safeParse('字'.repeat(maxTextLength + 1)).success).toBe(false);
    expect(line(60).safeParse('字'.repeat(61)).success).toBe(false);
    expect(optionalLine(60).safeParse('字'.repeat(61)).success).toBe(false);
    // A Hindi letter that is two when it is written as it is stored.
    for (const field of [line, optionalLine, text, optionalText])
      expect(field(60).safeParse('\u0958'.repeat(31)).success).toBe(false);
  });

  it('of one line has one line', () => {
    expect(line().parse('教学楼\r\n二层\t东侧\u3000楼梯')).toBe('教学楼 二层 东侧 楼梯');
  });

  it('takes nothing but text', () => {
    for (const value of [1, null, undefined, {}, ['a'], true]) expect(text().safeParse(value).success).toBe(false);
  });
});
