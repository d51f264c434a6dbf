import { Button } from '@mantine/core';
import { switchLanguage } from './language.ts';
import { useLanguage } from './use-language.ts';
import { useWords } from './use-words.ts';

/** Switches every sentence at once. Its word is the other language's own name. */
export function LanguageSwitch() {
  const t = useWords();
  const other = useLanguage() === 'zh-CN' ? 'en' : 'zh-CN';
  return (
    <Button variant="subtle" color="gray" size="compact-sm" lang={other} onClick={() => void switchLanguage(other)}>
      {t('app:otherLanguage')}
    </Button>
  );
}
