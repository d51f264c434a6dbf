import { pinyin } from 'pinyin-pro';

/** Full pinyin and initials of a name, lower case without tones or spaces, for searching: 王芳 → `wangfang`, `wf`. */
export function pinyinOf(name: string, surname: boolean): { pinyin: string; initials: string } {
  const options = {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    // A keyboard has no ü: people type v.
    v: true,
    mode: surname ? 'surname' : 'normal',
  } as const;
  const join = (parts: string[]) => parts.join('').toLowerCase().replace(/\s+/g, '');
  return {
    pinyin: join(pinyin(name, options)),
    initials: join(pinyin(name, { ...options, pattern: 'first' })),
  };
}
