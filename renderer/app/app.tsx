import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { overlaysId } from './overlays.ts';
import { queryClient } from './query-client.ts';
import { SignInGate } from './sign-in-gate.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';
import { useWords } from './use-words.ts';

const colorScheme = localStorageColorSchemeManager({ key: 'desk.color-scheme' });

/** Where dialogs, lists of pickers and notices stand: one landmark for all of them. */
function Overlays() {
  const t = useWords();
  return (
    <section id={overlaysId} aria-label={t('app:overlays')}>
      <Notifications position="bottom-right" limit={4} withinPortal={false} />
    </section>
  );
}

/** The theme with the one word that its components say by themselves: the name of a button that closes. */
function useSpeakingTheme() {
  const close = useWords()('app:close');
  return useMemo(() => {
    const defaultProps = { closeButtonProps: { 'aria-label': close } };
    return mergeThemeOverrides(theme, { components: { Notification: { defaultProps } } });
  }, [close]);
}

/** The whole page. */
export function App() {
  const speakingTheme = useSpeakingTheme();
  return (
    <MantineProvider
      theme={speakingTheme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Overlays />
        <SignInGate />
      </QueryClientProvider>
    </MantineProvider>
  );
}
