import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/contract/document.ts';

/** The language that the page speaks now; the component renders again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}
