import 'i18next';
import type { words as chemicalWords } from './chemical-words-zh-cn.ts';
import type { words } from './words-zh-cn.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    returnNull: false;
    resources: typeof words & typeof chemicalWords;
  }
}
