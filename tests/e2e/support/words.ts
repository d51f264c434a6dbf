import { createInstance } from 'i18next';
import { words as chemicalEnglish } from '../../../renderer/app/chemical-words-en.ts';
import { words as chemicalChinese } from '../../../renderer/app/chemical-words-zh-cn.ts';
import { words as everyEnglish } from '../../../renderer/app/words-en.ts';
import { words as everyChinese } from '../../../renderer/app/words-zh-cn.ts';

const chinese = { ...everyChinese, ...chemicalChinese };
const english = { ...everyEnglish, ...chemicalEnglish };

const instance = createInstance();
void instance.init({
  lng: 'zh-CN',
  resources: { 'zh-CN': chinese, en: english },
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** Looks up what the page says in Chinese, so that a test names the key and not the sentence. */
export const zh = instance.getFixedT('zh-CN', Object.keys(chinese) as (keyof typeof chinese)[]);

/** Looks up what the page says in English. */
export const en = instance.getFixedT('en', Object.keys(english) as (keyof typeof english)[]);
