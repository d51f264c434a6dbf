import { describe, expect, it } from 'vitest';
import { documentTexts } from '../../electron/documents/document-texts.ts';
import { shareWidth } from '../../electron/documents/format-profile.ts';
import { gbt9704 } from '../../electron/documents/gb-t-9704.ts';
import { headingNumbers } from '../../electron/documents/parts/heading-numbers.ts';
import { photoGrid, pictureFormat } from '../../electron/documents/parts/photo-grid.ts';
import { signatureBlock } from '../../electron/documents/parts/signature-block.ts';
import { longDay, yuan } from '../../electron/documents/printed-values.ts';
import { mayOutgrowPage } from '../../electron/documents/row-height.ts';
import { textTemplate } from '../../electron/documents/text-template.ts';

const character = gbt9704.characterWidth['zh-CN'];

describe('parts of documents', () => {
  it('share a width without losing a twip', () => {
    expect(shareWidth(100, [1, 1, 1])).toEqual([33, 34, 33]);
    expect(shareWidth(8844, [1.3, 1, 1, 1, 1, 1, 1, 1]).reduce((sum, width) => sum + width)).toBe(8844);
  });

  it('put the date four characters from the right and centre a name above it', () => {
    const [name, date] = signatureBlock(gbt9704, 'zh-CN', '滨河中学', '2026-09-04');
    expect(date).toMatchObject({ text: '2026年9月4日', rightIndent: 4 * character });
    // 4 characters over 7.25: (7.25 − 4) ÷ 2 further in.
    expect(name?.rightIndent).toBe(Math.round((4 + (7.25 - 4) / 2) * character));
  });

  it('keep a long name two characters from the right, and put the date at its middle', () => {
    const [name, date] = signatureBlock(gbt9704, 'zh-CN', '临江市滨河区教育局附属第一实验中学', '2026-11-27');
    expect(name?.rightIndent).toBe(2 * character);
    expect(date?.rightIndent).toBeGreaterThan(4 * character);
  });

  it('number headings as official documents do', () => {
    const chinese = headingNumbers(documentTexts('zh-CN'));
    expect([chinese.heading('甲'), chinese.subheading('乙'), chinese.subheading('丙'), chinese.heading('丁')]).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '二、丁',
    ]);
    expect(chinese.subheading('戊')).toBe('（一）戊');
    expect(headingNumbers(documentTexts('en')).heading('A')).toBe('1. A');
  });

  it('print money and days', () => {
    expect([0, 5, 320_000, 1_865_050, 100_000_000_000, -150].map(yuan)).toEqual([
      '0',
      '0.05',
      '3,200',
      '18,650.50',
      '1,000,000,000',
      '-1.50',
    ]);
    expect(longDay('zh-CN', '2026-01-05')).toBe('2026年1月5日');
    expect(longDay('en', '2026-01-05')).toBe('5 January 2026');
  });

  it('fill a sentence literally', () => {
    const fixed = textTemplate(documentTexts('zh-CN'), 'cell.fixed', ['day', 'name']);
    expect(fixed('2026-11-01', '{{day}} $1')).toBe('整改2026-11-01\n{{day}} $1');
  });

  it('fit photos into their box, whatever their shape, and tell what is no photo', () => {
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
    const photo = { bytes: jpeg, caption: 'c', unreadable: 'u' };
    const { width, height } = gbt9704.photoBox;
    const sizes = [
      [4000, 3000],
      [3000, 4000],
      [10, 10],
      [0, 0],
      [Number.NaN, 5],
      [100_000, 1],
    ].map(([w = 0, h = 0]) => {
      const [row] = [...photoGrid(gbt9704, [[{ ...photo, width: w, height: h }, 'none']]).rows];
      const cell = row?.cells[0];
      const first = typeof cell === 'string' ? undefined : cell?.[0];
      if (typeof first !== 'object' || first.kind !== 'picture') throw new Error('no picture');
      return first;
    });
    for (const size of sizes) {
      expect(size.width >= 1 && size.width <= width && size.height >= 1 && size.height <= height).toBe(true);
      expect(Number.isInteger(size.width) && Number.isInteger(size.height)).toBe(true);
    }
    expect(pictureFormat(jpeg)).toBe('jpeg');
    expect(pictureFormat(new TextEncoder().encode('<svg/>'))).toBeNull();
    expect(pictureFormat(new Uint8Array())).toBeNull();
  });

  it('let only rows split that may be taller than a page', () => {
    expect(mayOutgrowPage(['短', '字'.repeat(100)], [5, 12])).toBe(false);
    expect(mayOutgrowPage(['短', '字'.repeat(400)], [5, 12])).toBe(true);
    expect(mayOutgrowPage(['一\n'.repeat(40)], [5])).toBe(true);
    expect(mayOutgrowPage([Array.from({ length: 40 }, () => 'x')], [5])).toBe(true);
  });
});
