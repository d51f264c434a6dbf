import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { overlaysId } from './overlays.ts';
import { queryClient } from './query-client.ts';
import { SignInGate } from './sign-in-gate.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';
import { useWords } from './use-words.ts';
import { whenIdle } from './when-idle.ts';
import { WordsProvider } from './words-provider.tsx';

// Nobody is told anything before the first picture stands.
const Notices = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

const colorScheme = localStorageColorSchemeManager({ key: 'desk.color-scheme' });

/** Where dialogs, lists of pickers and notices stand: one landmark for all of them. */
function Overlays() {
  const t = useWords();
  const [isPainted, setPainted] = useState(false);
  // A notice that is given earlier waits for its place.
  useEffect(() => whenIdle(() => setPainted(true)), []);
  return (
    <section id={overlaysId} aria-label={t('app:overlays')}>
      {isPainted && (
        <Suspense>
          <Notices position="bottom-right" limit={4} withinPortal={false} />
        </Suspense>
      )}
    </section>
  );
}

/** The theme with the one word that its components say by themselves: the name of a button that closes. */
function useSpeakingTheme() {
  const close = useWords()('app:close');
  return useMemo(() => {
    const defaultProps = { closeButtonProps: { 'aria-label': close } };
    return { ...theme, components: { ...theme.components, Notification: { defaultProps } } };
  }, [close]);
}

function Page() {
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

/** The whole page. */
export function App() {
  return (
    <WordsProvider>
      <Page />
    </WordsProvider>
  );
}
