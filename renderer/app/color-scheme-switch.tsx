import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useWords } from './use-words.ts';

/** Light or dark; the system's own wish until somebody chooses. */
export function ColorSchemeSwitch() {
  const t = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light');
  const label = shown === 'light' ? t('app:colorScheme.dark') : t('app:colorScheme.light');
  return (
    <ActionIcon
      size="md"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(shown === 'light' ? 'dark' : 'light')}
    >
      {shown === 'light' ? <IconMoon size={18} stroke={1.6} /> : <IconSun size={18} stroke={1.6} />}
    </ActionIcon>
  );
}
